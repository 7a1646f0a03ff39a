// Front door of the ledger: Merkle trees, tiles, checkpoints, proofs and the offline verification of a whole log.
export { type LogToVerify, type VerifiedLog, verifyLog } from './check/verify-log.ts';
export { canonicalJson } from './entry/canonical-json.ts';
export { commitTo, decodeEntry, encodeEntry, type LedgerEntry } from './entry/ledger-entry.ts';
export { leafHash } from './merkle/merkle-hash.ts';
export {
  type ConsistencyClaim,
  type InclusionClaim,
  verifyConsistency,
  verifyInclusion,
} from './merkle/verify-proof.ts';
export { type Checkpoint, type CheckpointToSign, openCheckpoint, signCheckpoint } from './note/checkpoint.ts';
export { readTlogProof, type TlogProof, verifyTlogProof, writeTlogProof } from './note/tlog-proof.ts';
export { parseVkey, printVkey, type VerifierKey, verifierKey } from './note/verifier-key.ts';
export type { Fault, Result } from './result.ts';
export type { LogFault } from './tiles/check-bundle.ts';
export { MAX_ENTRY_BYTES, splitBundle } from './tiles/entry-bundle.ts';
export { consistencyProof, inclusionProof } from './tiles/proofs.ts';
export { type ReadTile, readEntries } from './tiles/read-tile.ts';
export { resumeTree } from './tiles/resume-tree.ts';
export { bundlePath, CHECKPOINT_PATH, isLogPath, TILE_WIDTH, tilePath } from './tiles/tile-path.ts';
export { type Appended, createTree, type LogFile, type Tree, type TreeState } from './tiles/tree.ts';
