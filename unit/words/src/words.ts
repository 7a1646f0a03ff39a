// Front door of the vocabulary.
export * from './entry.ts';
export * from './hit.ts';
export * from './purpose.ts';
export * from './record.ts';
export * from './result.ts';
export * from './role.ts';
