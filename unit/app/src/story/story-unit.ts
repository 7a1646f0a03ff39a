// A whole unit in a temporary folder, for stories: real engines, real journal, real doors, officers signed in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttp } from '@vigie/doors/http';
import { demonstrationList, demonstrationLostDocuments } from '@vigie/simulator';
import type { TestEngine } from '@vigie/store/testing';
import type { Role } from '@vigie/words';
import type { ReceiptView } from '@vigie/words/api';
import { enrolOfficer, invitedOfficer, inviteOfficer, openSession, registerCarrier } from '@vigie/work/staff';
import { activateList, importList } from '@vigie/work/watchlists';
import { type ComposeOptions, type Composition, compose } from '../compose.ts';
import { type Places, placesIn } from '../places.ts';

export const ORIGIN = 'http://localhost';
export const GROUND = { 'vigie-purpose': 'ASSESS', 'vigie-offence': 'FTF-TRAVEL', 'vigie-reference': 'CASE-1' };
export const TODAY = '2026-01-15';

/** The lists of every story: 60 invented people, 200 invented lost documents. */
export const LIST = demonstrationList(7, 60, TODAY);
export const LOST = demonstrationLostDocuments(7, 200, TODAY);

type Answer = { readonly status: number; readonly body: Record<string, unknown> & { readonly code?: string } };

export interface StoryUnit {
  readonly composition: Composition;
  readonly places: Places;
  /** Officer by name, with the token of a session. */
  readonly officers: Readonly<Record<string, { readonly id: string; readonly token: string }>>;
  send(
    carrier: string,
    bytes: Uint8Array | string,
  ): Promise<{ readonly status: number; readonly receipt: ReceiptView }>;
  ask(
    officer: string,
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** Works the outbox until it is empty. */
  settle(): Promise<void>;
  /** Ends the process as a stop would, and opens the unit anew on the same folders. */
  reopen(): Promise<StoryUnit>;
  close(): Promise<void>;
}

const STAFF: readonly { readonly name: string; readonly roles: readonly Role[] }[] = [
  { name: 'ann', roles: ['analyst'] },
  { name: 'ben', roles: ['analyst', 'supervisor'] },
  { name: 'wim', roles: ['watchlist-manager'] },
  { name: 'ada', roles: ['administrator', 'operator'] },
  { name: 'dpo', roles: ['data-protection-officer'] },
];

export interface StoryOptions extends Partial<ComposeOptions> {
  readonly lists?: boolean;
}

interface Kept {
  readonly root: string;
  readonly database: Awaited<ReturnType<TestEngine['open']>> | undefined;
  readonly options: StoryOptions;
  readonly credentials: Map<string, string>;
  readonly officers: Record<string, { id: string; token: string }>;
}

/** Opens a unit on the engine. */
export async function openStory(engine: TestEngine, options: StoryOptions = {}): Promise<StoryUnit> {
  const root = mkdtempSync(join(tmpdir(), 'vigie-story-'));
  // PGlite lives in the story's own folder, so that it can be opened anew; PostgreSQL gives a schema.
  const database = engine.name === 'PostgreSQL' ? await engine.open() : undefined;
  const kept: Kept = { root, database, options, credentials: new Map(), officers: {} };
  const composition = await composeStory(kept);
  const { unit } = composition;
  for (const carrier of ['ZZ', 'QQ']) {
    const { credential } = await registerCarrier(unit, 'operator', {
      id: carrier,
      name: `Carrier ${carrier}`,
      senders: [carrier],
    });
    kept.credentials.set(carrier, credential);
  }
  for (const { name, roles } of STAFF) {
    const invitation = await inviteOfficer(unit, 'operator', { name, roles: [...roles] });
    const invited = await invitedOfficer(unit, invitation.token);
    await enrolOfficer(unit, invitation.officer.id, invited?.tokenHash ?? '', undefined);
    kept.officers[name] = {
      id: invitation.officer.id,
      token: (await openSession(unit, invitation.officer.id, 'desk')).token,
    };
  }
  if (options.lists !== false) {
    await putInForce(composition, 'subjects', LIST);
    await putInForce(composition, 'documents', LOST);
  }
  return storyOf(kept, composition);
}

function composeStory(kept: Kept): Promise<Composition> {
  const { lists: _, ...options } = kept.options;
  return compose({
    places: placesIn(join(kept.root, 'data')),
    databaseUrl: kept.database?.url,
    schema: kept.database?.schema,
    demonstration: true,
    log: () => {},
    ledgerFsync: false,
    ...options,
  });
}

export async function putInForce(
  composition: Composition,
  kind: 'subjects' | 'documents',
  text: string,
): Promise<string> {
  const version = await importList(composition.unit, 'operator', { kind, title: '', body: once(text) });
  if (!version.ok) throw new Error(`putInForce: ${version.fault.code} at ${version.fault.at}`);
  await activateList(composition.unit, 'operator', version.value.id);
  return version.value.id;
}

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function storyOf(kept: Kept, composition: Composition): StoryUnit {
  const { unit, intake, ledger, events, screener } = composition;
  const app = createHttp({ unit, intake, ledger, events, origin: ORIGIN, desk: undefined, version: 'story' });
  const settle = async (): Promise<void> => {
    while (await screener.round());
  };
  return {
    composition,
    places: placesIn(join(kept.root, 'data')),
    officers: kept.officers,
    settle,
    send: async (carrier, bytes) => {
      const answer = await app.request('/v1/messages', {
        method: 'POST',
        headers: { authorization: `Bearer ${kept.credentials.get(carrier) ?? ''}` },
        body: typeof bytes === 'string' ? bytes : Buffer.from(bytes),
      });
      return { status: answer.status, receipt: (await answer.json()) as ReceiptView };
    },
    ask: async (officer, method, path, body, headers = GROUND) => {
      const answer = await app.request(path, {
        method,
        headers: {
          authorization: `Bearer ${kept.officers[officer]?.token ?? ''}`,
          ...headers,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: (await answer.json()) as Answer['body'] };
    },
    reopen: async () => {
      await composition.close();
      return storyOf(kept, await composeStory(kept));
    },
    close: async () => {
      await composition.close();
      await kept.database?.drop();
      rmSync(kept.root, { recursive: true, force: true });
    },
  };
}
