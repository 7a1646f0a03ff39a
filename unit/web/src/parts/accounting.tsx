// The counts of a message or a list, each with its name.
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useSay } from '../language/use-say.ts';
import { flattenAccounting, plainWords } from './flatten-accounting.ts';
import css from './parts.module.css';

interface Props {
  readonly counts: Readonly<Record<string, unknown>>;
  /** Leaves out what was counted as none. */
  readonly hideZeros?: boolean;
}

export function Accounting({ counts, hideZeros = false }: Props): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const lines = flattenAccounting(counts).filter((line) => !hideZeros || line.value !== '0');
  if (lines.length === 0) return <p className={css.soft}>{say('accounting.none')}</p>;
  const word = (name: string): string => say.code('accounting', name, plainWords(name));
  return (
    <dl className={css.counts}>
      {lines.map((line) => (
        <div key={line.path.join('/')}>
          <dt>{line.path.map(word).join(' › ')}</dt>
          <dd>{/^\d+$/.test(line.value) ? intl.formatNumber(Number(line.value)) : line.value}</dd>
        </div>
      ))}
    </dl>
  );
}
