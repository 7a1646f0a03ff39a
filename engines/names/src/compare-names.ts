// Compares two names alone, for evaluation and for ad-hoc questions: the same evidence as screening, without a list.
import { buildNameIndex } from './index/name-index.ts';
import { reasonOf, sumOfReasons } from './reason.ts';
import type { Reason } from './screening-subject.ts';
import { screen } from './search/screen.ts';
import { WEIGHTS } from './weights.table.ts';

/** Evidence that two names are of one person, in nats and reasons; rarity comes from the shipped frequencies alone. */
export function compareNames(a: string, b: string): { nats: number; reasons: Reason[] } {
  const index = buildNameIndex([
    {
      id: 'b',
      version: '',
      kind: 'person',
      names: [{ text: b, quality: 'primary' }],
      birthDates: [],
      nationalities: [],
      sex: 'U',
      documents: [],
    },
  ]);
  const [best] = screen(index, { names: [{ full: a }], birthDates: [], nationalities: [], sex: 'U', documents: [] });
  if (best === undefined) {
    const nothing = reasonOf('NAME-NOTHING', WEIGHTS.nothing, { traveller: a, list: b });
    return { nats: nothing.nats, reasons: [nothing] };
  }
  const reasons = best.reasons.filter((reason) => reason.code !== 'LIST-SIZE');
  return { nats: sumOfReasons(reasons), reasons };
}
