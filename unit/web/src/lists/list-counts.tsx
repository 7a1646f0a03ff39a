// Shows what was read of a list file: every element with its counts, every refusal with its line.
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useSay } from '../language/use-say.ts';
import { Accounting } from '../parts/accounting.tsx';
import { Note } from '../parts/note.tsx';
import parts from '../parts/parts.module.css';
import { Table } from '../parts/table.tsx';
import { type CountReport, type ElementCount, type PlacedRemark, readCountReport } from './element-counts.ts';

/** More lines than an officer reads; the number of the rest is said. */
const SHOWN = 100;

export function ListCounts({ accounting }: { readonly accounting: Readonly<Record<string, unknown>> }): ReactNode {
  const say = useSay();
  const report = readCountReport(accounting);
  return (
    <>
      <Accounting counts={report.others} />
      {report.elements.length === 0 ? null : <Elements report={report} />}
      {report.elements.length > 0 && report.total.refused === 0 ? (
        <Note tone="good" icon="check">
          {say('lists.nothing-refused')}
        </Note>
      ) : null}
      <Remarks remarks={report.refusals} says={say('lists.refusals', { count: report.refusals.length })} open />
      <Remarks remarks={report.remarks} says={say('lists.remarks', { count: report.remarks.length })} />
    </>
  );
}

function Elements({ report }: { readonly report: CountReport }): ReactNode {
  const say = useSay();
  const heads = [
    { label: say('lists.element') },
    { label: say('lists.read'), figure: true },
    { label: say('lists.kept'), figure: true },
    { label: say('lists.refused'), figure: true },
  ];
  return (
    <details open={report.total.refused > 0}>
      <summary>{say('lists.elements')}</summary>
      <Table label={say('lists.elements')} heads={heads}>
        <Line count={{ ...report.total, path: say('lists.element.all') }} />
        {report.elements.map((count) => (
          <Line key={count.path} count={count} />
        ))}
      </Table>
    </details>
  );
}

function Line({ count }: { readonly count: ElementCount }): ReactNode {
  const intl = useIntl();
  return (
    <tr>
      <td>{count.path}</td>
      <td data-figure>{intl.formatNumber(count.read)}</td>
      <td data-figure>{intl.formatNumber(count.kept)}</td>
      <td data-figure>{count.refused === 0 ? 0 : <strong>{intl.formatNumber(count.refused)}</strong>}</td>
    </tr>
  );
}

interface RemarksProps {
  readonly remarks: readonly PlacedRemark[];
  readonly says: string;
  readonly open?: boolean;
}

function Remarks({ remarks, says, open = false }: RemarksProps): ReactNode {
  const say = useSay();
  if (remarks.length === 0) return null;
  return (
    <details open={open}>
      <summary>{says}</summary>
      <ul>
        {remarks.slice(0, SHOWN).map((one) => (
          <li key={`${one.line}/${one.path}/${one.reason}`}>
            {say('lists.at-line', { line: one.line, path: one.path, reason: one.reason })}
          </li>
        ))}
      </ul>
      {remarks.length <= SHOWN ? null : (
        <p className={parts.soft}>{say('lists.and-more', { count: remarks.length - SHOWN })}</p>
      )}
    </details>
  );
}
