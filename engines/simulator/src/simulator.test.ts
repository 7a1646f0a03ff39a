// The simulated world is one for one seed, is read back whole by the readers of its messages, and keeps its truths.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPaxlstReader, type PaxlstHead, type PaxlstTraveller } from '@vigie/edifact/paxlst';
import { createPnrgovReader, type Pnr } from '@vigie/edifact/pnrgov';
import { type Finding, readInterchange, type WholeMessage } from '@vigie/edifact/syntax';
import { createCsvReader } from '@vigie/lists';
import {
  demonstrationList,
  type LostDocumentPlant,
  type SimulatedMessage,
  type Simulation,
  simulate,
  type WorldPlan,
} from './simulator.ts';

const NOW = '2026-01-15T08:00';
const reference = NOW.slice(0, 10);

function planOf(flights: number, rate: WorldPlan['rate']): WorldPlan {
  const reader = createCsvReader({ key: 'demo', title: 'Demonstration' });
  reader.push(demonstrationList(3, 80, reference));
  const list = reader.end();
  assert.ok(list.ok);
  const lost: LostDocumentPlant[] = Array.from({ length: 40 }, (_, index) => ({
    type: index % 4 === 0 ? 'I' : 'P',
    number: `CF10000${String(index).padStart(2, '0')}`,
    issuer: 'UTO',
    source: 'test',
    reference: `L${index}`,
  }));
  return { flights, now: NOW, listed: list.value.subjects, lost, rate, load: [60, 110] };
}

const PLAN = planOf(8, { listed: 3, namesakes: 2, lost: 2 });

const bytesOf = (world: Simulation): string =>
  [...world.messages()].map((message) => Buffer.from(message.bytes).toString('utf8')).join('\n');

interface ReadBack {
  readonly sent: SimulatedMessage;
  readonly findings: readonly Finding[];
  readonly paxlst: { readonly head: PaxlstHead; readonly travellers: readonly PaxlstTraveller[] } | undefined;
  readonly pnrgov: { readonly function: string; readonly pnrs: readonly Pnr[] } | undefined;
}

function readBack(sent: SimulatedMessage): ReadBack {
  const whole = readInterchange(sent.bytes);
  const [message, ...others] = whole.messages;
  assert.ok(message !== undefined && others.length === 0, 'one message in one interchange');
  if (message.head.type === 'PNRGOV') return { sent, paxlst: undefined, ...readBookings(message, whole.findings) };
  assert.equal(message.head.type, 'PAXLST');
  return { sent, pnrgov: undefined, ...readList(message, whole.findings) };
}

function readList(message: WholeMessage, envelope: readonly Finding[]) {
  const reader = createPaxlstReader({ reference });
  const travellers = message.segments.flatMap((segment) => reader.push(segment) ?? []);
  const { traveller, trailer } = reader.end();
  if (traveller !== undefined) travellers.push(traveller);
  assert.equal(trailer.stated, travellers.length, 'the count of the message is the count of its travellers');
  return { paxlst: { head: reader.head, travellers }, findings: [...envelope, ...trailer.findings] };
}

function readBookings(message: WholeMessage, envelope: readonly Finding[]) {
  const reader = createPnrgovReader({ reference });
  const pnrs = message.segments.flatMap((segment) => reader.push(segment) ?? []);
  const { pnr, trailer } = reader.end();
  if (pnr !== undefined) pnrs.push(pnr);
  assert.equal(reader.head.stated, pnrs.length, 'the count of the push is the count of its bookings');
  return { pnrgov: { function: reader.head.function, pnrs }, findings: [...envelope, ...trailer.findings] };
}

const byLeg = (read: readonly ReadBack[]): ReadonlyMap<string, readonly ReadBack[]> =>
  Map.groupBy(read, ({ sent }) => sent.leg);
const listed = (read: readonly ReadBack[], kind: SimulatedMessage['kind']): readonly PaxlstTraveller[] =>
  read.filter(({ sent }) => sent.kind === kind).flatMap(({ paxlst }) => paxlst?.travellers ?? []);
const pushed = (read: readonly ReadBack[], mode: string): readonly Pnr[] =>
  read.flatMap(({ pnrgov }) => (pnrgov?.function === mode ? pnrgov.pnrs : []));

test('the same seed and plan give the same bytes and the same truth, another seed gives others', () => {
  const [one, same, other] = [simulate(7, PLAN), simulate(7, PLAN), simulate(8, PLAN)];
  assert.equal(bytesOf(one), bytesOf(same));
  assert.equal(bytesOf(one), bytesOf(one), 'also when the messages are taken twice');
  assert.deepEqual(one.truth, same.truth);
  assert.notEqual(bytesOf(one), bytesOf(other));
});

test('every message is read back without a finding and names every traveller it says it names', () => {
  let messages = 0;
  for (const seed of [1, 7, 2 ** 31]) {
    for (const sent of simulate(seed, PLAN).messages()) {
      const read = readBack(sent);
      messages++;
      assert.deepEqual(read.findings, [], `${sent.kind} of ${sent.leg}`);
      const named = read.paxlst?.travellers ?? read.pnrgov?.pnrs.flatMap((pnr) => pnr.travellers) ?? [];
      assert.equal(named.length, sent.travellers, `${sent.kind} of ${sent.leg}`);
      if (sent.kind === 'CLOSE') assert.ok(named.every((one) => one.uniqueRef !== ''));
      else
        assert.ok(
          named.every((one) => one.name?.surname && one.name.given),
          `${sent.kind} of ${sent.leg}`,
        );
    }
  }
  assert.ok(messages > 60, `${messages} messages were read`);
});

test('everybody who checks in has a booking on the flight, a reference, a ticket and a seat of their own', () => {
  const tickets = new Set<string>();
  let sold = 0;
  for (const [leg, read] of byLeg([...simulate(7, PLAN).messages()].map(readBack))) {
    const onList = listed(read, 'PAXLST');
    assert.equal(new Set(onList.map((one) => one.uniqueRef)).size, onList.length, `references on ${leg}`);
    const seats = onList.map((one) => one.seat).filter((seat) => seat !== '');
    assert.equal(new Set(seats).size, seats.length, `seats on ${leg}`);
    const booked = pushed(read, '22').flatMap((pnr) => pnr.travellers.map((one) => ({ pnr, one })));
    for (const { name, locator } of onList) {
      assert.ok(
        booked.some(({ pnr, one }) => pnr.locators[0]?.locator === locator && one.name.surname === name?.surname),
        `a traveller of ${leg} is in the booking that the list names`,
      );
    }
    for (const ticket of booked.flatMap(({ one }) => one.tickets)) {
      sold++;
      tickets.add(ticket);
    }
  }
  assert.ok(sold > 300);
  assert.equal(tickets.size, sold, 'no ticket is sold twice');
});

test('a world holds families, groups, infants, minors alone, codeshares, crew and late changes', () => {
  const read = [...simulate(7, planOf(30, { listed: 0, namesakes: 0, lost: 0 })).messages()].map(readBack);
  const pnrs = pushed(read, '22');
  const people = pnrs.flatMap((pnr) => pnr.travellers);
  assert.ok(
    pnrs.some((pnr) => pnr.travellers.length > 10),
    'groups',
  );
  assert.ok(
    pnrs.some((pnr) => pnr.travellers.some((one) => one.type === 'C') && pnr.travellers.length > 2),
    'families',
  );
  assert.ok(
    people.some((one) => one.type === 'IN'),
    'infants',
  );
  assert.ok(
    people.some((one) => one.unaccompaniedMinor),
    'minors alone',
  );
  const shared = pnrs.flatMap((pnr) => pnr.flights).filter((one) => one.marketing.carrier !== one.operating.carrier);
  assert.ok(shared.length > 0, 'codeshares');
  assert.ok(listed(read, 'CREW').every((one) => one.role === 'crew') && listed(read, 'CREW').length > 100, 'crew');
  for (const change of pushed(read, '141')) {
    const locator = change.locators[0]?.locator;
    const before = pnrs.find((pnr) => pnr.locators[0]?.locator === locator);
    assert.ok(before !== undefined && change.changed > before.changed, 'a late change is later than the booking');
    assert.notDeepEqual(change.contacts, before.contacts, 'and changes it');
  }
  assert.ok(pushed(read, '141').length > 10);
});

test('a close-out comes for flights that leave within three hours, and names only who checked in', () => {
  let closed = 0;
  for (const [leg, read] of byLeg(
    [...simulate(7, planOf(30, { listed: 0, namesakes: 0, lost: 0 })).messages()].map(readBack),
  )) {
    const close = read.find(({ sent }) => sent.kind === 'CLOSE')?.paxlst;
    const departs = read.flatMap(({ paxlst }) => paxlst?.head.legs.map((one) => one.departs) ?? [])[0] ?? '';
    assert.equal(close !== undefined, departs <= '2026-01-15T11:00', leg);
    if (close === undefined) continue;
    closed++;
    assert.equal(`${close.head.listType} ${close.head.action}`, '266 CLOB');
    const checkedIn = new Set(listed(read, 'PAXLST').map((one) => one.uniqueRef));
    assert.ok(
      close.travellers.every((one) => checkedIn.has(one.uniqueRef)),
      leg,
    );
    assert.ok(close.travellers.length < checkedIn.size, 'somebody stays behind');
  }
  assert.ok(closed > 0);
});

test('every truth is about one traveller who checks in, with the document or the name that it says', () => {
  const subjects = new Map(PLAN.listed.map((one) => [one.id, one]));
  const documents = new Map(PLAN.lost.map((one) => [`${one.source}:${one.reference}`, one]));
  for (const seed of [1, 7, 23]) {
    const world = simulate(seed, PLAN);
    const legs = byLeg([...world.messages()].map(readBack));
    for (const truth of world.truth) {
      const found = listed(legs.get(truth.leg) ?? [], 'PAXLST').filter((one) => one.uniqueRef === truth.uniqueRef);
      assert.equal(found.length, 1, `${truth.kind} ${truth.uniqueRef} on ${truth.leg}`);
      const document = found[0]?.documents[0];
      if (truth.kind === 'lost-document') {
        const lost = documents.get(truth.subject);
        assert.deepEqual(
          [document?.type, document?.number, document?.issuer],
          [lost?.type, lost?.number, lost?.issuer],
        );
      } else {
        const born = subjects.get(truth.subject)?.birthDates.some((one) => one.lo === found[0]?.birthDate?.value);
        assert.equal(born, truth.kind === 'listed', `${truth.kind} as ${truth.variant}`);
      }
    }
    for (const kind of ['listed', 'namesake', 'lost-document'])
      assert.ok(world.truth.filter((one) => one.kind === kind).length >= 10, `${kind} in the world of seed ${seed}`);
  }
});

test('plants neither a visa nor anything from lists that hold nobody', () => {
  const visa = { type: 'V', number: 'CF1234567', issuer: 'UTO', source: 'test', reference: 'L1' };
  const rate = { listed: 2, namesakes: 2, lost: 2 };
  assert.deepEqual(simulate(7, { ...PLAN, listed: [], lost: [visa], rate }).truth, []);
});
