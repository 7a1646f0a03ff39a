// One entry's proof in one file that is verified offline: index, inclusion proof and checkpoint (C2SP tlog-proof).
import { leafHash } from '../merkle/merkle-hash.ts';
import { verifyInclusion } from '../merkle/verify-proof.ts';
import { failure, type Result, success } from '../result.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { fromBase64 } from './verifier-key.ts';

/** What a `.tlog-proof` file holds. */
export interface TlogProof {
  /** Of the entry, from 0. */
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note, verbatim. */
  readonly checkpoint: string;
  /** Opaque and not covered by any signature. */
  readonly extra?: Uint8Array;
}

const HEAD = 'c2sp.org/tlog-proof@v1';
const INDEX = /^index (0|[1-9]\d{0,15})$/;
/** More than any tree of 2^53 leaves needs. */
const MAX_PROOF_HASHES = 63;

export function writeTlogProof({ index, proof, checkpoint, extra }: TlogProof): string {
  const lines = [HEAD];
  if (extra !== undefined) lines.push(`extra ${toBase64(extra)}`);
  lines.push(`index ${index}`, ...proof.map(toBase64), '');
  return `${lines.join('\n')}\n${checkpoint}`;
}

/** Reads the format alone; nothing is verified. */
export function readTlogProof(text: string): Result<TlogProof> {
  const gap = text.indexOf('\n\n');
  const [head, ...lines] = gap < 0 ? [] : text.slice(0, gap).split('\n');
  if (head !== HEAD) return failure('PROOF_FORM', 'line 1', `the proof does not begin with ${HEAD}`);
  const extra = lines[0]?.startsWith('extra ') ? fromBase64((lines.shift() ?? '').slice('extra '.length)) : null;
  if (extra === undefined) return failure('PROOF_FORM', 'extra', 'the extra data is not base64');
  const index = Number(INDEX.exec(lines.shift() ?? '')?.[1]);
  if (!Number.isSafeInteger(index))
    return failure('PROOF_FORM', 'index', 'the line with the index is missing or malformed');
  if (lines.length > MAX_PROOF_HASHES)
    return failure('PROOF_FORM', 'proof', 'the proof has more hashes than any tree needs');
  const proof = lines.map(fromBase64);
  if (!proof.every((hash) => hash !== undefined)) {
    return failure('PROOF_FORM', 'proof', 'a hash of the proof is not base64');
  }
  return success({ index, proof, checkpoint: text.slice(gap + 2), ...(extra === null ? {} : { extra }) });
}

/** Verifies offline that the entry is in the log of the key; gives its index and the checkpoint it was proved against. */
export function verifyTlogProof(
  text: string,
  entry: Uint8Array,
  vkey: string,
): Result<{ readonly index: number; readonly checkpoint: Checkpoint }> {
  const read = readTlogProof(text);
  if (!read.ok) return read;
  const { index, proof } = read.value;
  const checkpoint = openCheckpoint(read.value.checkpoint, vkey);
  if (!checkpoint.ok) return checkpoint;
  const { size, root } = checkpoint.value;
  if (!verifyInclusion({ leafHash: leafHash(entry), index, size, proof, root })) {
    return failure('PROOF_DIFFERS', 'proof', 'the proof does not lead from this entry to the signed root');
  }
  return success({ index, checkpoint: checkpoint.value });
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
