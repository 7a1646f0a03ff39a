// Accounts of officers: invited by a one-time link, enrolled with a passkey; nobody has a default password.
import type { Permit } from '@vigie/guard/permit';
import { type Actor, failure, type Result, type Role, success, UNIT } from '@vigie/words';
import type { NewOfficer, Officer } from '@vigie/words/api';
import { later, type Unit } from '../unit.ts';
import { hashSecret, newSecret } from './secret.ts';

const INVITATION_MS = 48 * 3_600_000;

export interface Invitation {
  readonly officer: Officer;
  /** The link's secret, shown once. */
  readonly token: string;
  readonly expiresAt: string;
}

/**
 * Invites an officer; the operator does so for the first administrator, at the machine itself.
 * `again`: the id of an officer who lost the passkey and needs a new link.
 */
export async function inviteOfficer(
  unit: Unit,
  permit: Permit<'officer.invite'> | 'operator',
  officer: NewOfficer,
  again?: string,
): Promise<Invitation> {
  const at = unit.now();
  const id = again ?? unit.newId();
  const token = newSecret(unit.random);
  const expiresAt = later(at, INVITATION_MS);
  const actor: Actor = permit === 'operator' ? UNIT : permit.actor;
  await unit.recorder.commit([
    {
      kind: 'officer.invited',
      at,
      trace: { actor, action: 'officer.invited', objects: [id] },
      body: { id, name: officer.name, roles: officer.roles, at, tokenHash: hashSecret(token), expiresAt },
    },
  ]);
  return { officer: { id, name: officer.name, roles: officer.roles, state: 'invited' }, token, expiresAt };
}

/** The officer an unused, unexpired invitation is for. */
export async function invitedOfficer(
  unit: Unit,
  token: string,
): Promise<(Officer & { readonly expiresAt: string; readonly tokenHash: string }) | undefined> {
  const tokenHash = hashSecret(token);
  const row = await unit.database.db
    .selectFrom('invitation')
    .innerJoin('officer', 'officer.id', 'invitation.officer_id')
    .select([
      'officer.id',
      'officer.name',
      'officer.roles',
      'officer.state',
      'invitation.expires_at',
      'invitation.used_at',
    ])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (row === undefined || row.used_at !== null || row.expires_at <= unit.now() || row.state === 'disabled')
    return undefined;
  return { ...officerOf(row), expiresAt: row.expires_at, tokenHash };
}

export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** Uses the invitation up. Without a passkey only in the demonstration world. */
export async function enrolOfficer(
  unit: Unit,
  officerId: string,
  tokenHash: string,
  passkey: NewPasskey | undefined,
): Promise<void> {
  if (passkey === undefined && !unit.demonstration)
    throw new Error('enrolOfficer: expected a passkey outside the demonstration, got none');
  const at = unit.now();
  const actor: Actor = { kind: 'officer', id: officerId, roles: [] };
  await unit.recorder.commit([
    {
      kind: 'officer.enrolled',
      at,
      trace: {
        actor,
        action: passkey === undefined ? 'officer.enrolled-for-demonstration' : 'officer.enrolled',
        objects: [officerId],
      },
      body: {
        officerId,
        tokenHash,
        at,
        passkey:
          passkey === undefined
            ? null
            : {
                credentialId: passkey.credentialId,
                publicKey: Buffer.from(passkey.publicKey).toString('base64'),
                counter: passkey.counter,
                transports: passkey.transports,
              },
      },
    },
  ]);
}

export async function disableOfficer(
  unit: Unit,
  permit: Permit<'officer.disable'>,
  id: string,
): Promise<Result<string>> {
  const row = await unit.database.db
    .selectFrom('officer')
    .select(['id', 'roles'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return failure('OFFICER_UNKNOWN', 'officer', 'There is no such officer.');
  // Nobody can remove the data-protection officer (OVS-01); another of that role can.
  const protectedRole =
    (row.roles as Role[]).includes('data-protection-officer') &&
    !permit.actor.roles.includes('data-protection-officer');
  if (protectedRole)
    return failure('NOT_PERMITTED', 'officer', 'An administrator cannot remove the data-protection officer.');
  const trace = { actor: permit.actor, action: 'officer.disabled', objects: [id] };
  await unit.recorder.commit([{ kind: 'officer.disabled', at: unit.now(), trace, body: { id } }]);
  return success(id);
}

export async function listOfficers(unit: Unit, _permit: Permit<'officers.list'>): Promise<readonly Officer[]> {
  const rows = await unit.database.db.selectFrom('officer').selectAll().orderBy('created_at').execute();
  return rows.map(officerOf);
}

/**
 * An invitation for the first administrator, while no administrator has enrolled: also when an earlier one ran out unused, for else
 * nobody could ever invite anybody. Undefined once there is one.
 */
export async function firstAdministrator(unit: Unit): Promise<Invitation | undefined> {
  const rows = await unit.database.db.selectFrom('officer').selectAll().where('state', '!=', 'disabled').execute();
  const administrators = rows.map(officerOf).filter((one) => one.roles.includes('administrator'));
  if (administrators.some((one) => one.state === 'active')) return undefined;
  return inviteOfficer(unit, 'operator', { name: 'Administrator', roles: ['administrator'] }, administrators[0]?.id);
}

export function officerOf(row: {
  readonly id: string;
  readonly name: string;
  readonly roles: unknown;
  readonly state: string;
}): Officer {
  return { id: row.id, name: row.name, roles: row.roles as Role[], state: row.state as Officer['state'] };
}
