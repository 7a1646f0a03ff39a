// Front door of the watchlists.
export { activateList } from './activate-list.ts';
export { importList, type ListFile } from './import-list.ts';
export { findSubject, listVersions, readSubject } from './read-lists.ts';
