// A ledger whose process is killed at any moment: nothing that was told durable is lost, nothing stands twice, nothing forks.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { consistencyProof, verifyConsistency, verifyLog } from '@vigie/ledger';
import { freshFolder, headIn, mustVerify, openSample, readIn, VKEY } from './testing/sample-ledger.ts';

const PROGRAM = join(import.meta.dirname, 'testing', 'append-until-killed.ts');
const ROUNDS = 20;

/** Runs the program until `delayMs` after its first durable entry; gives the last size it told. */
function runUntilKilled(folder: string, seed: number, delayMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, folder, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.on('data', (chunk) => {
      if (told === '') setTimeout(() => child.kill('SIGKILL'), delayMs);
      told += String(chunk);
    });
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the program ended with code ${code}`));
      const whole = told.slice(0, told.lastIndexOf('\n')).split('\n');
      return resolve(Math.max(...whole.map(Number)));
    });
  });
}

test('keeps every acknowledged entry once and never forks through twenty kills', {
  timeout: 120_000,
}, async (context) => {
  const folder = freshFolder(context);
  let before = { size: 0, root: new Uint8Array(0) as Uint8Array };
  for (let round = 1; round <= ROUNDS; round++) {
    const told = await runUntilKilled(folder, round, (round * 37) % 90);
    const published = headIn(folder);
    const left = await verifyLog({ read: readIn(folder), vkey: VKEY });
    assert.ok(left.ok, `the public files as they were left: ${JSON.stringify(left)}`);
    const ledger = await openSample(folder);
    assert.ok(ledger.size >= told, `round ${round}: ${told} were told, ${ledger.size} are there`);
    assert.equal(ledger.lastSeq(), ledger.size);
    await ledger.close();
    assert.ok(!existsSync(`${folder}.lock`));
    assert.equal(headIn(folder).size, ledger.size);
    const after = headIn(folder);
    for (const older of [before, published]) {
      if (older.size === 0) continue;
      const proof = await consistencyProof(older.size, after.size, readIn(folder));
      assert.ok(proof.ok, JSON.stringify(proof));
      const roots = { fromRoot: older.root, toRoot: after.root };
      assert.ok(verifyConsistency({ from: older.size, to: after.size, ...roots, proof: proof.value }));
    }
    before = after;
  }
  assert.equal(await mustVerify(folder), before.size);
  assert.ok(before.size > ROUNDS);
});
