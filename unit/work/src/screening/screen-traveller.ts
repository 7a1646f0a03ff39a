// Asks the engines about one traveller: names against lists, documents against lost and stolen ones; pure, so that a hit can be replayed.
import { lookup } from '@vigie/documents';
import { type ScreeningQuery, screen } from '@vigie/names';
import type { HitGround, HitSource, Identity } from '@vigie/words';
import type { Snapshot } from './snapshot.ts';

export interface Match {
  readonly source: HitSource;
  readonly ground: HitGround;
}

export interface ScreeningAnswer {
  readonly matches: readonly Match[];
  /** Namesakes whose birth date contradicts: counted, not shown. */
  readonly namesakes: number;
}

const SHOWN = new Set(['DOCUMENT-HIT', 'STRONG', 'REVIEW']);

/** The query an identity gives; only what the carrier stated, nothing derived from who travels with whom (law 5). */
export function queryOf(identity: Identity): ScreeningQuery {
  const sexes = new Set(identity.sexes.map((one) => one.value));
  return {
    names: identity.names.map(({ value }) =>
      value.surname === '' && value.given === '' ? { full: value.raw } : { surname: value.surname, given: value.given },
    ),
    birthDates: identity.birthDates.map((one) => one.value),
    nationalities: identity.nationalities.map((one) => one.value),
    sex: sexes.size === 1 ? ([...sexes][0] ?? 'U') : 'U',
    documents: identity.documents.map(({ value }) => ({
      type: value.type,
      number: value.number,
      issuer: value.issuer,
    })),
  };
}

export function screenTraveller(snapshot: Snapshot, identity: Identity): ScreeningAnswer {
  const matches: Match[] = [];
  let namesakes = 0;
  if (snapshot.names !== undefined) {
    for (const candidate of screen(snapshot.names, queryOf(identity), { onlyPossible: true })) {
      if (candidate.outcome === 'SUPPRESSED-NAMESAKE') namesakes++;
      if (!SHOWN.has(candidate.outcome)) continue;
      matches.push({
        source: 'names',
        ground: {
          listKey: snapshot.listOf.get(candidate.id) ?? '',
          subjectId: candidate.id,
          subjectVersion: candidate.version,
          listName: candidate.name,
          outcome: candidate.outcome,
          nats: candidate.nats,
          posterior: candidate.posterior,
          reasons: candidate.reasons,
        },
      });
    }
  }
  return { matches: [...matches, ...documentMatches(snapshot, identity)], namesakes };
}

function documentMatches(snapshot: Snapshot, identity: Identity): readonly Match[] {
  if (snapshot.documents === undefined) return [];
  const key = snapshot.lists.find((list) => list.key.startsWith('documents'))?.key ?? 'documents';
  const matches = new Map<string, Match>();
  for (const { value } of identity.documents) {
    for (const answer of lookup(snapshot.documents, value)) {
      const { row } = answer;
      const subjectId = `${row.source}:${row.reference}`;
      if (matches.has(subjectId)) continue;
      matches.set(subjectId, {
        source: 'documents',
        ground: {
          listKey: key,
          subjectId,
          subjectVersion: `${row.status}/${row.reportedOn}`,
          listName: `${row.status} ${row.type} ${row.issuer}`,
          outcome: 'DOCUMENT-HIT',
          nats: answer.nats,
          posterior: answer.posterior,
          reasons: answer.reasons,
        },
      });
    }
  }
  return [...matches.values()];
}
