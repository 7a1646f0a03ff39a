// Expands and folds bag tag series (PAXLST FTX+BAG; IATA Resolution 740: carrier and six digits, or ten digits).

/** More bags than one traveller checks in; a larger count is a sender's error. */
export const BAG_LIMIT = 99;

/** The tags of a series, and whether its count was possible; an impossible count gives the first tag alone. */
export interface BagTagSeries {
  readonly tags: readonly string[];
  readonly possible: boolean;
}

/** Expands a first tag and the number of consecutive tags; a missing number is 1. */
export function expandBagTags(first: string, number: string): BagTagSeries {
  const count = number.trim() === '' ? 1 : Number(number);
  const digits = /\d{1,10}$/.exec(first)?.[0] ?? '';
  const possible = Number.isInteger(count) && count >= 1 && count <= BAG_LIMIT && (count === 1 || digits !== '');
  if (!possible || count === 1) return { tags: [first], possible };
  const stem = first.slice(0, first.length - digits.length);
  const start = Number(digits);
  // A series may run over its last number, as 999999 is followed by 000000.
  const turn = 10 ** digits.length;
  const tags = Array.from(
    { length: count },
    (_, step) => stem + String((start + step) % turn).padStart(digits.length, '0'),
  );
  return { tags, possible };
}

/** Folds tags to series: first tag and count. */
export function foldBagTags(tags: readonly string[]): readonly (readonly [string, number])[] {
  const series: [string, number][] = [];
  for (const tag of tags) {
    const open = series[series.length - 1];
    if (open !== undefined && open[1] < BAG_LIMIT && expandBagTags(open[0], String(open[1] + 1)).tags[open[1]] === tag)
      open[1] += 1;
    else series.push([tag, 1]);
  }
  return series;
}
