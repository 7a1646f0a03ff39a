// Compares document numbers: equal once separators are gone, or alike but for characters that are easily misread.
import { toAlpha3 } from '@vigie/codes';
import type { IdentityDocument } from '../screening-subject.ts';

const SHORTEST = 5;
const MISREAD: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
  G: '6',
};

/** Letters and digits of a document number, upper case; empty when too short or one repeated character, which identifies nobody. */
export function plainNumber(number: string): string {
  const plain = number
    .slice(0, 64)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  return plain.length < SHORTEST || /^(.)\1*$/.test(plain) ? '' : plain;
}

/** The number with every easily misread letter replaced by its digit, so that look-alikes share one key. */
export function lookalikeKey(plain: string): string {
  return plain.replace(/[OQDILSBZG]/g, (letter) => MISREAD[letter] ?? letter);
}

/** Whether two documents can come from the same issuer; an unknown issuer fits any. */
export function issuersFit(a: IdentityDocument, b: IdentityDocument): boolean {
  const [one, other] = [stateKey(a.issuer), stateKey(b.issuer)];
  return one === '' || other === '' || one === other;
}

/** Alpha-3 of a State code where known, else the code in upper case. */
export function stateKey(code: string): string {
  const upper = code.trim().toUpperCase();
  return upper === '' ? '' : (toAlpha3(upper) ?? upper);
}
