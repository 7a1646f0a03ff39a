// The officer's whole job in a real browser: invitation, passkey, purpose, queue, review by two officers, lists, ledger; it takes the screenshots of docs/.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readLostList, readPlantable } from '@vigie/doors/cli';
import { createHttp, listen } from '@vigie/doors/http';
import { simulate } from '@vigie/simulator';
import { TEST_ENGINES } from '@vigie/store/testing';
import type { Role } from '@vigie/words';
import { inviteOfficer } from '@vigie/work/staff';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { LIST, LOST, openStory, type StoryUnit } from './story-unit.ts';

const CHROMIUM = process.env.VIGIE_TEST_CHROMIUM;
const DIST = join(import.meta.dirname, '../../../web/dist');
const SHOTS = join(import.meta.dirname, '../../../../docs/screenshots');
const skip =
  CHROMIUM === undefined
    ? 'VIGIE_TEST_CHROMIUM names no browser; npm test finds one'
    : existsSync(DIST)
      ? false
      : 'the desk is not built; npm test builds it';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const REASON = 'Birth date, document and photograph compared by hand; they agree.';

interface Desk {
  readonly story: StoryUnit;
  readonly browser: Browser;
  readonly origin: string;
  close(): Promise<void>;
}

async function openDesk(): Promise<Desk> {
  const [pglite] = TEST_ENGINES;
  assert.ok(pglite);
  const story = await openStory(pglite);
  const world = simulate(11, {
    flights: 5,
    now: story.composition.unit.now().slice(0, 16),
    listed: await readPlantable('demo.csv', LIST),
    lost: await readLostList('lost.csv', LOST),
    rate: { listed: 2, namesakes: 1, lost: 1 },
    load: [40, 60],
  });
  for (const message of world.messages()) assert.equal((await story.send(message.carrier, message.bytes)).status, 200);
  await story.settle();
  const { unit, intake, ledger, events } = story.composition;
  const deps = { unit, intake, ledger, events, origin: '', desk: DIST, version: 'story' };
  const { server, port } = await listen(createHttp(deps), { port: 0, host: '127.0.0.1' });
  deps.origin = `http://localhost:${port}`;
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS });
  const close = async (): Promise<void> => {
    await browser.close();
    (server as { closeAllConnections?: () => void }).closeAllConnections?.();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await story.close();
  };
  return { story, browser, origin: deps.origin, close };
}

/** Closes browser, server and unit also when the story fails, so that the failure is what is reported. */
async function withDesk(story: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await openDesk();
  try {
    await story(desk);
  } finally {
    await desk.close();
  }
}

/** A browser of an officer's own, with a passkey device that says yes. */
async function officerPage(
  desk: Desk,
  name: string,
  roles: readonly Role[],
  view: { width: number; height: number } = { width: 1366, height: 900 },
): Promise<Page> {
  const context: BrowserContext = await desk.browser.newContext({ viewport: view, locale: 'en-GB' });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const invitation = await inviteOfficer(desk.story.composition.unit, 'operator', { name, roles: [...roles] });
  await page.goto(`${desk.origin}/invitation/${invitation.token}`);
  await page.getByTestId('create-passkey').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/invitation'));
  assert.deepEqual(trouble, []);
  return page;
}

async function chooseGround(page: Page): Promise<void> {
  await page.getByTestId('purpose-select').selectOption('ASSESS');
  await page.getByTestId('offence-select').selectOption('FTF-TRAVEL');
  await page.getByTestId('purpose-reference').fill('CASE-2026-014');
  await page.getByTestId('purpose-confirm').click();
  await page.getByTestId('ground-bar').waitFor();
}

async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const bytes = await page.screenshot();
  const path = join(SHOTS, `${name}.png`);
  // A picture is written once; VIGIE_SCREENSHOTS=1 takes all of them again.
  if (process.env.VIGIE_SCREENSHOTS === '1' || !existsSync(path)) writeFileSync(path, bytes);
  assert.ok(bytes.length > 10_000, `${name} is not an empty page`);
}

describe('the desk in a browser', { skip }, () => {
  test('two officers take a possible match from the queue to its outcome, and sign in again with their passkey', () =>
    withDesk(async (desk) => {
      const ann = await officerPage(desk, 'Ann Analyst', ['analyst']);
      // Who decides starts at the queue, and the queue asks for a purpose first.
      await chooseGround(ann);
      await ann.getByTestId('hit-row').first().waitFor();
      await shoot(ann, 'hits');
      await ann.getByTestId('hit-row').first().getByRole('link').first().click();
      await ann.waitForURL(/\/hits\/[0-9a-f-]+/);
      const address = ann.url();
      await ann.getByTestId('claim-hit').first().click();
      await ann.getByTestId('decision-same-person').check();
      await ann.getByTestId('measure-select').selectOption('refer-to-authority');
      assert.equal(await ann.getByTestId('decide-submit').isDisabled(), true, 'no decision without own words');
      await ann.getByTestId('reason-text').fill(REASON);
      await shoot(ann, 'hit-review');
      await ann.getByTestId('decide-submit').click();
      await ann.getByText(REASON).first().waitFor();
      assert.equal(await ann.getByTestId('second-confirm').count(), 0, 'the first officer cannot be the second');

      const ben = await officerPage(desk, 'Ben Supervisor', ['analyst', 'supervisor']);
      await ben.goto(address);
      await chooseGround(ben);
      await ben.getByTestId('reason-text').fill(REASON);
      await ben.getByTestId('second-confirm').click();
      const confirm = ben.getByTestId('confirm-act');
      if (await confirm.isVisible().catch(() => false)) await confirm.click();
      await ben.getByTestId('hit-done').waitFor();
      assert.equal(await ben.getByTestId('hit-done').getAttribute('data-state'), 'referred');

      await ann.getByTestId('nav-flights').click();
      await ann.getByTestId('flight-row').first().waitFor();
      await shoot(ann, 'flights');
      await ann.getByTestId('flight-row').first().getByRole('link').first().click();
      await ann.getByTestId('manifest-row').first().waitFor();
      await shoot(ann, 'flight');
    }));

  test('a watchlist manager imports a list, sees what it changes, and puts it in force; a broken one changes nothing', () =>
    withDesk(async (desk) => {
      const wim = await officerPage(desk, 'Wim Watchlists', ['watchlist-manager']);
      await wim.getByTestId('nav-lists').click();
      const folder = mkdtempSync(join(tmpdir(), 'vigie-desk-'));
      const lines = LIST.trimEnd().split('\n');
      writeFileSync(join(folder, 'smaller.csv'), `${lines.slice(0, -5).join('\n')}\n`);
      writeFileSync(join(folder, 'broken.csv'), `${lines[0]}\nD1,ship,Someone,,,,,,,,,\n`);
      const upload = async (name: string): Promise<void> => {
        await wim
          .getByTestId('list-file')
          .setInputFiles(join(folder, name))
          .catch(() => wim.locator('input[type=file]').setInputFiles(join(folder, name)));
        await wim.getByTestId('list-upload').click();
      };
      await upload('broken.csv');
      await wim
        .getByText(/line 2/)
        .first()
        .waitFor();
      await upload('smaller.csv');
      await wim.getByTestId('list-activate').first().waitFor();
      await shoot(wim, 'lists');
      await wim.getByTestId('list-activate').first().click();
      const confirm = wim.getByTestId('confirm-act');
      if (await confirm.isVisible().catch(() => false)) await confirm.click();
      await wim.locator('[data-testid=list-row][data-state=active]').first().waitFor();
      const db = desk.story.composition.unit.database.db;
      await assert.doesNotReject(async () => {
        for (let attempt = 0; attempt < 100; attempt++) {
          const active = await db
            .selectFrom('list_version')
            .select('persons')
            .where('state', '=', 'active')
            .where('kind', '=', 'subjects')
            .execute();
          if (active[0]?.persons === 55) return;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        throw new Error('the smaller list is not in force');
      });
    }));

  test('oversight checks the ledger, and the desk speaks French', () =>
    withDesk(async (desk) => {
      const dpo = await officerPage(desk, 'Dana Oversight', ['data-protection-officer']);
      await dpo.getByTestId('nav-ledger').click();
      await dpo.getByTestId('ledger-verify').click();
      await dpo.getByTestId('ledger-result').waitFor();
      assert.equal(await dpo.getByTestId('ledger-result').getAttribute('data-ok'), 'true');
      await shoot(dpo, 'ledger');
      const french = JSON.parse(
        readFileSync(join(import.meta.dirname, '../../../../locales/fr.json'), 'utf8'),
      ) as Record<string, string>;
      await dpo.getByTestId('nav-settings').click();
      await dpo
        .getByTestId('language-switch')
        .first()
        .selectOption('fr')
        .catch(() => dpo.getByText('Français').first().click());
      await dpo.locator('html[lang=fr]').waitFor();
      assert.ok(
        (await dpo.locator('body').innerText()).includes(
          (french['nav.ledger'] ?? french['rail.ledger'] ?? 'Registre').split(' ')[0] ?? '',
        ),
      );
      await shoot(dpo, 'settings-fr');
    }));
});
