// Signing in: invitation, passkey registration and passkey sign-in (W3C Web Authentication Level 3); no password exists.
import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { actionsOf } from '@vigie/guard/permit';
import type { SessionView } from '@vigie/words/api';
import {
  closeSession,
  enrolOfficer,
  invitedOfficer,
  openSession,
  passkeyOf,
  passkeyUsed,
  type Session,
  sessionOf,
} from '@vigie/work/staff';
import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { Challenges } from './challenges.ts';
import type { HttpDeps } from './deps.ts';
import { officerSession, SESSION_COOKIE, sameOrigin } from './door.ts';
import { replyFault } from './reply.ts';

const REFUSED = { code: 'PASSKEY_REFUSED', at: 'passkey', text: 'The passkey could not be verified.' };
const NO_INVITATION = {
  code: 'INVITATION_UNKNOWN',
  at: 'invitation',
  text: 'This invitation was used, has expired, or never was.',
};

export function openSessions(app: OpenAPIHono, deps: HttpDeps): void {
  const challenges = new Challenges(deps.unit);
  app.use('/v1/session/*', (c, next) =>
    sameOrigin(c, deps) ? next() : Promise.resolve(replyFault(c, { ...REFUSED, code: 'FOREIGN_ORIGIN', at: 'origin' })),
  );
  app.get('/v1/session', async (c) => {
    const session = await officerSession(c, deps);
    return session === undefined
      ? replyFault(c, { code: 'SIGNED_OUT', at: 'session', text: 'Sign in first.' })
      : c.json(viewOf(deps, session));
  });
  app.delete('/v1/session', async (c) => {
    const session = await officerSession(c, deps);
    if (session !== undefined) await closeSession(deps.unit, session.token);
    deleteCookie(c, SESSION_COOKIE, { path: '/' });
    return c.body(null, 204);
  });
  openSignIn(app, deps, challenges);
  openInvitations(app, deps, challenges);
}

function openSignIn(app: OpenAPIHono, deps: HttpDeps, challenges: Challenges): void {
  app.post('/v1/session/options', async (c) => {
    const options = await generateAuthenticationOptions({ rpID: hostOf(deps), userVerification: 'required' });
    challenges.keep(options.challenge);
    return c.json(options);
  });
  app.post('/v1/session/verify', async (c) => {
    const response = (await c.req.json().catch(() => undefined)) as
      | Parameters<typeof verifyAuthenticationResponse>[0]['response']
      | undefined;
    const passkey = typeof response?.id === 'string' ? await passkeyOf(deps.unit, response.id) : undefined;
    if (response === undefined || passkey === undefined) return replyFault(c, REFUSED);
    const proof = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => challenges.take(challenge),
      expectedOrigin: deps.origin,
      expectedRPID: hostOf(deps),
      requireUserVerification: true,
      credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
    }).catch(() => undefined);
    if (proof?.verified !== true) return replyFault(c, REFUSED);
    await passkeyUsed(deps.unit, passkey.credentialId, proof.authenticationInfo.newCounter);
    return signIn(c, deps, passkey.officerId);
  });
}

function openInvitations(app: OpenAPIHono, deps: HttpDeps, challenges: Challenges): void {
  const { unit } = deps;
  app.get('/v1/invitations/:token', async (c) => {
    const officer = await invitedOfficer(unit, c.req.param('token'));
    if (officer === undefined) return replyFault(c, NO_INVITATION);
    return c.json({
      name: officer.name,
      roles: officer.roles,
      demonstration: unit.demonstration,
      expiresAt: officer.expiresAt,
    });
  });
  app.post('/v1/invitations/:token/options', async (c) => {
    const officer = await invitedOfficer(unit, c.req.param('token'));
    if (officer === undefined) return replyFault(c, NO_INVITATION);
    const options = await generateRegistrationOptions({
      rpName: 'Vigie',
      rpID: hostOf(deps),
      userName: officer.name,
      userID: new Uint8Array(Buffer.from(officer.id)),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    challenges.keep(options.challenge);
    return c.json(options);
  });
  app.post('/v1/invitations/:token/verify', async (c) => {
    const officer = await invitedOfficer(unit, c.req.param('token'));
    if (officer === undefined) return replyFault(c, NO_INVITATION);
    const response = (await c.req.json().catch(() => undefined)) as Parameters<
      typeof verifyRegistrationResponse
    >[0]['response'];
    const proof = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => challenges.take(challenge),
      expectedOrigin: deps.origin,
      expectedRPID: hostOf(deps),
      requireUserVerification: true,
    }).catch(() => undefined);
    if (proof?.verified !== true || proof.registrationInfo === undefined) return replyFault(c, REFUSED);
    const { credential } = proof.registrationInfo;
    await enrolOfficer(unit, officer.id, officer.tokenHash, {
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
    });
    return signIn(c, deps, officer.id);
  });
  app.post('/v1/invitations/:token/demonstration', async (c) => {
    const officer = unit.demonstration ? await invitedOfficer(unit, c.req.param('token')) : undefined;
    if (officer === undefined) return replyFault(c, NO_INVITATION);
    await enrolOfficer(unit, officer.id, officer.tokenHash, undefined);
    return signIn(c, deps, officer.id);
  });
}

async function signIn(c: Context, deps: HttpDeps, officerId: string): Promise<Response> {
  const opened = await openSession(deps.unit, officerId, 'desk');
  setCookie(c, SESSION_COOKIE, opened.token, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: deps.origin.startsWith('https:'),
    path: '/',
    expires: new Date(opened.expiresAt),
  });
  const session = await sessionOf(deps.unit, opened.token);
  return session === undefined ? replyFault(c, REFUSED) : c.json(viewOf(deps, session));
}

function viewOf(deps: HttpDeps, session: Session): SessionView {
  return {
    officer: session.officer,
    expiresAt: session.expiresAt,
    demonstration: deps.unit.demonstration,
    actions: [...actionsOf(session.actor)],
  };
}

function hostOf(deps: HttpDeps): string {
  return new URL(deps.origin).hostname;
}
