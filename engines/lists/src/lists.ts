// Front door of the list readers.
export { CSV_HEADER, createCsvReader } from './csv-reader.ts';
export { detectList, type ListForm } from './detect-list.ts';
export type {
  ListAccounting,
  ListBirthDate,
  ListDocument,
  ListName,
  ListPlace,
  ListRead,
  ListReader,
  ListResult,
  ListSubject,
  NameQuality,
} from './list-subject.ts';
export { createUnReader } from './un-reader.ts';
