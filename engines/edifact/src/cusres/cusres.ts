// Front door of CUSRES: answers to passenger lists (UN/EDIFACT CUSRES D.05B, API use).
export type { Cusres, CusresAnswer, CusresHead, CusresVerdict } from './message.ts';
export { readCusres } from './read-cusres.ts';
export { type OutgoingCusres, writeCusres } from './write-cusres.ts';
