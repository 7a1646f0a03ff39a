// Front door of reading: every view of personal data goes through here and stands in the ledger.
export { type FlightFilter, flightSummary, flightsBoard, readFlight } from './flights.ts';
export { groundOf, type HitView, hitQueue, readHit } from './hits.ts';
export { quarantined, recentMessages } from './messages.ts';
export { openIdentity } from './open-identity.ts';
export { recordRead } from './record-read.ts';
export { readTraveller } from './traveller.ts';
