// The carriers' door: an interchange in, a receipt out, only after it is durable (law 7).
import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRoute } from '@hono/zod-openapi';
import { problem, receiptView } from '@vigie/words/api';
import { carrierOf } from '@vigie/work/staff';
import type { Context } from 'hono';
import type { HttpDeps } from './deps.ts';
import { streamOf } from './door.ts';
import { replyFault } from './reply.ts';

const json = (schema: typeof problem | typeof receiptView) => ({ 'application/json': { schema } });

const sendMessage = createRoute({
  method: 'post',
  path: '/v1/messages',
  operationId: 'send-message',
  summary:
    'Send one interchange (PAXLST, PNRGOV); the receipt comes after it is recorded, once, whatever happens on the way.',
  security: [{ carrier: [] }],
  responses: {
    200: { description: 'Recorded. The same bytes again give the same receipt.', content: json(receiptView) },
    401: { description: 'No carrier has this credential', content: json(problem) },
    413: { description: 'Too large', content: json(problem) },
    422: { description: 'No reader understands it; the receipt names place and reason', content: json(receiptView) },
    503: { description: 'Nothing can be recorded at the moment; send again', content: json(problem) },
  },
});

export function openMessages(app: OpenAPIHono, deps: HttpDeps): void {
  app.openapi(sendMessage, (async (c: Context) => {
    const header = c.req.header('authorization') ?? '';
    const carrier = header.startsWith('Bearer ') ? await carrierOf(deps.unit, header.slice(7)) : undefined;
    if (carrier === undefined) {
      return replyFault(c, {
        code: 'CREDENTIAL_UNKNOWN',
        at: 'authorization',
        text: 'No carrier has this credential.',
      });
    }
    const receipt = await deps.intake.receive({ carrier, body: streamOf(c) });
    if (!receipt.ok) return replyFault(c, receipt.fault);
    return c.json(receipt.value, receipt.value.status === 'rejected' ? 422 : 200);
  }) as never);
}
