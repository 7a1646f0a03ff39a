// Front door of intake.

export { expireQuarantine, openQuarantined } from './quarantine.ts';
export { InterchangeIntake, type ReadInterchange, type ReadMessage } from './read-interchange.ts';
export { type Carrier, type Incoming, Intake, type IntakeOptions } from './receive.ts';
