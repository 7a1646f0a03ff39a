// Front door of people and carriers.
export { carrierOf, disableCarrier, listCarriers, registerCarrier } from './carriers.ts';
export {
  disableOfficer,
  enrolOfficer,
  firstAdministrator,
  type Invitation,
  invitedOfficer,
  inviteOfficer,
  listOfficers,
  type NewPasskey,
} from './officers.ts';
export { passkeyOf, passkeyUsed } from './passkeys.ts';
export { closeSession, issueToken, openSession, type Session, sessionOf } from './sessions.ts';
