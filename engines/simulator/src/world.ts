// Makes the flights of the world with their parties: families, groups, infants, minors alone, codeshares, crew, and the planted truths.

import { addMinutes } from './calendar.ts';
import type { Chance } from './chance.ts';
import { type Age, makePerson, type Person } from './person.ts';
import { AIRPORTS, type Airport, CARRIERS, HOME } from './place.table.ts';
import { isPlantable, type LostDocumentPlant, type Plantable, plantListed, plantNamesake, VARIANTS } from './plant.ts';

export interface Traveller extends Person {
  readonly uniqueRef: string;
  readonly seat: string;
  readonly kind: 'A' | 'C' | 'IN';
  readonly alone: boolean;
  /** False for who booked but did not check in. */
  readonly shows: boolean;
  readonly sensitive: readonly string[];
}

export interface Party {
  readonly locator: string;
  readonly created: string;
  /** Marketing carrier of a codeshare, `''` otherwise. */
  readonly soldBy: string;
  readonly travellers: readonly Traveller[];
}

export interface Flight {
  readonly carrier: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly departs: string;
  readonly arrives: string;
  readonly parties: readonly Party[];
  readonly crew: readonly Person[];
}

/** One known fact about the world: who is whom, or is not. */
export interface Truth {
  readonly kind: 'listed' | 'namesake' | 'lost-document';
  /** Id of the leg as the unit forms it: designator, airport and local day of departure. */
  readonly leg: string;
  readonly uniqueRef: string;
  readonly subject: string;
  readonly variant: string;
}

export interface WorldPlan {
  readonly flights: number;
  /** Local moment `YYYY-MM-DDTHH:MM` around which the flights lie. */
  readonly now: string;
  readonly listed: readonly Plantable[];
  readonly lost: readonly LostDocumentPlant[];
  /** Planted people for every flight, in expectation: listed, namesakes, lost documents. */
  readonly rate: { readonly listed: number; readonly namesakes: number; readonly lost: number };
  /** Seats sold, from and to. */
  readonly load: readonly [number, number];
}

const SENSITIVE = ['AVML', 'KSML', 'MOML', 'WCHR', 'BLND', 'DBML', 'MEDA', 'DPNA'];

export interface World {
  readonly flights: readonly Flight[];
  readonly truth: readonly Truth[];
}

export function makeWorld(chance: Chance, plan: WorldPlan): World {
  const plantable = plan.listed.filter(isPlantable);
  const truth: Truth[] = [];
  const flights: Flight[] = [];
  for (let index = 0; index < plan.flights; index++)
    flights.push(makeFlight(chance, plan, { index, plantable, truth }));
  return { flights, truth };
}

interface Making {
  readonly index: number;
  readonly plantable: readonly Plantable[];
  readonly truth: Truth[];
}

function makeFlight(chance: Chance, plan: WorldPlan, making: Making): Flight {
  const carrier = CARRIERS[making.index % CARRIERS.length]?.code ?? 'ZZ';
  const away = chance.pick(AIRPORTS);
  const inbound = chance.happens(0.6);
  // Departures lie between one hour and a day and a half ahead, on five-minute marks.
  const departs = addMinutes(`${plan.now.slice(0, 15)}0`, 60 + 5 * chance.between(0, 420));
  const base = {
    carrier,
    number: String(100 + making.index),
    from: inbound ? away.code : HOME,
    to: inbound ? HOME : away.code,
    departs,
    arrives: addMinutes(departs, away.minutes),
  };
  const today = plan.now.slice(0, 10);
  const people = fillSeats(chance, plan, { today, away });
  plant(chance, plan, making, {
    people,
    leg: `${carrier}${base.number}-${base.from}-${departs.slice(0, 10)}`,
    prefix: `${carrier}${base.number}`,
  });
  let seat = 0;
  const parties = people.map((group, index) => {
    const first = { ref: index * PARTY_REFS, seat };
    seat += group.filter((one) => one.kind !== 'IN').length;
    return sit(chance, group, { today, carrier, prefix: `${carrier}${base.number}`, first });
  });
  const crew = Array.from({ length: chance.between(4, 8) }, () => makePerson(chance, today, 'adult'));
  return { ...base, parties, crew };
}

interface Seated {
  readonly person: Person;
  readonly kind: Traveller['kind'];
  readonly alone: boolean;
  /** Planted travellers check in: a truth that no message tells could not be found. */
  readonly planted?: true;
}

/** References of one party, more than the largest party has members. */
const PARTY_REFS = 20;

function fillSeats(
  chance: Chance,
  plan: WorldPlan,
  place: { readonly today: string; readonly away: Airport },
): Seated[][] {
  const target = chance.between(plan.load[0], plan.load[1]);
  const groups: Seated[][] = [];
  let seated = 0;
  while (seated < target) {
    const group = makeParty(chance, place.today);
    groups.push(group);
    seated += group.length;
  }
  return groups;
}

function makeParty(chance: Chance, today: string): Seated[] {
  const adult = (): Seated => ({ person: makePerson(chance, today, 'adult'), kind: 'A', alone: false });
  const dice = chance.next();
  if (dice < 0.5) return [adult()];
  if (dice < 0.72) return [adult(), adult()];
  if (dice < 0.73) return [{ person: makePerson(chance, today, 'child'), kind: 'C', alone: true }];
  if (dice < 0.94) return makeFamily(chance, today);
  return Array.from({ length: chance.between(6, 14) }, adult);
}

function makeFamily(chance: Chance, today: string): Seated[] {
  const first = makePerson(chance, today, 'adult');
  const family = { surname: first.surname, nationality: first.nationality };
  const members: Seated[] = [{ person: first, kind: 'A', alone: false }];
  const add = (age: Age, kind: Seated['kind']): void => {
    let person = makePerson(chance, today, age, family);
    // Families do not give one name twice, and a booking could not tell its bearers apart.
    while (members.some((one) => one.person.given === person.given)) person = makePerson(chance, today, age, family);
    members.push({ person, kind, alone: false });
  };
  if (chance.happens(0.8)) add('adult', 'A');
  for (let child = chance.between(1, 3); child > 0; child--) add('child', 'C');
  if (chance.happens(0.2)) add('infant', 'IN');
  return members;
}

function plant(
  chance: Chance,
  plan: WorldPlan,
  making: Making,
  onto: { readonly people: Seated[][]; readonly leg: string; readonly prefix: string },
): void {
  const add = (kind: Truth['kind'], person: Person | undefined, subject: string, variant: string): void => {
    if (person === undefined) return;
    const group = onto.people.length;
    onto.people.push([{ person, kind: 'A', alone: false, planted: true }]);
    making.truth.push({ kind, leg: onto.leg, uniqueRef: refOf(onto.prefix, group * PARTY_REFS), subject, variant });
  };
  const today = plan.now.slice(0, 10);
  if (making.plantable.length > 0) {
    for (let left = often(chance, plan.rate.listed); left > 0; left--) {
      const subject = chance.pick(making.plantable);
      const planted = plantListed(chance, today, subject, chance.pick(VARIANTS));
      if (planted !== undefined) add('listed', planted.person, subject.id, planted.variant);
    }
    for (let left = often(chance, plan.rate.namesakes); left > 0; left--) {
      const subject = chance.pick(making.plantable);
      add('namesake', plantNamesake(chance, today, subject), subject.id, 'namesake');
    }
  }
  const carried = plan.lost.filter((one) => one.type === 'P' || one.type === 'I');
  if (carried.length === 0) return;
  for (let left = often(chance, plan.rate.lost); left > 0; left--) {
    const lost = chance.pick(carried);
    const person = makePerson(chance, today, 'adult');
    const type = lost.type === 'I' ? ('I' as const) : ('P' as const);
    const document = { ...person.document, type, number: lost.number, issuer: lost.issuer };
    add(
      'lost-document',
      { ...person, nationality: lost.issuer, document },
      `${lost.source}:${lost.reference}`,
      'document',
    );
  }
}

// The whole part for certain, the rest by chance.
function often(chance: Chance, rate: number): number {
  const whole = Math.floor(rate);
  return whole + (chance.happens(rate - whole) ? 1 : 0);
}

function sit(
  chance: Chance,
  group: readonly Seated[],
  place: {
    readonly today: string;
    readonly carrier: string;
    readonly prefix: string;
    readonly first: { readonly ref: number; readonly seat: number };
  },
): Party {
  const other = CARRIERS.find((one) => one.code !== place.carrier)?.code ?? '';
  return {
    locator: chance.letters('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 6),
    created: addMinutes(`${place.today}T09:00`, -chance.between(3, 200) * 1440),
    soldBy: chance.happens(0.12) ? other : '',
    // An infant comes last in its family, so that seats and members count alike.
    travellers: group.map((seated, index) => ({
      ...seated.person,
      uniqueRef: refOf(place.prefix, place.first.ref + index),
      seat: seated.kind === 'IN' ? '' : seatOf(place.first.seat + index),
      kind: seated.kind,
      alone: seated.alone,
      shows: chance.happens(0.97) || seated.planted === true,
      sensitive: chance.happens(0.08) ? [chance.pick(SENSITIVE)] : [],
    })),
  };
}

function seatOf(ordinal: number): string {
  return `${1 + Math.floor(ordinal / 6)}${'ABCDEF'.charAt(ordinal % 6)}`;
}

function refOf(prefix: string, ordinal: number): string {
  return `${prefix}${String(ordinal).padStart(5, '0')}`;
}
