// Front door of the shapes that cross the HTTP door, with the types read off their schemas.
import type { z } from 'zod';
import type * as shapes from './shapes.ts';

export * from './shapes.ts';

type Of<K extends keyof typeof shapes> = z.infer<(typeof shapes)[K]>;
export type Problem = Of<'problem'>;
export type Officer = Of<'officer'>;
export type SessionView = Of<'sessionView'>;
export type CatalogueView = Of<'catalogueView'>;
export type FlightSummary = Of<'flightSummary'>;
export type ManifestRow = Of<'manifestRow'>;
export type MessageView = Of<'messageView'>;
export type FlightDetail = Of<'flightDetail'>;
export type TravellerView = Of<'travellerView'>;
export type ReasonView = Of<'reasonView'>;
export type HitSummary = Of<'hitSummary'>;
export type HitEventView = Of<'hitEventView'>;
export type SubjectView = Of<'subjectView'>;
export type HitDetail = Of<'hitDetail'>;
export type DecideBody = Of<'decideBody'>;
export type SecondBody = Of<'secondBody'>;
export type ListVersionView = Of<'listVersionView'>;
export type LedgerView = Of<'ledgerView'>;
export type LedgerCheck = Of<'ledgerCheck'>;
export type CarrierView = Of<'carrierView'>;
export type NewCarrier = Of<'newCarrier'>;
export type CarrierCredential = Of<'carrierCredential'>;
export type NewOfficer = Of<'newOfficer'>;
export type InvitationLink = Of<'invitationLink'>;
export type InvitationView = Of<'invitationView'>;
export type QuarantineItem = Of<'quarantineItem'>;
export type QuarantineBody = Of<'quarantineBody'>;
export type ReceiptView = Of<'receiptView'>;
export type HealthView = Of<'healthView'>;
export type UnitEvent = Of<'unitEvent'>;
