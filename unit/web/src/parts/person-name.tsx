// A name as it was received: in its own script and direction, set apart from the text around it, never cut without a way to see all.
import { type ReactNode, useState } from 'react';
import { useSay } from '../language/use-say.ts';
import css from './parts.module.css';

/** Longer than any name on a travel document; what lies beyond is folded. */
const SHOWN = 160;

interface Props {
  readonly name: string;
  /** Inside a link, where no button may stand: a folded name is whole on the page the link leads to. */
  readonly linked?: boolean;
}

export function PersonName({ name, linked = false }: Props): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (name === '') return <span className={css.soft}>{say('name.none')}</span>;
  const points = Array.from(visible(name));
  if (points.length <= SHOWN || open) return <bdi dir="auto">{points.join('')}</bdi>;
  return (
    <>
      <bdi dir="auto">{points.slice(0, SHOWN).join('')}</bdi>{' '}
      {linked ? (
        <span className={css.soft}>{say('name.folded', { count: points.length - SHOWN })}</span>
      ) : (
        <button type="button" className={css.more} onClick={() => setOpen(true)}>
          {say('name.more', { count: points.length - SHOWN })}
        </button>
      )}
    </>
  );
}

// Controls and direction marks in a name could rearrange what stands around it; they are shown as a sign instead.
function visible(name: string): string {
  return name.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\u00b7');
}
