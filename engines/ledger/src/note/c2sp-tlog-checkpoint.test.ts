// Checkpoints (C2SP tlog-checkpoint): three lines in a signed note, nothing looser.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { emptyRoot } from '../merkle/merkle-hash.ts';
import { KEY, ORIGIN, VKEY } from '../testing/sample-log.ts';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { signNote } from './signed-note.ts';

const ROOT = Buffer.from('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', 'base64');
const HEAD = { origin: ORIGIN, size: 20_852_163, root: ROOT, keyName: ORIGIN };

function codeOf(text: string): string | undefined {
  const opened = openCheckpoint(signNote(text, ORIGIN, KEY), VKEY);
  return opened.ok ? undefined : opened.fault.code;
}

describe('checkpoints (C2SP tlog-checkpoint, Note text)', () => {
  it('writes origin, size and root in the form of the standard', () => {
    const note = signCheckpoint({ ...HEAD, privateKey: KEY });
    assert.ok(note.startsWith(`${ORIGIN}\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— ${ORIGIN} `));
  });

  it('takes the key as PEM as well', () => {
    const pem = KEY.export({ type: 'pkcs8', format: 'pem' });
    assert.equal(signCheckpoint({ ...HEAD, privateKey: String(pem) }), signCheckpoint({ ...HEAD, privateKey: KEY }));
  });

  it('opens every checkpoint it signed', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (size, root) => {
        const opened = openCheckpoint(signCheckpoint({ ...HEAD, size, root, privateKey: KEY }), VKEY, ORIGIN);
        assert.ok(opened.ok, JSON.stringify(opened));
        assert.deepEqual({ ...opened.value, root }, { origin: ORIGIN, size, root, extensions: [] });
        assert.deepEqual(Buffer.from(opened.value.root), Buffer.from(root));
      }),
    );
  });

  it('reads the extension lines of a checkpoint', () => {
    const note = signNote(`${ORIGIN}\n0\n${Buffer.from(emptyRoot()).toString('base64')}\none\ntwo\n`, ORIGIN, KEY);
    const opened = openCheckpoint(note, VKEY);
    assert.deepEqual(opened.ok && opened.value.extensions, ['one', 'two']);
  });

  it('refuses signed texts that are not a checkpoint', () => {
    const root = ROOT.toString('base64');
    for (const text of [
      `\n1\n${root}\n`,
      `${ORIGIN}\n01\n${root}\n`,
      `${ORIGIN}\n-1\n${root}\n`,
      `${ORIGIN}\n1e3\n${root}\n`,
      `${ORIGIN}\n9999999999999999\n${root}\n`,
      `${ORIGIN}\n1\n${root.slice(4)}\n`,
      `${ORIGIN}\n1\n${root.slice(0, -2)}J=\n`,
      `${ORIGIN}\n1\n`,
      `${ORIGIN}\n1\n${root}\n\nafter an empty line\n`,
    ]) {
      assert.equal(codeOf(text), 'CHECKPOINT_FORM', text);
    }
  });

  it('refuses the checkpoint of another log', () => {
    const opened = openCheckpoint(signCheckpoint({ ...HEAD, privateKey: KEY }), VKEY, 'other.example');
    assert.equal(!opened.ok && opened.fault.code, 'CHECKPOINT_ORIGIN');
  });

  it('throws rather than sign what is not a tree head', () => {
    const sign = (change: object) => () => signCheckpoint({ ...HEAD, privateKey: KEY, ...change });
    assert.throws(sign({ origin: '' }), /expected an origin of one line/);
    assert.throws(sign({ origin: 'a\nb' }), /expected an origin of one line/);
    assert.throws(sign({ size: -1 }), /expected a size of 0 or more, got -1/);
    assert.throws(sign({ size: 1.5 }), /expected a size of 0 or more, got 1.5/);
    assert.throws(sign({ root: new Uint8Array(31) }), /expected a root of 32 bytes, got 31/);
  });
});
