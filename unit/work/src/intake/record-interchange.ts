// Records a readable interchange: its messages merged into their flights, one atomic batch of the journal, then the receipt.
import type { AnyEntry } from '@vigie/store';
import type { ReceiptView } from '@vigie/words/api';
import { dayOf } from '../unit.ts';
import { FlightState } from './flight-state.ts';
import { trace } from './message-rows.ts';
import type { ReadMessage } from './read-interchange.ts';
import type { IntakeState, Received } from './receive.ts';
import { quarantineEntry } from './reject-interchange.ts';
import { takeMessage, travellersOf } from './take-message.ts';

/** Commits and gives the receipt; on any failure the flights it touched are forgotten, so that memory never runs ahead of the journal. */
export async function recordInterchange(intake: IntakeState, received: Received): Promise<ReceiptView> {
  const { unit, cache, lock } = intake;
  const epoch = unit.recorder.epoch;
  unit.keys.makeDay(dayOf(received.at));
  const ids = received.read.messages.map(() => unit.newId());
  const receipt = receiptOf(received, ids, await findingsOf(intake, received));
  const envelope = interchangeEntry(received, receipt);
  if (receipt.status === 'test') {
    await unit.recorder.commit([envelope], epoch);
    return receipt;
  }
  const legs = received.read.messages.map((message) => message.leg?.id);
  const touched = [...new Set(legs.filter((leg) => leg !== undefined))];
  const locks = touched.map((leg) => `leg/${leg}`);
  await lock.run(locks, async () => {
    try {
      await unit.recorder.commit([envelope, ...(await takeAll(intake, received, ids))], epoch);
    } catch (error) {
      for (const leg of touched) cache.drop(leg);
      throw error;
    }
  });
  cache.trim();
  return receipt;
}

async function takeAll(intake: IntakeState, received: Received, ids: readonly string[]): Promise<readonly AnyEntry[]> {
  const entries: AnyEntry[] = [];
  const { messages } = received.read;
  for (const [index, message] of messages.entries()) {
    if (message.fault !== undefined) continue;
    const leg = message.leg?.id;
    const state = leg === undefined ? new FlightState() : await intake.cache.get(intake.unit, leg);
    const place = {
      id: ids[index] ?? '',
      interchangeId: received.id,
      carrier: received.carrier.id,
      receivedAt: received.at,
    };
    entries.push(...takeMessage(intake.unit, state, message, place));
  }
  if (messages.some((message) => message.fault !== undefined)) entries.push(quarantineOfPart(intake, received));
  return entries;
}

function interchangeEntry(received: Received, receipt: ReceiptView): AnyEntry {
  const { head } = received.read;
  return {
    kind: 'interchange.received',
    at: received.at,
    trace: trace('interchange.received', [received.id], received.actor),
    body: {
      interchange: {
        id: received.id,
        carrier: received.carrier.id,
        sender: head?.sender ?? '',
        controlRef: head?.controlRef ?? '',
        prepared: head?.date ?? '',
        hmac: received.hmac,
        bytes: received.read.bytes,
        receivedAt: received.at,
        status: receipt.status,
        receipt,
      },
    },
  };
}

/** A readable interchange with an unreadable message keeps that message's body too: the whole original waits sealed for repair. */
function quarantineOfPart(intake: IntakeState, received: Received): AnyEntry {
  const bad = received.read.messages.find((message) => message.fault !== undefined)?.fault;
  return quarantineEntry(intake, received, {
    code: bad?.code ?? 'UNKNOWN_MESSAGE',
    at: `${bad?.segment ?? ''} at byte ${bad?.offset ?? 0}`,
    text: bad?.text ?? '',
  });
}

type Findings = ReceiptView['messages'][number]['findings'];

function receiptOf(received: Received, ids: readonly string[], envelope: Findings): ReceiptView {
  const { head, messages } = received.read;
  return {
    receipt: received.id,
    receivedAt: received.at,
    status: head?.test === true ? 'test' : 'accepted',
    controlRef: head?.controlRef ?? '',
    sender: head?.sender ?? '',
    hmac: received.hmac,
    messages: messages.map((message, index) => ({
      id: ids[index] ?? '',
      ref: message.head.ref,
      type: message.head.type,
      travellers: travellersOf(message),
      pnrs: message.pnrgov?.pnrs.length ?? 0,
      findings: [...(index === 0 ? envelope : []), ...findingsIn(message)],
    })),
    fault: null,
  };
}

function findingsIn(message: ReadMessage): Findings {
  return [...message.findings, ...(message.fault === undefined ? [] : [message.fault])];
}

// The same control reference with other bytes is processed, and said.
async function findingsOf(intake: IntakeState, received: Received): Promise<Findings> {
  const controlRef = received.read.head?.controlRef ?? '';
  const findings: Findings = [...received.read.findings];
  if (controlRef === '') return findings;
  const same = await intake.unit.database.db
    .selectFrom('interchange')
    .select('id')
    .where('carrier', '=', received.carrier.id)
    .where('control_ref', '=', controlRef)
    .where('sender', '=', received.read.head?.sender ?? '')
    .where('prepared', '=', received.read.head?.date ?? '')
    .executeTakeFirst();
  if (same !== undefined) {
    findings.push({
      level: 'S2',
      code: 'DUPLICATE_REF',
      segment: 'UNB',
      offset: 0,
      text: 'This control reference came before with other content.',
    });
  }
  return findings;
}
