// Decides whether two messages speak of the same traveller of one flight: references first, then document, then name with birth date.
import type { Identity, RecordName } from '@vigie/words';
import type { Contribution } from './contribution.ts';

/** Letters and digits of a name in one form: what messages of one flight agree on, whatever blanks and case they use. */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Keys under which a record of the flight is found again; they live in memory only. */
export function findingKeys(said: {
  readonly name: RecordName | undefined;
  readonly documents: readonly { readonly number: string }[];
  readonly uniqueRefs: readonly string[];
}): readonly string[] {
  const keys = said.uniqueRefs.map((ref) => `ref:${ref}`);
  for (const document of said.documents) keys.push(`doc:${nameKey(document.number)}`);
  if (said.name !== undefined) keys.push(`sur:${nameKey(said.name.surname)}`);
  return keys;
}

/** How sure it is that the record is the traveller: 0 no, higher is surer; 1 rests on the name alone. */
export function sameness(identity: Identity, said: Contribution): number {
  const refs = shares(identity.uniqueRefs, said.uniqueRefs);
  if (!refs && birthDatesDiffer(identity, said)) return 0;
  const name = said.name !== undefined && identity.names.some((one) => sameName(one.value, said.name as RecordName));
  if (refs && (name || said.name === undefined)) return 6;
  const document = said.documents.some((one) => identity.documents.some((two) => sameDocument(one, two.value)));
  const born = shares(identity.birthDates, said.birthDates);
  if (!name) return document && born ? 4 : 0;
  if (document) return 5;
  if (born) return 4;
  // Two people of one family share a surname, a booking and at times a given name; their own references tell them apart.
  if (refsDiffer(identity, said)) return 0;
  return shares(identity.locators, said.locators) ? 2 : 1;
}

function birthDatesDiffer(identity: Identity, said: Contribution): boolean {
  return identity.birthDates.length > 0 && said.birthDates.length > 0 && !shares(identity.birthDates, said.birthDates);
}

// References are comparable only where one system gave them: ABO with ABO, REF with REF.
function refsDiffer(identity: Identity, said: Contribution): boolean {
  if (shares(identity.uniqueRefs, said.uniqueRefs)) return false;
  return said.uniqueRefs.some((ref) => identity.uniqueRefs.some((one) => one.value.slice(0, 4) === ref.slice(0, 4)));
}

function sameDocument(
  one: { readonly number: string; readonly issuer: string },
  two: { readonly number: string; readonly issuer: string },
): boolean {
  if (nameKey(one.number) !== nameKey(two.number)) return false;
  return one.issuer === two.issuer || one.issuer === '' || two.issuer === '';
}

/** Same surname, and given names of which one begins the other: systems cut names at different lengths. */
export function sameName(one: RecordName, two: RecordName): boolean {
  if (nameKey(one.surname) !== nameKey(two.surname)) return false;
  const [first, second] = [nameKey(one.given), nameKey(two.given)];
  if (first === '' || second === '') return first === second;
  return first.startsWith(second) || second.startsWith(first);
}

function shares(known: readonly { readonly value: string }[], said: readonly string[]): boolean {
  return known.some((one) => said.includes(one.value));
}
