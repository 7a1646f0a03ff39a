// "Not the same" binds one traveller to one list entry: a keyed token of the identifiers, never a pass against other entries (RED-02).
import { fingerprint } from '@vigie/guard/seal';
import type { Identity } from '@vigie/words';
import { nameKey } from '../intake/same-traveller.ts';
import type { Unit } from '../unit.ts';

/**
 * Tokens of a traveller: for every name with a full birth date, and with the document where there is one. Without a birth date
 * or document there is nothing that tells namesakes apart, and nothing is suppressed.
 */
export function suppressionTokens(unit: Unit, identity: Identity): readonly string[] {
  const key = unit.keys.root('suppression');
  const tokens: string[] = [];
  for (const { value: name } of identity.names) {
    const parts = `${nameKey(name.surname)}/${nameKey(name.given)}`;
    for (const { value: born } of identity.birthDates) {
      for (const { value: document } of identity.documents) {
        const number = `${document.issuer}/${document.type}/${nameKey(document.number)}`;
        if (born.length === 10) tokens.push(fingerprint(key, 'suppression', `${parts}/${born}/${number}`));
      }
    }
  }
  return tokens;
}
