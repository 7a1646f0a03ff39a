// Writes a contact as the SSR or ADD it came in (PNRGOV SSR CTC*, ADD).
import type { PlainSegment } from '../syntax/write-segments.ts';
import type { Contact } from './read-contact.ts';
import { segment, service } from './write-segment.ts';

/** SSR for a CTC kind, ADD with its purpose for `ADD 700` and its like. */
export function writeContact(contact: Contact, carrier: string): PlainSegment {
  const { kind, value, traveller } = contact;
  if (!kind.startsWith('ADD')) return service(kind, value, { carrier, ref: traveller });
  return segment('ADD', '', [kind.slice(4), ...value.split(':')]);
}
