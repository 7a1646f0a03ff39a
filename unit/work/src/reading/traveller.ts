// Reads one traveller's record on a ground: every field with the messages that stated it.
import type { Permit } from '@vigie/guard/permit';
import { failure, type Identity, type RecordFacts, type Result, type Sourced, success } from '@vigie/words';
import type { TravellerView } from '@vigie/words/api';
import type { Unit } from '../unit.ts';
import { flightSummary } from './flights.ts';
import { unsealIdentity } from './open-identity.ts';
import { recordRead } from './record-read.ts';

type Fact = TravellerView['facts'][number];

export async function readTraveller(
  unit: Unit,
  permit: Permit<'traveller.read'>,
  recordId: string,
): Promise<Result<TravellerView>> {
  const view = await travellerView(unit, recordId);
  if (view === undefined) return failure('TRAVELLER_UNKNOWN', 'traveller', 'There is no such record.');
  await recordRead(unit, permit, 'traveller', [recordId]);
  return success(view);
}

/** The view for a read that its caller records; `keptKey` opens a record whose day is gone. */
export async function travellerView(
  unit: Unit,
  recordId: string,
  keptKey?: string,
): Promise<TravellerView | undefined> {
  const row = await unit.database.db
    .selectFrom('traveller_record')
    .selectAll()
    .where('id', '=', recordId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const flight = await flightSummary(unit, row.leg_id);
  if (flight === undefined) return undefined;
  const hits = await unit.database.db
    .selectFrom('hit')
    .select(['id', 'state'])
    .where('record_id', '=', recordId)
    .execute();
  const identity = unsealIdentity(unit, row, keptKey);
  const facts = row.facts as RecordFacts;
  return {
    recordId,
    flight,
    facts: [...(identity === undefined ? [] : identityFacts(identity)), ...plainFacts(facts)],
    sources: facts.sources.map((one) => ({ ...one })),
    sealed: identity === undefined,
    hits: hits.map((hit) => ({ id: hit.id, state: hit.state as TravellerView['hits'][number]['state'] })),
  };
}

function identityFacts(identity: Identity): readonly Fact[] {
  const as = <T>(field: string, values: readonly Sourced<T>[], say: (value: T) => string): Fact => ({
    field,
    values: values.map((one) => ({ value: say(one.value), from: [...one.from] })),
  });
  const text = (value: string): string => value;
  return [
    as('name.raw', identity.names, (name) => name.raw),
    as('name.surname', identity.names, (name) => name.surname),
    as('name.given', identity.names, (name) => name.given),
    as('birthDate', identity.birthDates, text),
    as('sex', identity.sexes, text),
    as('nationality', identity.nationalities, text),
    as('document', identity.documents, (one) =>
      [one.type, one.number, one.issuer, one.expiry].filter((part) => part !== '').join(' · '),
    ),
    as('birthPlace', identity.birthPlaces, text),
    as('residence', identity.residences, text),
    as('address', identity.addresses, text),
    as('contact', identity.contacts, text),
    as('frequentFlyer', identity.frequentFlyers, text),
    as('redressNumber', identity.redressNumbers, text),
    as('locator', identity.locators, text),
  ].filter((fact) => fact.values.length > 0);
}

function plainFacts(facts: RecordFacts): readonly Fact[] {
  const one = <T>(field: string, value: Sourced<T> | undefined, say: (value: T) => string): readonly Fact[] =>
    value === undefined ? [] : [{ field, values: [{ value: say(value.value), from: [...value.from] }] }];
  const text = (value: string): string => value;
  return [
    { field: 'role', values: [{ value: facts.role, from: [0] }] },
    ...one('status', facts.status, text),
    ...one('seat', facts.seat, text),
    ...one('boardingNumber', facts.boardingNumber, text),
    ...one('bags', facts.bags, (bags) => `${bags.count} · ${bags.weightKg} kg`),
    ...one('verification', facts.verification, text),
  ];
}
