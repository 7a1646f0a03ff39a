// Joins check-ins to the travellers of the PNR, and loses nobody whom only a check-in names (PNRGOV GR7).
import type { CheckInDraft, PnrContext, TravellerDraft } from './pnr-draft.ts';
import type { TravellerIndex } from './traveller-index.ts';

/** Joins each check-in to its traveller. Seat, number and bags count on the push flight, or on any where none is known to be it. */
export function attachCheckIns(
  checkIns: readonly CheckInDraft[],
  travellers: { readonly index: TravellerIndex; readonly pushKnown: boolean },
  context: PnrContext,
): void {
  for (const checkIn of checkIns) {
    const traveller = travellerOf(checkIn, travellers.index, context);
    const counts = !travellers.pushKnown || checkIn.flight?.leg.border === true;
    if (traveller !== undefined && counts) take(traveller, checkIn);
  }
}

function take(traveller: TravellerDraft, checkIn: CheckInDraft): void {
  traveller.checkedIn = true;
  traveller.boardingNumber = checkIn.boardingNumber;
  if (checkIn.seat !== '') traveller.seat = checkIn.seat;
  traveller.bags = checkIn.bags;
  if (checkIn.bagPool !== undefined) traveller.bagPool = checkIn.bagPool;
  if (checkIn.at !== '') traveller.checkedInAt = checkIn.at;
}

function travellerOf(checkIn: CheckInDraft, index: TravellerIndex, context: PnrContext): TravellerDraft | undefined {
  const { tif, ref } = checkIn;
  if (tif === undefined || tif.name.raw === '') return referred(checkIn, index, context);
  const { name } = tif;
  const isOwn = (one: TravellerDraft): boolean => one.ref === tif.ref || one.ref === ref;
  const byRef = [index.byRef(tif.ref), index.byRef(ref)].find((one) => one !== undefined && index.isNamed(one, name));
  const known = index.exact(name, isOwn) ?? index.exact(name, () => true) ?? byRef ?? index.find(name, () => true);
  if (known !== undefined) return known;
  find(checkIn, context, {
    code: 'TIF_UNLISTED',
    text: 'A check-in names a traveller whom the PNR does not; one was made.',
  });
  tif.ref ||= ref;
  index.add(tif);
  return tif;
}

function referred(checkIn: CheckInDraft, index: TravellerIndex, context: PnrContext): TravellerDraft | undefined {
  const ref = checkIn.ref || (checkIn.tif?.ref ?? '');
  const traveller = ref === '' ? index.alone : index.byRef(ref);
  if (traveller === undefined)
    find(checkIn, context, { code: 'CHECKIN_UNMATCHED', text: 'A check-in refers to no traveller of the PNR.' });
  return traveller;
}

function find(
  checkIn: CheckInDraft,
  context: PnrContext,
  fault: { readonly code: string; readonly text: string },
): void {
  context.log.add({ level: 'S3', segment: 'TRI', offset: checkIn.offset, ...fault });
}
