// Front door of the syntax: bytes to segments, segments to messages, and back (ISO 9735).
export type { Charset } from './decode-text.ts';
export type { Finding, Level } from './finding.ts';
export { createFindingLog, type FindingLog } from './finding-log.ts';
export { designatorText, flightDesignator } from './flight-designator.ts';
export { createInterchangeReader, type InterchangeEvent, type InterchangeReader } from './interchange-reader.ts';
export {
  type DateQuality,
  type DateReading,
  type DateRule,
  readDate,
  readDateTime,
  readTime,
} from './read-date.ts';
export { readInterchange, type WholeInterchange, type WholeMessage } from './read-interchange.ts';
export { type NameComponents, rawComponents, readName } from './read-name.ts';
export { createScanner, type Scanner } from './scanner.ts';
export { type Segment, valueAt } from './segment.ts';
export { DEFAULT_SEPARATORS, type Separators } from './separators.ts';
export type { GroupHead, InterchangeHead, MessageHead } from './service-segments.ts';
export type { TypeB } from './transport-frame.ts';
export {
  type OutgoingGroup,
  type OutgoingInterchange,
  type OutgoingMessage,
  writeInterchange,
} from './write-interchange.ts';
export { type PlainSegment, writeSegments, writeUna } from './write-segments.ts';
