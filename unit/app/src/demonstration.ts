// The demonstration world: invented lists, invented travellers, invitations for its officers, all through the real doors.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readLostList, readPlantable, sendWorld } from '@vigie/doors/cli';
import {
  CARRIERS,
  demonstrationList,
  demonstrationLostDocuments,
  type LostDocumentPlant,
  type Plantable,
  simulate,
} from '@vigie/simulator';
import type { Role } from '@vigie/words';
import { inviteOfficer, registerCarrier } from '@vigie/work/staff';
import { activateList, importList } from '@vigie/work/watchlists';
import type { Composition } from './compose.ts';

export interface DemonstrationPlan {
  readonly seed: number;
  readonly flights: number;
  /** List files that take the place of the invented list. */
  readonly lists: readonly string[];
  readonly url: string;
  readonly say: (line: string) => void;
}

const OFFICERS: readonly { readonly name: string; readonly roles: readonly Role[] }[] = [
  { name: 'Analyst One', roles: ['analyst'] },
  { name: 'Analyst Two', roles: ['analyst', 'supervisor'] },
  { name: 'Watchlist Manager', roles: ['watchlist-manager'] },
  { name: 'Administrator', roles: ['administrator', 'operator'] },
  { name: 'Data Protection Officer', roles: ['data-protection-officer'] },
];

/** Links for the officers of the demonstration, each good once. */
export async function demonstrationInvitations(
  composition: Composition,
  origin: string,
): Promise<readonly { readonly name: string; readonly link: string }[]> {
  const { unit } = composition;
  const known = await unit.database.db.selectFrom('officer').select(['id', 'name']).execute();
  const links: { name: string; link: string }[] = [];
  for (const { name, roles } of OFFICERS) {
    const before = known.find((one) => one.name === name);
    const invitation = await inviteOfficer(unit, 'operator', { name, roles: [...roles] }, before?.id);
    links.push({ name, link: `${origin}/invitation/${invitation.token}` });
  }
  return links;
}

/** Puts lists in force: the named files, or invented ones; lost documents are always invented. Gives whom to plant. */
export async function demonstrationLists(
  composition: Composition,
  plan: DemonstrationPlan,
): Promise<{ readonly listed: readonly Plantable[]; readonly lost: readonly LostDocumentPlant[] }> {
  const today = composition.unit.now().slice(0, 10);
  const listed: Plantable[] = [];
  for (const path of plan.lists) {
    await putInForce(composition, 'subjects', basename(path), await readFile(path));
    for (const one of await readPlantable(path)) listed.push(one);
  }
  if (plan.lists.length === 0) {
    const text = demonstrationList(plan.seed, 400, today);
    await putInForce(composition, 'subjects', 'Demonstration list (synthetic)', Buffer.from(text));
    for (const one of await readPlantable('demonstration.csv', text)) listed.push(one);
  }
  const lost = demonstrationLostDocuments(plan.seed, 2_000, today);
  await putInForce(composition, 'documents', 'Lost and stolen documents (synthetic)', Buffer.from(lost));
  return { listed, lost: await readLostList('lost.csv', lost) };
}

async function putInForce(
  composition: Composition,
  kind: 'subjects' | 'documents',
  title: string,
  bytes: Uint8Array,
): Promise<void> {
  async function* body() {
    yield bytes;
  }
  const { unit } = composition;
  const version = await importList(unit, 'operator', { kind, title, body: body() });
  if (!version.ok)
    throw new Error(
      `the list ${title} could not be read: ${version.fault.code} at ${version.fault.at}: ${version.fault.text}`,
    );
  await activateList(unit, 'operator', version.value.id);
}

/** Sends the world's messages through the HTTP door, soonest flights first. */
export async function runDemonstration(
  composition: Composition,
  plan: DemonstrationPlan,
  plants: { readonly listed: readonly Plantable[]; readonly lost: readonly LostDocumentPlant[] },
): Promise<void> {
  const { unit } = composition;
  const credentials = new Map<string, string>();
  for (const { code, name } of CARRIERS) {
    const { credential } = await registerCarrier(unit, 'operator', { id: code, name, senders: [code] });
    credentials.set(code, credential);
  }
  const world = simulate(plan.seed, {
    flights: plan.flights,
    now: unit.now().slice(0, 16),
    ...plants,
    rate: { listed: 1, namesakes: 0.6, lost: 0.5 },
    load: [80, 180],
  });
  const sent = await sendWorld(world, { url: plan.url, credentials, lanes: 2 }, plan.say);
  plan.say(
    `demonstration world: ${plan.flights} flights, ${sent.messages} messages receipted, ${world.truth.length} known truths planted`,
  );
}
