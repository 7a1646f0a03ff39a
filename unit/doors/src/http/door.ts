// One way to open a route to officers: session, policy and ground are asked before the use case is reached (law 6; PUR-01).
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type Action, type Permit, POLICY, permit } from '@vigie/guard/permit';
import type { Ground, Result } from '@vigie/words';
import { problem } from '@vigie/words/api';
import { type Session, sessionOf } from '@vigie/work/staff';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { z } from 'zod';
import type { HttpDeps } from './deps.ts';
import { replyFault } from './reply.ts';

export const SESSION_COOKIE = 'vigie-session';

export interface DoorSpec<A extends Action, B extends z.ZodType, R extends z.ZodType> {
  readonly method: 'get' | 'post';
  /** With `{name}` for parameters, as OpenAPI writes it. */
  readonly path: string;
  readonly action: A;
  readonly says: string;
  readonly body?: B;
  readonly response: R;
}

export interface DoorCall<A extends Action, B> {
  readonly permit: Permit<A>;
  readonly body: B;
  readonly param: (name: string) => string;
  readonly query: (name: string) => string;
  readonly stream: () => AsyncIterable<Uint8Array>;
}

type Handler<A extends Action, B extends z.ZodType, R extends z.ZodType> = (
  call: DoorCall<A, z.infer<B>>,
) => Promise<Result<z.infer<R>>>;

/** Registers the route, its OpenAPI description and the policy check in one. */
export function openDoor<A extends Action, B extends z.ZodType, R extends z.ZodType>(
  app: OpenAPIHono,
  deps: HttpDeps,
  spec: DoorSpec<A, B, R>,
  handler: Handler<A, B, R>,
): void {
  const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
  const route = createRoute({
    method: spec.method,
    path: spec.path,
    operationId: `${spec.action} ${spec.method} ${spec.path}`.replace(/[^A-Za-z0-9]+/g, '-'),
    summary: spec.says,
    description: POLICY[spec.action].says,
    security: [{ session: [] }, { token: [] }],
    request: spec.body === undefined ? {} : { body: { required: true, content: json(spec.body) } },
    responses: {
      200: { description: spec.says, content: json(spec.response) },
      401: { description: 'Signed out', content: json(problem) },
      403: { description: 'Not permitted, or without a ground', content: json(problem) },
    },
  });
  app.openapi(route, (async (c: Context) => {
    const session = await officerSession(c, deps);
    const granted = permit({
      actor: session?.actor,
      action: spec.action,
      ground: groundOf(c),
      catalogue: deps.unit.catalogue,
    });
    if (!granted.ok) return replyFault(c, granted.fault);
    if (spec.method === 'post' && !sameOrigin(c, deps)) {
      return replyFault(c, { code: 'FOREIGN_ORIGIN', at: 'origin', text: 'The request comes from another site.' });
    }
    const body = spec.body === undefined ? undefined : (c.req.valid as (kind: string) => unknown)('json');
    const result = await handler({
      permit: granted.value,
      body: body as z.infer<B>,
      param: (name) => c.req.param(name) ?? '',
      query: (name) => c.req.query(name) ?? '',
      stream: () => streamOf(c),
    });
    return result.ok ? c.json(result.value as object, 200) : replyFault(c, result.fault);
  }) as never);
}

/** The session of the cookie, or of a command-line token. */
export async function officerSession(
  c: Context,
  deps: HttpDeps,
): Promise<(Session & { readonly token: string }) | undefined> {
  const header = c.req.header('authorization');
  const token = header?.startsWith('Bearer ') ? header.slice(7) : getCookie(c, SESSION_COOKIE);
  if (token === undefined || token === '') return undefined;
  const session = await sessionOf(deps.unit, token);
  return session === undefined ? undefined : { ...session, token };
}

/** The ground of the request's headers; absent when purpose or offence is. */
export function groundOf(c: Context): Ground | undefined {
  const purpose = c.req.header('vigie-purpose') ?? '';
  const offence = c.req.header('vigie-offence') ?? '';
  if (purpose === '' || offence === '') return undefined;
  return { purpose, offence, reference: decode(c.req.header('vigie-reference') ?? '').slice(0, 200) };
}

// A cookie travels with forged requests of other sites; their origin does not lie. Tokens do not travel by themselves.
export function sameOrigin(c: Context, deps: HttpDeps): boolean {
  const origin = c.req.header('origin');
  return origin === undefined || origin === deps.origin;
}

export async function* streamOf(c: Context): AsyncIterable<Uint8Array> {
  const body = c.req.raw.body;
  if (body === null) return;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) yield chunk;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
