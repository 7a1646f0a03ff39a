// Flights, travellers and hits for officers.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Permit, permit } from '@vigie/guard/permit';
import { type Result, success } from '@vigie/words';
import {
  decideBody,
  flightDetail,
  flightSummary,
  type HitDetail,
  hitDetail,
  hitSummary,
  reasonBody,
  secondBody,
  travellerView,
} from '@vigie/words/api';
import { flightsBoard, type HitView, hitQueue, readFlight, readHit, readTraveller } from '@vigie/work/reading';
import { type ReviewRequest, reviewHit } from '@vigie/work/review';
import { z } from 'zod';
import type { HttpDeps } from './deps.ts';
import { openDoor } from './door.ts';

const VIEWS: readonly HitView[] = ['open', 'mine', 'second', 'closed'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function openFlights(app: OpenAPIHono, deps: HttpDeps): void {
  const { unit } = deps;
  openDoor(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/flights',
      action: 'flights.list',
      says: 'Flights of some days, by departure',
      response: z.object({ flights: z.array(flightSummary) }),
    },
    async ({ permit: granted, query }) => {
      const today = unit.now().slice(0, 10);
      const from = DAY.test(query('from')) ? query('from') : today;
      const to = DAY.test(query('to')) ? query('to') : from;
      return success({ flights: [...(await flightsBoard(unit, granted, { from, to, q: query('q').slice(0, 40) }))] });
    },
  );
  openDoor(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/flights/{id}',
      action: 'flight.read',
      says: 'One flight with its manifest and messages',
      response: flightDetail,
    },
    ({ permit: granted, param }) => readFlight(unit, granted, param('id')),
  );
  openDoor(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/travellers/{id}',
      action: 'traveller.read',
      says: 'One record with the source of every field',
      response: travellerView,
    },
    ({ permit: granted, param }) => readTraveller(unit, granted, param('id')),
  );
  openQueue(app, deps);
}

function openQueue(app: OpenAPIHono, deps: HttpDeps): void {
  const { unit } = deps;
  openDoor(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/hits',
      action: 'hits.list',
      says: 'The queue, by time to decision and weight',
      response: z.object({ hits: z.array(hitSummary), total: z.number() }),
    },
    async ({ permit: granted, query }) => {
      const view = VIEWS.find((one) => one === query('view')) ?? 'open';
      const { hits, total } = await hitQueue(unit, granted, view);
      return success({ hits: [...hits], total });
    },
  );
  openDoor(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/hits/{id}',
      action: 'hit.read',
      says: 'One hit with both sides and every reason',
      response: hitDetail,
    },
    ({ permit: granted, param }) => readHit(unit, granted, param('id')),
  );
}

export function openReview(app: OpenAPIHono, deps: HttpDeps): void {
  const { unit } = deps;
  const answer: Answer = async (request) => {
    const done = await reviewHit(unit, request);
    if (!done.ok) return done;
    const { actor, ground } = request.permit;
    const read = permit({ actor, action: 'hit.read', ground, catalogue: unit.catalogue });
    return read.ok ? readHit(unit, read.value, request.hitId) : read;
  };
  const supervises = (granted: Permit): boolean => granted.actor.roles.includes('supervisor');
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/hits/{id}/claim',
      action: 'hit.claim',
      says: 'Take a hit into review',
      response: hitDetail,
    },
    ({ permit: granted, param }) =>
      answer({ permit: granted, hitId: param('id'), act: { kind: 'claim', officer: granted.actor.id }, reason: '' }),
  );
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/hits/{id}/release',
      action: 'hit.release',
      says: 'Hand a hit back',
      body: reasonBody,
      response: hitDetail,
    },
    ({ permit: granted, param, body }) =>
      answer({
        permit: granted,
        hitId: param('id'),
        act: { kind: 'release', officer: granted.actor.id, supervisor: supervises(granted) },
        reason: body.reason,
      }),
  );
  openDecisions(app, deps, answer);
}

type Answer = (request: ReviewRequest) => Promise<Result<HitDetail>>;

function openDecisions(app: OpenAPIHono, deps: HttpDeps, answer: Answer): void {
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/hits/{id}/decide',
      action: 'hit.decide',
      says: 'Decide: the same person, not the same, cannot tell',
      body: decideBody,
      response: hitDetail,
    },
    ({ permit: granted, param, body }) =>
      answer({
        permit: granted,
        hitId: param('id'),
        act: { kind: 'decide', officer: granted.actor.id, decision: body.decision, measure: body.measure },
        reason: body.reason,
      }),
  );
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/hits/{id}/second',
      action: 'hit.second',
      says: 'Confirm or refuse as the second officer',
      body: secondBody,
      response: hitDetail,
    },
    ({ permit: granted, param, body }) =>
      answer({
        permit: granted,
        hitId: param('id'),
        act: { kind: 'second', officer: granted.actor.id, confirm: body.confirm },
        reason: body.reason,
      }),
  );
}
