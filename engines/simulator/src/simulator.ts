// Front door of the simulator: a seeded world of flights as messages, with the truth about it.
import { Chance } from './chance.ts';
import { flightMessages, type SimulatedMessage } from './messages.ts';
import { makeWorld, type Truth, type WorldPlan } from './world.ts';

export { demonstrationList, demonstrationLostDocuments } from './demonstration-list.ts';
export type { SimulatedMessage } from './messages.ts';
export { CARRIERS } from './place.table.ts';
export { isPlantable, type LostDocumentPlant, type Plantable } from './plant.ts';
export type { Truth, WorldPlan } from './world.ts';

export interface Simulation {
  readonly truth: readonly Truth[];
  /** Travellers of all flights, crew apart. */
  readonly travellers: number;
  /** The messages, made as they are taken, flight by flight and soonest departure first. */
  messages(): Generator<SimulatedMessage>;
}

/** Makes the world of a seed; the same seed and plan give the same bytes. */
export function simulate(seed: number, plan: WorldPlan): Simulation {
  const { flights, truth } = makeWorld(new Chance(seed), plan);
  const ordered = [...flights].sort((a, b) => (a.departs < b.departs ? -1 : a.departs > b.departs ? 1 : 0));
  return {
    truth,
    travellers: flights.reduce(
      (sum, flight) => sum + flight.parties.reduce((part, party) => part + party.travellers.length, 0),
      0,
    ),
    *messages() {
      for (const [index, flight] of ordered.entries())
        yield* flightMessages(flight, plan.now, (seed * 1000 + index) % 1e11);
    },
  };
}
