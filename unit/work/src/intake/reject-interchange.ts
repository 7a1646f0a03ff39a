// Rejects what no reader understands: envelope, keyed HMAC, place and reason are recorded; the body waits sealed, for hours, for a named operator.
import { seal } from '@vigie/guard/seal';
import type { AnyEntry } from '@vigie/store';
import type { Fault } from '@vigie/words';
import type { ReceiptView } from '@vigie/words/api';
import { later } from '../unit.ts';
import { trace } from './message-rows.ts';
import type { IntakeState, Received } from './receive.ts';

const HOUR = 3_600_000;

/** Commits the rejection and gives the rejecting receipt; a second sending of the same bytes gets the same one. */
export async function rejectInterchange(intake: IntakeState, received: Received, fault: Fault): Promise<ReceiptView> {
  const { head } = received.read;
  const receipt: ReceiptView = {
    receipt: received.id,
    receivedAt: received.at,
    status: 'rejected',
    controlRef: head?.controlRef ?? '',
    sender: head?.sender ?? '',
    hmac: received.hmac,
    messages: [],
    fault: { code: fault.code, at: fault.at, text: fault.text },
  };
  const held = quarantineEntry(intake, received, fault);
  await intake.unit.recorder.commit([
    {
      kind: 'interchange.received',
      at: received.at,
      trace: trace('interchange.rejected', [received.id], received.actor),
      body: {
        interchange: {
          id: received.id,
          carrier: received.carrier.id,
          sender: receipt.sender,
          controlRef: receipt.controlRef,
          prepared: head?.date ?? '',
          hmac: received.hmac,
          bytes: received.read.bytes,
          receivedAt: received.at,
          status: 'rejected',
          receipt,
        },
      },
    },
    held,
  ]);
  return receipt;
}

/** Seals the body under a key of its own that lives for hours, puts it beside the journal and gives the entry that says so. */
export function quarantineEntry(intake: IntakeState, received: Received, fault: Fault): AnyEntry {
  const { unit, quarantineHours } = intake;
  const id = received.id;
  const sealed = seal(
    unit.keys.makeQuarantine(id),
    unit.random(12),
    `quarantine/${id}`,
    Buffer.concat(received.original),
  );
  unit.quarantine.hold(id, sealed);
  const { head } = received.read;
  return {
    kind: 'message.quarantined',
    at: received.at,
    trace: trace('message.quarantined', [id]),
    body: {
      quarantine: {
        id,
        carrier: received.carrier.id,
        receivedAt: received.at,
        expiresAt: later(received.at, quarantineHours * HOUR),
        bytes: received.read.bytes,
        envelope: {
          sender: head?.sender ?? '',
          recipient: head?.recipient ?? '',
          controlRef: head?.controlRef ?? '',
          prepared: head?.date ?? '',
        },
        fault,
        hmac: received.hmac,
      },
    },
  };
}
