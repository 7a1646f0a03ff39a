// Reads contacts and payers from SSR CTC*, IFT 4:28, IFT 4:43 and ADD (PNRGOV GR1, GR2, GR4; AIRIMP CTC elements).
import { type Segment, valueAt } from '../syntax/segment.ts';
import type { Pnr } from './message.ts';

/** One contact of a PNR. */
export type Contact = Pnr['contacts'][number];

/** A contact with its readable form beside it. */
export function contactOf(kind: string, value: string, traveller: string): Contact {
  const plain = plainOf(kind, value);
  return plain === '' ? { kind, value, traveller } : { kind, value, traveller, plain };
}

/** The CTC elements among text lines: `CTCE NAME//HOST`, `OSI ZZ CTCM 33600000000`. Other text is not kept. */
export function contactsInText(lines: readonly string[], traveller: string): readonly Contact[] {
  return lines.flatMap((line) => {
    const match = /^(?:OSI [A-Z0-9]{2} )?(CTC[A-Z])(?:[ /:-]+|$)/.exec(line);
    if (match === null) return [];
    const value = line.slice(match[0].length).trim();
    return value === '' ? [] : [contactOf(match[1] ?? '', value, traveller)];
  });
}

/**
 * The contacts of an ADD: purpose 700 or a letter (E mail, M, H, O, N) and the components behind it. Version 11.1 puts
 * each line into an element of its own, padded with empty components and without repeating the purpose.
 */
export function contactsInAdd(segment: Segment, traveller: string): readonly Contact[] {
  const contacts: Contact[] = [];
  let purpose = '';
  for (const element of segment.elements.slice(1)) {
    purpose = (element[0] ?? '').trim().toUpperCase() || purpose;
    const value = trimColons(element.slice(1).map((part) => part.trim()));
    if (value !== '') contacts.push(contactOf(purpose === '' ? 'ADD' : `ADD ${purpose}`, value, traveller));
  }
  return contacts;
}

/** Lines of a billing address, for ADD below a form of payment. */
export function addressLines(segment: Segment): readonly string[] {
  return contactsInAdd(segment, '').map(({ value }) => value);
}

/** Qualifier 4 and its type, e.g. `28`; `''` in the degenerate form. */
export function textType(segment: Segment): string {
  return valueAt(segment, 1, 2).trim();
}

/** E-mail with `//` and `..` put back to `@` and `_`, which the reservation alphabet lacks; telephone as its digits. */
function plainOf(kind: string, value: string): string {
  if (kind === 'CTCE' || kind === 'ADD E') {
    const address = value
      .replace(/^\/(?!\/)/, '')
      .replace('//', '@')
      .replaceAll('..', '_');
    return address.includes('@') ? address : '';
  }
  if (!kind.startsWith('CTC') || kind === 'CTCA') return '';
  const digits = value.replace(/\D/g, '');
  return digits.length < 5 ? '' : `${/\+\d/.test(value) ? '+' : ''}${digits}`;
}

function trimColons(parts: readonly string[]): string {
  const from = parts.findIndex((part) => part !== '');
  if (from < 0) return '';
  return parts.slice(from, parts.findLastIndex((part) => part !== '') + 1).join(':');
}
