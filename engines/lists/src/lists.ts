// Front door of the list readers.
export { createCsvReader } from './csv-reader.ts';
export { CSV_HEADER } from './csv-subject.ts';
export { detectList, type ListForm } from './detect-list.ts';
export type {
  ListAccounting,
  ListBirthDate,
  ListDocument,
  ListName,
  ListPlace,
  ListRead,
  ListReader,
  ListRemark,
  ListResult,
  ListSubject,
  NameQuality,
  OtherValue,
  PathAccount,
} from './list-subject.ts';
export { createOfacReader, type OfacReader } from './ofac-reader.ts';
export { createUnReader } from './un-reader.ts';
