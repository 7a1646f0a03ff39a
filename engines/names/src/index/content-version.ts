// Gives a list's content a short name: the same entries give the same version on every machine (FNV-1a, two lanes).
import type { ScreeningSubject } from '../screening-subject.ts';

/** Sixteen hex digits over the sorted entries. */
export function contentVersion(sorted: readonly ScreeningSubject[]): string {
  let low = 0x811c9dc5;
  let high = 0xc9dc5118;
  for (const subject of sorted) {
    const text = JSON.stringify(canonical(subject));
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ (code + 0x9e37), 0x01000193) ^ (low >>> 17);
    }
  }
  return hex(low) + hex(high);
}

function canonical(subject: ScreeningSubject): unknown[] {
  const { id, version, kind, names, birthDates, nationalities, sex, documents } = subject;
  return [
    id,
    version,
    kind,
    names.map((name) => [name.text, name.surname ?? null, name.given ?? null, name.quality]),
    birthDates.map((birth) => [birth.lo, birth.hi, birth.qualifier]),
    nationalities,
    sex,
    documents.map((document) => [document.type, document.number, document.issuer]),
  ];
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
