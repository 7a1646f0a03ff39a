// Front door of the lost-document store.
export { buildDocumentIndex, type DocumentIndex } from './fingerprint-store.ts';
export { type DocumentAnswer, type DocumentQuery, type DocumentReason, lookup } from './lookup.ts';
export type { DocumentStatus, LostDocument } from './lost-document.ts';
export { type LostDocumentsRead, readLostDocumentsCsv } from './read-csv.ts';
