// Carriers, officers, messages and quarantine for those who run and oversee the unit.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { success } from '@vigie/words';
import {
  carrierCredential,
  carrierView,
  invitationLink,
  messageView,
  newCarrier,
  newOfficer,
  officer,
  quarantineBody,
  quarantineItem,
  reasonBody,
} from '@vigie/words/api';
import { openQuarantined } from '@vigie/work/intake';
import { quarantined, recentMessages } from '@vigie/work/reading';
import {
  disableCarrier,
  disableOfficer,
  inviteOfficer,
  issueToken,
  listCarriers,
  listOfficers,
  registerCarrier,
} from '@vigie/work/staff';
import { z } from 'zod';
import type { HttpDeps } from './deps.ts';
import { openDoor } from './door.ts';

const done = z.object({ id: z.string() });

export function openStaff(app: OpenAPIHono, deps: HttpDeps): void {
  openCarriers(app, deps);
  openOfficers(app, deps);
  openOperation(app, deps);
}

function openCarriers(app: OpenAPIHono, deps: HttpDeps): void {
  const { unit } = deps;
  openDoor(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/carriers',
      action: 'carriers.list',
      says: 'Carriers and what they sent',
      response: z.object({ carriers: z.array(carrierView) }),
    },
    async ({ permit }) => success({ carriers: [...(await listCarriers(unit, permit))] }),
  );
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/carriers',
      action: 'carrier.register',
      says: 'Admit a carrier, or renew its credential',
      body: newCarrier,
      response: carrierCredential,
    },
    async ({ permit, body }) => success(await registerCarrier(unit, permit, body)),
  );
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/carriers/{id}/disable',
      action: 'carrier.disable',
      says: 'Shut a carrier out',
      response: done,
    },
    async ({ permit, param }) => {
      const result = await disableCarrier(unit, permit, param('id'));
      return result.ok ? success({ id: result.value }) : result;
    },
  );
}

function openOfficers(app: OpenAPIHono, deps: HttpDeps): void {
  const { unit } = deps;
  openDoor(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/officers',
      action: 'officers.list',
      says: 'Accounts and their roles',
      response: z.object({ officers: z.array(officer) }),
    },
    async ({ permit }) => success({ officers: [...(await listOfficers(unit, permit))] }),
  );
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/officers',
      action: 'officer.invite',
      says: 'Invite an officer by a one-time link',
      body: newOfficer,
      response: invitationLink,
    },
    async ({ permit, body }) => {
      const invitation = await inviteOfficer(unit, permit, body);
      const link = `${deps.origin}/invitation/${invitation.token}`;
      return success({ officer: invitation.officer, link, expiresAt: invitation.expiresAt });
    },
  );
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/officers/{id}/disable',
      action: 'officer.disable',
      says: 'Stop an account',
      response: done,
    },
    async ({ permit, param }) => {
      const result = await disableOfficer(unit, permit, param('id'));
      return result.ok ? success({ id: result.value }) : result;
    },
  );
}

function openOperation(app: OpenAPIHono, deps: HttpDeps): void {
  const { unit } = deps;
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/session/token',
      action: 'session.token',
      says: 'Issue a token of your own for the command line',
      response: z.object({ token: z.string(), expiresAt: z.string() }),
    },
    async ({ permit }) => success(await issueToken(unit, permit)),
  );
  openDoor(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/messages',
      action: 'messages.list',
      says: 'The newest messages, by accounting and findings',
      response: z.object({ messages: z.array(messageView) }),
    },
    async ({ permit }) => success({ messages: [...(await recentMessages(unit, permit))] }),
  );
  openDoor(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/quarantine',
      action: 'quarantine.list',
      says: 'What could not be read',
      response: z.object({ items: z.array(quarantineItem) }),
    },
    async ({ permit }) => success({ items: [...(await quarantined(unit, permit))] }),
  );
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/quarantine/{id}/open',
      action: 'quarantine.open',
      says: 'Open an unreadable body to repair it',
      body: reasonBody,
      response: quarantineBody,
    },
    ({ permit, param, body }) => openQuarantined(unit, permit, { id: param('id'), reason: body.reason }),
  );
}
