// What the HTTP door needs from the composition.
import type { Intake } from '@vigie/work/intake';
import type { LedgerReading } from '@vigie/work/oversight';
import type { Unit } from '@vigie/work/unit';
import type { EventHub } from './event-hub.ts';

export interface HttpDeps {
  readonly unit: Unit;
  readonly intake: Intake;
  readonly ledger: LedgerReading;
  readonly events: EventHub;
  /** Public address of the desk, e.g. `https://desk.example`; passkeys are bound to its host. */
  readonly origin: string;
  /** Folder of the built desk; undefined serves the API alone. */
  readonly desk: string | undefined;
  readonly version: string;
}
