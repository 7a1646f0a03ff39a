// Front door of name screening: build an index over list entries, screen travellers against it, compare two names.
export { compareNames } from './compare-names.ts';
export { buildNameIndex, type NameIndex } from './index/name-index.ts';
export { sayReason } from './reason.ts';
export { REASON_CODES, type ReasonCode } from './reason-code.table.ts';
export type {
  BirthInterval,
  Candidate,
  IdentityDocument,
  NameQuality,
  Outcome,
  Reason,
  ScreeningQuery,
  ScreeningSubject,
  Sex,
  SubjectName,
  TravellerName,
} from './screening-subject.ts';
export { type ScreenOptions, screen } from './search/screen.ts';
