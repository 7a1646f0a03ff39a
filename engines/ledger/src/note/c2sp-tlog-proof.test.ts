// Proofs of one entry in one file (C2SP tlog-proof, Format).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SampleLog, sampleEntry, VKEY } from '../testing/sample-log.ts';
import { inclusionProof } from '../tiles/proofs.ts';
import { readTlogProof, type TlogProof, verifyTlogProof, writeTlogProof } from './tlog-proof.ts';

async function proofOf(index: number, size: number): Promise<TlogProof> {
  const log = new SampleLog(size);
  const proof = await inclusionProof(index, size, log.read);
  assert.ok(proof.ok);
  return { index, proof: proof.value, checkpoint: String(Buffer.from(log.files.get('checkpoint') ?? [])) };
}

describe('offline proofs (C2SP tlog-proof)', () => {
  it('writes head, index, hashes, an empty line and the checkpoint verbatim', async () => {
    const made = await proofOf(2, 3);
    const lines = writeTlogProof(made).split('\n');
    assert.deepEqual(lines.slice(0, 2), ['c2sp.org/tlog-proof@v1', 'index 2']);
    assert.match(lines[2] ?? '', /^[A-Za-z0-9+/]{43}=$/);
    assert.equal(lines[3], '');
    assert.equal(lines.slice(4).join('\n'), made.checkpoint);
    assert.ok(
      writeTlogProof({ ...made, extra: Buffer.from('age') }).startsWith(
        'c2sp.org/tlog-proof@v1\nextra YWdl\nindex 2\n',
      ),
    );
  });

  it('reads back what it wrote, with and without extra data', async () => {
    const made = await proofOf(0, 1);
    assert.deepEqual(readTlogProof(writeTlogProof(made)), { ok: true, value: made });
    const extra = new Uint8Array([1, 2, 3]);
    assert.deepEqual(readTlogProof(writeTlogProof({ ...made, extra })), { ok: true, value: { ...made, extra } });
  });

  it('verifies every entry of a log and nothing but that entry', async () => {
    for (let index = 0; index < 20; index++) {
      const text = writeTlogProof(await proofOf(index, 20));
      const verified = verifyTlogProof(text, sampleEntry(index), VKEY);
      assert.ok(verified.ok, JSON.stringify(verified));
      assert.equal(verified.value.index, index);
      assert.equal(verified.value.checkpoint.size, 20);
      const other = verifyTlogProof(text, sampleEntry(index + 1), VKEY);
      assert.equal(!other.ok && other.fault.code, 'PROOF_DIFFERS');
    }
  });

  it('refuses a proof in which any one byte was changed', async () => {
    const text = Buffer.from(writeTlogProof(await proofOf(5, 9)));
    for (let at = 0; at < text.length; at++) {
      const changed = Buffer.from(text);
      changed[at] = (changed[at] ?? 0) ^ 1;
      assert.equal(verifyTlogProof(String(changed), sampleEntry(5), VKEY).ok, false, `byte ${at}`);
    }
  });

  it('says which part is malformed', async () => {
    const good = writeTlogProof(await proofOf(5, 9));
    const places = [
      ['', 'line 1'],
      [good.replace('@v1', '@v2'), 'line 1'],
      [good.replace('index 5', 'extra ?\nindex 5'), 'extra'],
      [good.replace('index 5', 'index 05'), 'index'],
      [good.replace('index 5', 'place 5'), 'index'],
      [good.replace(/\n[^\n]+\n\n/, '\nnot base64\n\n'), 'proof'],
      [good.replace('\n\n', `\n${`${'A'.repeat(43)}=\n`.repeat(64)}\n`), 'proof'],
    ] as const;
    for (const [text, place] of places) {
      const read = readTlogProof(text);
      assert.equal(!read.ok && read.fault.at, place, text.slice(0, 60));
    }
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(readTlogProof(text).ok, false);
        readTlogProof(`c2sp.org/tlog-proof@v1\n${text}\n\n`);
      }),
    );
  });
});
