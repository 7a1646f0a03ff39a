// Both sides of a possible match, aligned field by field; what a side does not state is said to be unknown.
import { Link } from '@tanstack/react-router';
import type { HitDetail } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import { Note } from '../parts/note.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { Stamp } from '../parts/stamp.tsx';
import { useSession } from '../session/use-session.ts';
import { alignSides, type ComparedRow, type SideValue } from './align-sides.ts';
import css from './comparison.module.css';

const VERDICTS = {
  toward: { tone: 'toward', icon: 'toward' },
  away: { tone: 'away', icon: 'away' },
  unknown: { tone: 'quiet', icon: 'unknown' },
  silent: { tone: 'quiet', icon: 'equal' },
} as const;

export function Comparison({ detail }: { readonly detail: HitDetail }): ReactNode {
  const say = useSay();
  const { may } = useSession();
  const { hit, subject, traveller } = detail;
  const received = say('compare.received');
  const listed = say(subject === null ? 'compare.reported' : 'compare.listed');
  return (
    <>
      {traveller.sealed ? <Note tone="toward">{say('traveller.sealed.lead')}</Note> : null}
      <table className={css.sides}>
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <td />
            <th scope="col">
              {received}
              <span>
                {may('traveller.read') ? (
                  <Link to="/travellers/$recordId" params={{ recordId: hit.recordId }}>
                    {say('compare.open-record')}
                  </Link>
                ) : null}
              </span>
            </th>
            <th scope="col">
              {listed}
              <span>{subject === null ? <LostDocument detail={detail} /> : <Entry detail={detail} />}</span>
            </th>
            <th scope="col">{say('compare.speaks')}</th>
          </tr>
        </thead>
        <tbody>
          {alignSides(detail).map((row) => (
            <FieldRow key={row.field} row={row} received={received} listed={listed} report={subject === null} />
          ))}
        </tbody>
      </table>
      {subject === null || subject.comments === '' ? null : (
        <details>
          <summary>{say('subject.comments')}</summary>
          <p>
            <bdi dir="auto">{subject.comments}</bdi>
          </p>
        </details>
      )}
    </>
  );
}

function Entry({ detail: { subject } }: { readonly detail: HitDetail }): ReactNode {
  const say = useSay();
  if (subject === null) return null;
  return (
    <>
      <Link
        to="/subjects/$listKey/$subjectId"
        params={{ listKey: subject.listKey, subjectId: subject.id }}
        data-testid="open-subject"
      >
        {subject.listTitle}
      </Link>{' '}
      {say('compare.entry', { reference: subject.reference, programme: subject.programme })}
    </>
  );
}

function LostDocument({ detail: { lostDocument } }: { readonly detail: HitDetail }): ReactNode {
  return lostDocument === null ? null : lostDocument.source;
}

interface FieldProps {
  readonly row: ComparedRow;
  readonly received: string;
  readonly listed: string;
  /** The other side is a report of a document, which names nobody. */
  readonly report: boolean;
}

function FieldRow({ row, received, listed, report }: FieldProps): ReactNode {
  const say = useSay();
  const apart = report && row.field !== 'document';
  const verdict = apart ? 'silent' : row.verdict;
  return (
    <tr>
      <th scope="row">{say(`compare.field.${row.field}`)}</th>
      <td data-side={received}>
        <Values values={row.traveller} row={row} side="traveller" />
      </td>
      <td data-side={listed}>
        {apart ? (
          <span className={css.unsaid}>{say('compare.names-nobody')}</span>
        ) : (
          <Values values={row.list} row={row} side="list" />
        )}
      </td>
      <td>
        <Stamp {...VERDICTS[verdict]}>{say(`compare.verdict.${verdict}`)}</Stamp>
      </td>
    </tr>
  );
}

interface ValuesProps {
  readonly values: readonly SideValue[];
  readonly row: ComparedRow;
  readonly side: 'traveller' | 'list';
}

function Values({ values, row, side }: ValuesProps): ReactNode {
  const say = useSay();
  if (values.length === 0) return <span className={css.unsaid}>{say('compare.not-stated')}</span>;
  return values.map((value, index) => (
    <div
      // Two names of an entry may be spelt alike, and their order never changes.
      // biome-ignore lint/suspicious/noArrayIndexKey: the position is what tells them apart
      key={index}
      className={css.value}
      data-first-name={value.isName && index === 0}
    >
      {value.isName ? <PersonName name={value.text} /> : <Plain row={row} text={value.text} />}
      {value.notes.length === 0 ? null : (
        <span className={css.notes}>
          {row.field === 'name' && side === 'traveller' ? (
            <Parsed notes={value.notes} />
          ) : (
            value.notes.map((note) => say.code('quality', note)).join(' · ')
          )}
        </span>
      )}
    </div>
  ));
}

function Plain({ row, text }: { readonly row: ComparedRow; readonly text: string }): ReactNode {
  const say = useSay();
  return row.field === 'sex' ? say.code('sex', text) : <bdi dir="auto">{text}</bdi>;
}

function Parsed({ notes }: { readonly notes: readonly string[] }): ReactNode {
  const say = useSay();
  const [surname = '', given = ''] = notes;
  return (
    <>
      {say('compare.surname')} <bdi dir="auto">{surname}</bdi>
      {given === '' ? null : (
        <>
          {' · '}
          {say('compare.given')} <bdi dir="auto">{given}</bdi>
        </>
      )}
    </>
  );
}
