// Reads a TIF: name, type and reference of a traveller (PNRGOV GR2, GR7, GR11).
import type { Sex } from '../passenger.ts';
import { readName } from '../syntax/read-name.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import { blankTraveller, type TravellerDraft } from './pnr-draft.ts';

/** The types that senders use, and what they mean; M and F are adults of that sex. */
const TYPES: ReadonlyMap<string, { readonly type: string; readonly sex?: Sex }> = new Map([
  ['A', { type: 'A' }],
  ['AD', { type: 'A' }],
  ['ADT', { type: 'A' }],
  ['M', { type: 'A', sex: 'M' as const }],
  ['F', { type: 'A', sex: 'F' as const }],
  ['C', { type: 'C' }],
  ['CH', { type: 'C' }],
  ['CHD', { type: 'C' }],
  ['CNN', { type: 'C' }],
  ['I', { type: 'IN' }],
  ['IN', { type: 'IN' }],
  ['INF', { type: 'IN' }],
]);

const UNNAMED: ReadonlySet<string> = new Set(['TBA', 'TBC', 'TBN', 'TO BE ANNOUNCED', 'TO BE ADVISED', 'NO NAME']);

const KINDS: ReadonlySet<string> = new Set(['I', 'G', 'C']);

/** The traveller that a TIF names. */
export function readTraveller(segment: Segment): TravellerDraft {
  const [surname, kind] = surnameOf(segment.elements[0] ?? []);
  const [given, type = '', ref = '', accompanied = ''] = givenOf(segment.elements[1] ?? []);
  const name = readName({ surname, given });
  const traveller = blankTraveller(name, segment.ordinal);
  const code = upper(type) || titleType(name.title);
  const known = TYPES.get(code);
  traveller.type = known?.type ?? code;
  traveller.sex = known?.sex ?? 'U';
  traveller.ref = ref.trim();
  traveller.group = kind === 'G' || kind === 'C';
  if (accompanied.trim() === '1') traveller.withInfant = true;
  if (UNNAMED.has(name.surname.toUpperCase())) traveller.placeholder = true;
  return traveller;
}

/** True where a separator that was not released has split a name. */
export function isSplitName(segment: Segment): boolean {
  const [surname] = surnameOf(segment.elements[0] ?? []);
  const [given] = givenOf(segment.elements[1] ?? []);
  return surname !== valueAt(segment, 1) || given !== valueAt(segment, 2);
}

/** Surname and kind; a second component that is no kind is the rest of a surname. */
function surnameOf(components: readonly string[]): readonly [string, string] {
  const [surname = '', second = '', third = ''] = components;
  const kind = upper(second);
  if (kind === '' || KINDS.has(kind)) return [surname, kind];
  return [`${surname}:${second}`, upper(third)];
}

/** Given name, type, reference and infant mark; a long word before a type is the rest of a given name. */
function givenOf(components: readonly string[]): readonly [string, ...string[]] {
  const [given = '', second = '', ...rest] = components;
  const isSplit = second.trim().length > 3 && TYPES.has(upper(rest[0] ?? ''));
  return isSplit ? [`${given}:${second}`, ...rest] : [given, second, ...rest];
}

function upper(text: string): string {
  return text.trim().toUpperCase();
}

/** Without a type the title may still tell. */
function titleType(title = ''): string {
  return title === 'CHD' || title === 'INF' ? title : '';
}
