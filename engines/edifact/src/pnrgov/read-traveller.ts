// Reads a TIF: name, type and reference of a traveller (PNRGOV GR2, GR7, GR11).
import type { Sex } from '../passenger.ts';
import { readName } from '../syntax/read-name.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import { blankTraveller, type TravellerDraft } from './pnr-draft.ts';

/** The types that senders use, and what they mean; M and F are adults of that sex. */
const TYPES: Readonly<Record<string, { readonly type: string; readonly sex?: Sex }>> = {
  A: { type: 'A' },
  AD: { type: 'A' },
  ADT: { type: 'A' },
  M: { type: 'A', sex: 'M' },
  F: { type: 'A', sex: 'F' },
  C: { type: 'C' },
  CH: { type: 'C' },
  CHD: { type: 'C' },
  CNN: { type: 'C' },
  I: { type: 'IN' },
  IN: { type: 'IN' },
  INF: { type: 'IN' },
};

const UNNAMED: ReadonlySet<string> = new Set(['TBA', 'TBC', 'TBN', 'TO BE ANNOUNCED', 'TO BE ADVISED', 'NO NAME']);

/** The traveller that a TIF names. */
export function readTraveller(segment: Segment): TravellerDraft {
  const name = readName({ surname: valueAt(segment, 1, 1), given: valueAt(segment, 2, 1) });
  const traveller = blankTraveller(name, segment.ordinal);
  const code = valueAt(segment, 2, 2).trim().toUpperCase() || titleType(name.title);
  const known = TYPES[code];
  traveller.type = known?.type ?? code;
  traveller.sex = known?.sex ?? 'U';
  traveller.ref = valueAt(segment, 2, 3).trim();
  const kind = valueAt(segment, 1, 2).trim().toUpperCase();
  traveller.group = kind === 'G' || kind === 'C';
  if (valueAt(segment, 2, 4).trim() === '1') traveller.withInfant = true;
  if (UNNAMED.has(name.surname.toUpperCase())) traveller.placeholder = true;
  return traveller;
}

/** Without a type the title may still tell. */
function titleType(title = ''): string {
  return title === 'CHD' || title === 'INF' ? title : '';
}
