// The ground as journal and ledger may carry it: codes in clear, the officer's own reference only sealed, for it may name a person.

import type { Permit } from '@vigie/guard/permit';
import { recordKey, seal } from '@vigie/guard/seal';
import type { Ground } from '@vigie/words';
import { base64 } from '../intake/message-rows.ts';
import { dayOf, type Unit } from '../unit.ts';

/** Purpose and offence for the trace of an entry; nothing where the act needs no ground. */
export function tracedGround(permit: Permit): { readonly ground?: Ground } {
  const { ground } = permit;
  return ground === undefined ? {} : { ground: { purpose: ground.purpose, offence: ground.offence, reference: '' } };
}

/** The reference sealed under the key of the day, base64; '' when there is none. */
export function sealedReference(unit: Unit, permit: Permit, at: string): string {
  const reference = permit.ground?.reference ?? '';
  const day = reference === '' ? undefined : unit.keys.makeDay(dayOf(at));
  if (day === undefined) return '';
  return base64(seal(recordKey(day, 'message', 'reference'), unit.random(12), 'reference', Buffer.from(reference)));
}
