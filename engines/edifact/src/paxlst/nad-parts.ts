// Reads name and address from the NAD that opens a traveller (UN/EDIFACT NAD, C080 and 3042 to 3207).
import type { PersonName } from '../passenger.ts';
import { readName } from '../syntax/read-name.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';

/** C080; a name in the unstructured C058 before it is taken where C080 is empty. */
export function nameOf(nad: Segment): PersonName {
  const structured = nad.elements[3] ?? [];
  const [surname = '', given = '', ...rest] = structured.some((part) => part !== '')
    ? structured
    : (nad.elements[2] ?? []);
  const second = rest.filter((part) => part !== '').join(' ');
  return readName({ surname, given, second, fromDocument: true });
}

/** Street, city, region, postcode, country as received; empties at the end are left out. */
export function addressOf(nad: Segment): readonly string[] {
  const street = (nad.elements[4] ?? []).filter((part) => part !== '').join(' ');
  const region = valueAt(nad, 7, 1) || valueAt(nad, 7, 4);
  const lines = [street, valueAt(nad, 6), region, valueAt(nad, 8), valueAt(nad, 9)];
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
  return lines;
}
