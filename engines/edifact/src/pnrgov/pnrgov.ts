// Front door of PNRGOV: passenger name records (IATA/ICAO/WCO PNRGOV EDIFACT 10.1 to 21.1).
export type { Pnr, PnrFlight, PnrgovHead, PnrgovReader, PnrgovTrailer, PnrTraveller } from './message.ts';
export type { OutgoingPnr, OutgoingPnrgov } from './outgoing.ts';
export { createPnrgovReader, type PnrgovReaderOptions } from './pnrgov-reader.ts';
export { writePnrgov } from './write-pnrgov.ts';
