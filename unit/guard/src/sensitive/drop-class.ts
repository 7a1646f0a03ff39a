// The closed list of reasons for which the filter takes data away (Directive (EU) 2016/681, 6(1), 13(4) and Annex I).

/** Why a segment or a part of one was taken away; the only thing that remains of it. */
export const DROP_CLASSES = [
  'religion-belief',
  'ethnicity',
  'health',
  'diet-ambiguous',
  'sex-life',
  'language',
  'custody',
  'free-text',
  'third-person',
  'child-service',
  'out-of-scope',
  'unclassified-code',
  'title',
  'card-digits',
  'membership',
] as const;

/** One of `DROP_CLASSES`. */
export type DropClass = (typeof DROP_CLASSES)[number];

/** A count of zero for every class. */
export function zeroPerClass(): Record<DropClass, number> {
  const counts = {} as Record<DropClass, number>;
  for (const dropClass of DROP_CLASSES) counts[dropClass] = 0;
  return counts;
}
