// Reads what came in, by accounting and findings, without names.
import type { Permit } from '@vigie/guard/permit';
import type { MessageView, QuarantineItem } from '@vigie/words/api';
import type { Unit } from '../unit.ts';

/** The newest messages of all flights. */
export async function recentMessages(unit: Unit, _permit: Permit<'messages.list'>): Promise<readonly MessageView[]> {
  const rows = await base(unit).orderBy('received_at', 'desc').limit(200).execute();
  return rows.map(viewOf);
}

/** The messages of one flight, newest first. */
export async function messagesOf(unit: Unit, legId: string): Promise<readonly MessageView[]> {
  const rows = await base(unit).where('leg_id', '=', legId).orderBy('received_at', 'desc').execute();
  return rows.map(viewOf);
}

function base(unit: Unit) {
  return unit.database.db
    .selectFrom('message')
    .select([
      'id',
      'interchange_id',
      'carrier',
      'type',
      'version',
      'received_at',
      'leg_id',
      'travellers',
      'pnrs',
      'accounting',
      'findings',
    ]);
}

function viewOf(row: Awaited<ReturnType<ReturnType<typeof base>['execute']>>[number]): MessageView {
  return {
    id: row.id,
    interchangeId: row.interchange_id,
    carrier: row.carrier,
    type: row.type,
    version: row.version,
    receivedAt: row.received_at,
    legId: row.leg_id,
    travellers: row.travellers,
    pnrs: row.pnrs,
    accounting: row.accounting as Record<string, unknown>,
    findings: row.findings as MessageView['findings'],
  };
}

/** What waits in quarantine, by envelope and fault. */
export async function quarantined(unit: Unit, _permit: Permit<'quarantine.list'>): Promise<readonly QuarantineItem[]> {
  const rows = await unit.database.db
    .selectFrom('quarantine')
    .selectAll()
    .orderBy('received_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    carrier: row.carrier,
    receivedAt: row.received_at,
    expiresAt: row.expires_at,
    bytes: row.bytes,
    envelope: row.envelope as Record<string, string>,
    fault: row.fault as QuarantineItem['fault'],
    state: row.state as QuarantineItem['state'],
    hmac: row.hmac,
  }));
}
