// Front door of the syntax: bytes to segments and back (ISO 9735).
export type { Charset } from './decode-text.ts';
export type { Finding, Level } from './finding.ts';
export { createFindingLog, type FindingLog } from './finding-log.ts';
export { createScanner, type Scanner } from './scanner.ts';
export { type Segment, valueAt } from './segment.ts';
export { DEFAULT_SEPARATORS, type Separators } from './separators.ts';
export type { TypeB } from './transport-frame.ts';
