// Front door of PAXLST: advance passenger information (UN/EDIFACT PAXLST D.02B to D.15B).
export type { PaxlstContact, PaxlstHead, PaxlstReader, PaxlstTrailer, PaxlstTraveller } from './message.ts';
export { createPaxlstReader, type PaxlstReaderOptions } from './paxlst-reader.ts';
export { type OutgoingPaxlst, writePaxlst } from './write-paxlst.ts';
