// Normalises the State codes and names that messages and lists use to ICAO alpha-3 (ISO 3166-1; Doc 9303-3, 5).
import { DEMONYMS } from './demonym.table.ts';
import { DISSOLVED_CODES, SPECIAL_CODES, SPECIAL_NAMES, STATES, SUCCESSORS } from './state.table.ts';

// Names are keyed by their telling words in alphabetical order, so that `Korea, Republic of` is `Republic of Korea`.
const UNTELLING = new Set('the of and la le les l de du des d et el los las y del da s'.split(' '));
const SAINTS = new Set(['st', 'ste', 'sainte']);

const byCode = new Map<string, string>();
const byName = new Map<string, string>();

for (const row of STATES) {
  const alpha3 = row.slice(0, 3);
  byCode.set(alpha3, alpha3);
  byCode.set(row.slice(4, 6), alpha3);
  for (const name of row.slice(7).split('|')) byName.set(nameKey(name), alpha3);
}
for (const row of DEMONYMS) for (const name of row.slice(4).split('|')) byName.set(nameKey(name), row.slice(0, 3));
for (const code of [...SPECIAL_CODES, ...DISSOLVED_CODES]) byCode.set(code, code);
for (const [code, successor] of Object.entries(SUCCESSORS)) byCode.set(code, successor);
for (const [name, code] of Object.entries(SPECIAL_NAMES)) byName.set(nameKey(name), code);

/** ICAO alpha-3 of an alpha-2, alpha-3, one-letter (`D`) or withdrawn code, upper or lower case; undefined when unknown. */
export function toAlpha3(code: string): string | undefined {
  // The zone of a document fills a short code up: `D<<`.
  return byCode.get(code.replaceAll('<', '').trim().toUpperCase());
}

/** ICAO alpha-3 of a State's English, French or Spanish name, official form, adjective or common alias, case, accents and word order ignored; undefined when unknown. */
export function stateByName(name: string): string | undefined {
  return byName.get(nameKey(name));
}

/** What two spellings of one name have in common: telling words without accents, sorted. */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !UNTELLING.has(word))
    .map((word) => (SAINTS.has(word) ? 'saint' : word));
  return words.sort().join(' ');
}
