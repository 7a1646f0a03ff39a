// The main road: a carrier's message becomes a record, a possible match, a review by named officers and an outcome (UNSCR 2396, 11 to 13).
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readLostList, readPlantable } from '@vigie/doors/cli';
import { type Plantable, simulate } from '@vigie/simulator';
import { TEST_ENGINES } from '@vigie/store/testing';
import type { FlightDetail, FlightSummary, HitDetail, HitSummary, LedgerView } from '@vigie/words/api';
import { LIST, LOST, openStory, type StoryUnit } from './story-unit.ts';

const NOW = '2026-01-15T08:00';
const REASON = 'Compared birth date, document and photograph by hand.';

async function world(flights = 2, rate = { listed: 4, namesakes: 3, lost: 2 }) {
  return simulate(7, {
    flights,
    now: NOW,
    listed: await readPlantable('demo.csv', LIST),
    lost: await readLostList('lost.csv', LOST),
    rate,
    load: [20, 30],
  });
}

async function sendAll(story: StoryUnit, sent: Awaited<ReturnType<typeof world>>): Promise<void> {
  for (const message of sent.messages()) {
    const { status, receipt } = await story.send(message.carrier, message.bytes);
    assert.equal(status, 200, `${message.kind} ${receipt.fault?.code ?? ''} ${receipt.fault?.text ?? ''}`);
  }
  await story.settle();
}

const hitsOf = async (story: StoryUnit, officer = 'ann', view = 'open'): Promise<readonly HitSummary[]> => {
  const answer = await story.ask(officer, 'GET', `/v1/hits?view=${view}`);
  assert.equal(answer.status, 200);
  return answer.body.hits as HitSummary[];
};

for (const engine of TEST_ENGINES) {
  describe(`the road on ${engine.name}`, { skip: engine.skip ?? false }, () => {
    test('API and PNR of one traveller on one flight become one record, with the messages behind every field', async () => {
      const story = await openStory(engine);
      const sent = await world(1, { listed: 0, namesakes: 0, lost: 0 });
      await sendAll(story, sent);
      const board = (await story.ask('ann', 'GET', '/v1/flights?from=2026-01-15&to=2026-01-18')).body
        .flights as FlightSummary[];
      assert.equal(board.length, 1);
      const flight = board[0];
      assert.ok(flight);
      assert.equal(flight.counts.travellers, sent.travellers, 'nobody is lost and nobody stands twice');
      assert.ok(flight.counts.crew > 3);
      assert.equal(flight.screening, 'screened');
      const detail = (await story.ask('ann', 'GET', `/v1/flights/${flight.id}`)).body as unknown as FlightDetail;
      const both = detail.manifest.filter((row) => row.sources.length === 2);
      assert.ok(both.length > sent.travellers * 0.8, `${both.length} of ${sent.travellers} have both sources`);
      const row = both[0];
      assert.ok(row);
      const traveller = (await story.ask('ann', 'GET', `/v1/travellers/${row.recordId}`)).body as {
        facts: { field: string; values: { from: number[] }[] }[];
        sources: { kind: string }[];
      };
      assert.deepEqual([...new Set(traveller.sources.map((source) => source.kind))].sort(), ['API', 'PNR']);
      for (const fact of traveller.facts)
        for (const value of fact.values) for (const from of value.from) assert.ok(traveller.sources[from], fact.field);
      await story.close();
    });

    test('every planted person and document is found, and a namesake decades apart is not shown', async () => {
      const story = await openStory(engine);
      const sent = await world(3);
      await sendAll(story, sent);
      const hits = await hitsOf(story);
      const found = (leg: string, subject: string): boolean =>
        hits.some((hit) => hit.flight.id === leg && hit.subjectId === subject);
      const listed = sent.truth.filter((truth) => truth.kind === 'listed');
      const lost = sent.truth.filter((truth) => truth.kind === 'lost-document');
      assert.ok(listed.length >= 5 && lost.length >= 3);
      for (const truth of [...listed, ...lost])
        assert.ok(
          found(truth.leg, truth.subject),
          `${truth.kind} ${truth.subject} as ${truth.variant} on ${truth.leg}`,
        );
      const namesakes = sent.truth.filter(
        (truth) =>
          truth.kind === 'namesake' && !listed.some((one) => one.leg === truth.leg && one.subject === truth.subject),
      );
      assert.ok(namesakes.length >= 3);
      for (const truth of namesakes)
        assert.ok(!found(truth.leg, truth.subject), `namesake of ${truth.subject} on ${truth.leg}`);
      await story.close();
    });

    test('a hit goes to an outcome by two named officers, each with own reasons, and every step stands in the ledger', async () => {
      const story = await openStory(engine);
      await sendAll(story, await world(1));
      const [hit] = await hitsOf(story);
      assert.ok(hit);
      const early = await story.ask('ann', 'POST', `/v1/hits/${hit.id}/decide`, {
        decision: 'same-person',
        measure: 'refer-to-authority',
        reason: REASON,
      });
      assert.equal(early.body.code, 'HIT_NOT_CLAIMED');
      assert.equal((await story.ask('ann', 'POST', `/v1/hits/${hit.id}/claim`)).status, 200);
      assert.equal((await story.ask('ben', 'POST', `/v1/hits/${hit.id}/claim`)).body.code, 'HIT_CLAIMED');
      const mute = await story.ask('ann', 'POST', `/v1/hits/${hit.id}/decide`, {
        decision: 'same-person',
        measure: 'refer-to-authority',
        reason: 'yes',
      });
      assert.equal(mute.body.code, 'BODY_INVALID');
      const decided = await story.ask('ann', 'POST', `/v1/hits/${hit.id}/decide`, {
        decision: 'same-person',
        measure: 'refer-to-authority',
        reason: REASON,
      });
      assert.equal((decided.body as unknown as HitDetail).hit.state, 'awaiting-second');
      assert.equal(
        (await story.ask('ann', 'POST', `/v1/hits/${hit.id}/second`, { confirm: true, reason: REASON })).body.code,
        'SAME_OFFICER',
      );
      const seconded = (await story.ask('ben', 'POST', `/v1/hits/${hit.id}/second`, { confirm: true, reason: REASON }))
        .body as unknown as HitDetail;
      assert.equal(seconded.hit.state, 'referred');
      assert.deepEqual(
        seconded.events.map((event) => [event.kind, event.officer?.name, event.reason]),
        [
          ['hit.claimed', 'ann', undefined],
          ['hit.decided', 'ann', REASON],
          ['hit.seconded', 'ben', REASON],
        ],
      );
      await story.composition.unit.recorder.settled();
      const ledger = (await story.ask('dpo', 'GET', '/v1/ledger?count=500')).body as unknown as LedgerView;
      const steps = ledger.entries.filter((entry) => entry.objects.includes(hit.id)).map((entry) => entry.action);
      for (const step of ['hit.raised', 'hits.read', 'hit.claimed', 'hit.decided', 'hit.seconded', 'hit.read'])
        assert.ok(steps.includes(step), step);
      const read = ledger.entries.find((entry) => entry.action === 'hit.read' && entry.objects.includes(hit.id));
      assert.deepEqual([read?.purpose, read?.offence, read?.actor], ['ASSESS', 'FTF-TRAVEL', story.officers.ann?.id]);
      assert.deepEqual((await story.ask('dpo', 'POST', '/v1/ledger/verify')).body.ok, true);
      await story.close();
    });

    test('"not the same" does not come back for that traveller and entry, and clears nobody else', async () => {
      const story = await openStory(engine);
      const subjects = await readPlantable('demo.csv', LIST);
      const sent = await world(1);
      await sendAll(story, sent);
      const listed =
        sent.truth.find((truth) => truth.kind === 'listed' && truth.variant === 'exact') ??
        sent.truth.find((truth) => truth.kind === 'listed');
      const hits = await hitsOf(story);
      const hit = hits.find((one) => one.subjectId === listed?.subject);
      assert.ok(hit);
      await story.ask('ann', 'POST', `/v1/hits/${hit.id}/claim`);
      await story.ask('ann', 'POST', `/v1/hits/${hit.id}/decide`, { decision: 'not-the-same', reason: REASON });
      await story.settle();
      const again = await nextTrip(story, hit, subjects);
      assert.equal(again.same, 0, 'the same traveller raises no hit for the same entry on the next trip');
      assert.equal(again.other, 1, 'somebody else of that name and birth date with another document does');
      await story.close();
    });

    test('without a list in force nobody is shown as without a hit', async () => {
      const story = await openStory(engine, { lists: false });
      await sendAll(story, await world(1));
      const board = (await story.ask('ann', 'GET', '/v1/flights?from=2026-01-15&to=2026-01-18')).body
        .flights as FlightSummary[];
      assert.equal(board[0]?.screening, 'source-missing');
      assert.equal(board[0]?.counts.screened, 0);
      await story.close();
    });
  });
}

/** Sends the traveller of a hit on a later flight, once with the same document and once with another. */
async function nextTrip(
  story: StoryUnit,
  hit: HitSummary,
  _subjects: readonly Plantable[],
): Promise<{ same: number; other: number }> {
  const detail = (await story.ask('ann', 'GET', `/v1/hits/${hit.id}`)).body as unknown as HitDetail;
  const value = (field: string): string =>
    detail.traveller.facts.find((fact) => fact.field === field)?.values[0]?.value ?? '';
  const [type = 'P', number = '', issuer = 'UTO'] = value('document').split(' · ');
  const send = async (flight: string, document: string): Promise<void> => {
    const lines = [
      `UNB+UNOA:4+ZZ+UTOPIU+260116:0800+T${flight}++APIS`,
      'UNH+1+PAXLST:D:05B:UN:IATA',
      'BGM+745',
      `TDT+20+ZZ${flight}+++ZZ`,
      'LOC+125+CDG',
      'DTM+189:2601201005:201',
      'LOC+87+UTP',
      'DTM+232:2601201820:201',
      `NAD+FL+++${value('name.surname')}:${value('name.given').replace(' ', ':')}`,
      `ATT+2++${value('sex') || 'M'}`,
      `DTM+329:${value('birthDate').slice(2).replaceAll('-', '')}`,
      `NAT+2+${value('nationality')}`,
      `DOC+${type}:110:111+${document}`,
      'DTM+36:300811',
      `LOC+91+${issuer}`,
      'UNT+14+1',
      `UNZ+1+T${flight}`,
    ];
    const { status } = await story.send('ZZ', `${lines.join("'")}'`);
    assert.equal(status, 200);
    await story.settle();
  };
  await send('801', number);
  await send('802', 'XX7654321');
  const hits = (await hitsOf(story)).filter((one) => one.subjectId === hit.subjectId);
  return {
    same: hits.filter((one) => one.flight.designator === 'ZZ801').length,
    other: hits.filter((one) => one.flight.designator === 'ZZ802').length,
  };
}
