// Serves the built desk: hashed files for ever, the page itself never cached, nothing from elsewhere.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { Hono } from 'hono';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

export function serveDesk(app: Pick<Hono, 'get'>, folder: string): void {
  app.get('*', (c) => {
    const path = normalize(decodeURIComponent(new URL(c.req.url).pathname));
    if (path.startsWith('/v1/'))
      return c.json({ code: 'ROUTE_UNKNOWN', at: 'path', text: 'There is no such route.' }, 404);
    const file = fileOf(folder, path);
    const kind = KINDS[extname(file)] ?? 'application/octet-stream';
    const forever = file.includes(`${sep}assets${sep}`);
    return c.body(readFileSync(file), 200, {
      'content-type': kind,
      'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });
}

function fileOf(folder: string, path: string): string {
  const file = join(folder, path);
  const inside = file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile();
  return inside ? file : join(folder, 'index.html');
}
