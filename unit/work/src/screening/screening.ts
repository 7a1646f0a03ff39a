// Front door of screening.
export { type HitContent, hitKey, openHit } from './hit-seal.ts';
export { screenRecords } from './screen-records.ts';
export { queryOf, screenTraveller } from './screen-traveller.ts';
export { Screener } from './screener.ts';
export { loadSnapshot, missingSources, type Snapshot } from './snapshot.ts';
export { suppressionTokens } from './suppression.ts';
