// Seals a hit under a key of its own, wrapped twice: by the day, and by the hit's hold, so that it survives its day as long as its ground stands.
import { recordKey, seal, unseal } from '@vigie/guard/seal';
import type { HitGround } from '@vigie/words';
import type { Unit } from '../unit.ts';

/** What a hit keeps sealed: its ground, and the key of the one record it concerns (RET-02). */
export interface HitContent {
  readonly ground: HitGround;
  readonly record: { readonly id: string; readonly day: string; readonly key: string };
}

const WRAPPED = 12 + 16 + 32;

/** Layout: key wrapped by the day (60 bytes), key wrapped by the hold (60), content. Undefined when the day is gone. */
export function sealHit(
  unit: Unit,
  hitId: string,
  ground: HitGround,
  record: { readonly id: string; readonly day: string },
): Uint8Array | undefined {
  const day = unit.keys.day(record.day);
  if (day === undefined) return undefined;
  const key = unit.random(32);
  const content: HitContent = {
    ground,
    record: { ...record, key: Buffer.from(recordKey(day, 'record', record.id)).toString('base64') },
  };
  return Buffer.concat([
    seal(recordKey(day, 'hit', hitId), unit.random(12), `hit/${hitId}/day`, key),
    seal(unit.keys.makeHold(hitId), unit.random(12), `hit/${hitId}/hold`, key),
    seal(key, unit.random(12), `hit/${hitId}`, Buffer.from(JSON.stringify(content))),
  ]);
}

/** Opens by whichever of day and hold still lives. */
export function openHit(unit: Unit, hitId: string, day: string, sealed: Uint8Array): HitContent | undefined {
  const key = hitKey(unit, hitId, day, sealed);
  const plain = key === undefined ? undefined : unseal(key, `hit/${hitId}`, sealed.subarray(2 * WRAPPED));
  return plain === undefined ? undefined : (JSON.parse(Buffer.from(plain).toString('utf8')) as HitContent);
}

/** The hit's own key; review reasons are sealed under it too. */
export function hitKey(unit: Unit, hitId: string, day: string, sealed: Uint8Array): Uint8Array | undefined {
  const dayKey = unit.keys.day(day);
  const byDay =
    dayKey === undefined
      ? undefined
      : unseal(recordKey(dayKey, 'hit', hitId), `hit/${hitId}/day`, sealed.subarray(0, WRAPPED));
  if (byDay !== undefined) return byDay;
  const hold = unit.keys.hold(hitId);
  return hold === undefined ? undefined : unseal(hold, `hit/${hitId}/hold`, sealed.subarray(WRAPPED, 2 * WRAPPED));
}
