// One entry of a list, as the list gives it.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Ground } from '@vigie/words';
import type { SubjectView } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { queries } from '../api/queries.ts';
import { OnGround } from '../ground/on-ground.tsx';
import { useSay } from '../language/use-say.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import parts from '../parts/parts.module.css';
import { PersonName } from '../parts/person-name.tsx';
import { Stamp } from '../parts/stamp.tsx';
import { Table } from '../parts/table.tsx';

const route = getRouteApi('/desk/subjects/$listKey/$subjectId');

export function SubjectPage(): ReactNode {
  return <OnGround>{(ground) => <SubjectOnGround ground={ground} />}</OnGround>;
}

function SubjectOnGround({ ground }: { readonly ground: Ground }): ReactNode {
  const say = useSay();
  const { listKey, subjectId } = route.useParams();
  const subject = useQuery(queries.subject(listKey, subjectId, ground));
  const name = subject.data?.names[0]?.text;
  return (
    <Page
      title={say('subject.title')}
      heading={name === undefined ? undefined : <PersonName name={name} />}
      lead={
        subject.data === undefined
          ? undefined
          : say('subject.lead', { title: subject.data.listTitle, reference: subject.data.reference })
      }
    >
      <Loaded query={subject}>{(answer) => <Subject subject={answer} />}</Loaded>
    </Page>
  );
}

function Subject({ subject }: { readonly subject: SubjectView }): ReactNode {
  const say = useSay();
  const none = say('compare.not-stated');
  const lines = (values: readonly string[]): ReactNode =>
    values.length === 0 ? none : values.map((value) => <Line key={value} text={value} />);
  const noted = (text: string, note: string): string => (note === '' ? text : `${text} (${note})`);
  return (
    <>
      <Table label={say('subject.names')} heads={[{ label: say('subject.name') }, { label: say('subject.quality') }]}>
        {subject.names.map((one) => (
          <tr key={`${one.text}/${one.quality}/${one.note}`}>
            <td>
              <PersonName name={one.text} />
            </td>
            <td>
              {one.quality === '' ? null : <Stamp>{say.code('quality', one.quality)}</Stamp>}{' '}
              {say.code('quality', one.note)}
            </td>
          </tr>
        ))}
      </Table>
      <Panel title={say('subject.particulars')}>
        <dl className={parts.pairs}>
          <dt>{say('field.birthDate')}</dt>
          <dd>{lines(subject.birthDates.map((one) => noted(one.text, one.note)))}</dd>
          <dt>{say('field.birthPlace')}</dt>
          <dd>{lines(subject.birthPlaces)}</dd>
          <dt>{say('field.nationality')}</dt>
          <dd>{lines(subject.nationalities)}</dd>
          <dt>{say('field.sex')}</dt>
          <dd>{subject.sex === '' ? none : say.code('sex', subject.sex)}</dd>
          <dt>{say('field.document')}</dt>
          <dd>
            {lines(
              subject.documents.map((one) =>
                noted([one.type, one.number, one.issuer].filter((part) => part !== '').join(' · '), one.note),
              ),
            )}
          </dd>
          <dt>{say('subject.kind')}</dt>
          <dd>{say.code('subject.kind', subject.kind)}</dd>
          <dt>{say('subject.programme')}</dt>
          <dd>{subject.programme === '' ? none : subject.programme}</dd>
          <dt>{say('subject.listed-on')}</dt>
          <dd>{subject.listedOn === '' ? none : subject.listedOn}</dd>
          <dt>{say('subject.comments')}</dt>
          <dd>{subject.comments === '' ? none : <Line text={subject.comments} />}</dd>
        </dl>
      </Panel>
    </>
  );
}

function Line({ text }: { readonly text: string }): ReactNode {
  return (
    <div>
      <bdi dir="auto">{text}</bdi>
    </div>
  );
}
