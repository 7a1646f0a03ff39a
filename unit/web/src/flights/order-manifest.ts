// Orders and searches a manifest: travellers with open hits first, then as the unit gave them.
import type { ManifestRow } from '@vigie/words/api';
import { isOpen } from '../hits/order-hits.ts';

/** The rows that hold every word of `q` in name, document, seat, record locator, nationality or date of birth. */
export function searchManifest(rows: readonly ManifestRow[], q: string): readonly ManifestRow[] {
  const words = plain(q).split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? rows : rows.filter((row) => words.every((word) => textOf(row).includes(word)));
  const weight = (row: ManifestRow): number => (row.hits.some((hit) => isOpen(hit.state)) ? 0 : 1);
  return found.toSorted((a, b) => weight(a) - weight(b));
}

function textOf(row: ManifestRow): string {
  return plain(
    [
      row.name?.raw ?? '',
      row.name?.surname ?? '',
      row.name?.given ?? '',
      ...row.documents.map((one) => one.number),
      row.seat,
      ...row.locators,
      ...row.nationalities,
      row.birthDate,
    ].join(' '),
  );
}

// An officer types without accents and finds the name that has them.
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
}
