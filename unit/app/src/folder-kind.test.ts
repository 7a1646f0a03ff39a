// A folder keeps the kind it was begun as.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { markFolder } from './folder-kind.ts';

const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'vigie-kind-')), 'data');

test('opens a folder again as what it was begun as, and as nothing else', () => {
  for (const production of [true, false]) {
    const folder = fresh();
    assert.equal(markFolder(folder, production), undefined);
    assert.equal(markFolder(folder, production), undefined);
    assert.match(markFolder(folder, !production) ?? '', production ? /start it with --production/ : /name another one/);
  }
});

test('does not take a journal without a mark for a demonstration', () => {
  const folder = fresh();
  mkdirSync(join(folder, 'journal'), { recursive: true });
  assert.match(markFolder(folder, false) ?? '', /does not say/);
});
