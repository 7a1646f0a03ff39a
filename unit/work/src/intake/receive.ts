// Receives one interchange from a carrier: bounded, identified, filtered in memory, recorded exactly once, and only then receipted (law 7).
import { createHmac, type Hmac } from 'node:crypto';
import { subKey } from '@vigie/guard/seal';
import { DatabaseDownError, KeyedLock } from '@vigie/store';
import { type Actor, type Fault, failure, type Result, success } from '@vigie/words';
import type { ReceiptView } from '@vigie/words/api';
import { dayOf, type Unit } from '../unit.ts';
import { FlightCache } from './flight-cache.ts';
import { InterchangeIntake, type ReadInterchange } from './read-interchange.ts';
import { recordInterchange } from './record-interchange.ts';
import { rejectInterchange } from './reject-interchange.ts';

export interface Carrier {
  readonly id: string;
  /** Sender identifications (UNB S002) this carrier may use. */
  readonly senders: readonly string[];
}

export interface Incoming {
  readonly carrier: Carrier;
  readonly body: AsyncIterable<Uint8Array>;
}

/** An interchange read into memory with its originals at hand until it is decided what becomes of it. */
export interface Received {
  readonly carrier: Carrier;
  readonly actor: Actor;
  readonly at: string;
  readonly id: string;
  readonly hmac: string;
  readonly read: ReadInterchange;
  /** The bytes as received; they never reach a disk in clear. */
  readonly original: readonly Uint8Array[];
}

export interface IntakeOptions {
  readonly unit: Unit;
  /** Largest interchange, bytes. */
  readonly maxBytes?: number;
  /** Bytes of interchanges in memory at once; more wait for their turn. */
  readonly maxInFlight?: number;
  /** Traveller records held in memory for merging. */
  readonly maxHeld?: number;
  /** How long a rejected body stays openable. */
  readonly quarantineHours?: number;
}

export interface IntakeState {
  readonly unit: Unit;
  readonly cache: FlightCache;
  readonly lock: KeyedLock;
  readonly quarantineHours: number;
}

/** The intake of the unit. `receive` resolves with the receipt after it is durable, or with the fault and a rejecting receipt. */
export class Intake {
  readonly state: IntakeState;
  #maxBytes: number;
  #maxInFlight: number;
  #inFlight = 0;
  #waiting: (() => void)[] = [];

  constructor(options: IntakeOptions) {
    this.state = {
      unit: options.unit,
      cache: new FlightCache(options.maxHeld ?? 60_000),
      lock: new KeyedLock(),
      quarantineHours: options.quarantineHours ?? 12,
    };
    this.#maxBytes = options.maxBytes ?? 100 << 20;
    this.#maxInFlight = options.maxInFlight ?? 256 << 20;
  }

  /** Throws DatabaseDownError or JournalFullError while nothing can be recorded; the carrier keeps the message and sends it again. */
  async receive(incoming: Incoming): Promise<Result<ReceiptView>> {
    const { unit } = this.state;
    if (unit.recorder.state === 'database-down') throw new DatabaseDownError('the database is away');
    const taken = { bytes: 0 };
    try {
      const received = await this.#read(incoming, taken);
      if (!received.ok) return received;
      return await this.state.lock.run([`body/${received.value.hmac}`], () => this.#once(received.value));
    } finally {
      this.#inFlight -= taken.bytes;
      for (const wake of this.#waiting.splice(0)) wake();
    }
  }

  async #read(incoming: Incoming, taken: { bytes: number }): Promise<Result<Received>> {
    const { unit } = this.state;
    const at = unit.now();
    const intake = new InterchangeIntake(unit.sensitive, dayOf(at));
    const mac: Hmac = createHmac('sha256', subKey(unit.keys.root('archive'), 'original'));
    const original: Uint8Array[] = [];
    for await (const chunk of incoming.body) {
      if (taken.bytes + chunk.length > this.#maxBytes) {
        return failure(
          'BODY_TOO_LARGE',
          `byte ${this.#maxBytes}`,
          `An interchange may have ${this.#maxBytes} bytes at most; send it in parts.`,
        );
      }
      await this.#room(chunk.length);
      taken.bytes += chunk.length;
      mac.update(chunk);
      original.push(chunk);
      intake.push(chunk);
    }
    if (taken.bytes === 0) return failure('BODY_EMPTY', 'byte 0', 'The body is empty.');
    return success({
      carrier: incoming.carrier,
      actor: { kind: 'carrier', id: incoming.carrier.id, roles: [] },
      at,
      id: unit.newId(),
      hmac: mac.digest('hex'),
      read: intake.end(),
      original,
    });
  }

  async #room(bytes: number): Promise<void> {
    while (this.#inFlight > 0 && this.#inFlight + bytes > this.#maxInFlight) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#inFlight += bytes;
  }

  async #once(received: Received): Promise<Result<ReceiptView>> {
    const before = await this.state.unit.database.db
      .selectFrom('interchange')
      .select('receipt')
      .where('carrier', '=', received.carrier.id)
      .where('hmac', '=', received.hmac)
      .executeTakeFirst()
      .catch((error: unknown) => {
        throw this.state.unit.database.isGone(error)
          ? new DatabaseDownError('the database is away', { cause: error })
          : error;
      });
    if (before !== undefined) return success(before.receipt as ReceiptView);
    const fault = faultOf(received);
    const receipt =
      fault === undefined
        ? await recordInterchange(this.state, received)
        : await rejectInterchange(this.state, received, fault);
    return success(receipt);
  }
}

/** Why nothing of the interchange can be taken, or undefined. */
function faultOf(received: Received): Fault | undefined {
  const { head, messages, findings } = received.read;
  if (head === undefined || messages.length === 0) {
    const first = findings[0];
    return {
      code: first?.code ?? 'NO_INTERCHANGE',
      at: `byte ${first?.offset ?? 0}`,
      text: first?.text ?? 'No UNB and no message could be found.',
    };
  }
  if (!received.carrier.senders.includes(head.sender)) {
    return {
      code: 'SENDER_UNKNOWN',
      at: 'UNB 0004',
      text: `The sender identification is not one of carrier ${received.carrier.id}.`,
    };
  }
  const faults = messages.map((message) => message.fault);
  const first = faults[0];
  if (first !== undefined && faults.every((fault) => fault !== undefined)) {
    return { code: first.code, at: `${first.segment} at byte ${first.offset}`, text: first.text };
  }
  return undefined;
}
