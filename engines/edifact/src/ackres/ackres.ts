// Front door of ACKRES: receipts for PNRGOV pushes (IATA/ICAO/WCO PNRGOV guide).
export type { Ackres, AckresHead } from './message.ts';
export { readAckres } from './read-ackres.ts';
export { type OutgoingAckres, writeAckres } from './write-ackres.ts';
