// The HTTP door: carriers' messages, officers' routes, the desk, and the OpenAPI 3.1 description made from the same schemas.
import { type ServerType, serve } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import type { HttpDeps } from './deps.ts';
import { serveDesk } from './desk-files.ts';
import { replyError, replyFault } from './reply.ts';
import { openFlights, openReview } from './routes-flights.ts';
import { openLists } from './routes-lists.ts';
import { openMessages } from './routes-messages.ts';
import { openSessions } from './routes-session.ts';
import { openStaff } from './routes-staff.ts';
import { openUnit } from './routes-unit.ts';

export type { HttpDeps } from './deps.ts';
export { EventHub } from './event-hub.ts';

/** The routes without a port; `app.request()` serves tests. */
export function createHttp(deps: HttpDeps): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const issue = result.error.issues[0];
      return replyFault(c, {
        code: 'BODY_INVALID',
        at: issue?.path.join('.') ?? 'body',
        text: issue?.message ?? 'The body does not fit its schema.',
      });
    },
  });
  app.onError((error, c) => replyError(c, error, deps.unit));
  app.use(
    '*',
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  );
  // Answers about people are never kept by a browser or a proxy.
  app.use('/v1/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  openMessages(app, deps);
  openSessions(app, deps);
  openStaff(app, deps);
  openFlights(app, deps);
  openReview(app, deps);
  openLists(app, deps);
  openUnit(app, deps);
  describe(app, deps.version);
  if (deps.desk !== undefined) {
    // Only the desk's own files: answers about people are not compressed beside what an attacker could choose (BREACH).
    app.use('/assets/*', compress());
    serveDesk(app, deps.desk);
  }
  return app;
}

function describe(app: OpenAPIHono, version: string): void {
  const registry = app.openAPIRegistry;
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'vigie-session' });
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A token that an officer issued',
  });
  registry.registerComponent('securitySchemes', 'carrier', {
    type: 'http',
    scheme: 'bearer',
    description: 'The credential of a carrier',
  });
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Vigie', version, description: 'Passenger information unit' },
  });
}

/** Listens; resolves with the server and the port it got. */
export function listen(
  app: OpenAPIHono,
  place: { readonly port: number; readonly host: string },
): Promise<{ readonly server: ServerType; readonly port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: place.port, hostname: place.host }, (info) =>
      resolve({ server, port: info.port }),
    );
    server.once('error', reject);
  });
}
