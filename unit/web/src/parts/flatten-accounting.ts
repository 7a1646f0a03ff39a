// Turns the counts of a message or a list into lines, however they are nested.

export interface AccountingLine {
  /** Names from the outside in. */
  readonly path: readonly string[];
  readonly value: string;
}

/** A report of many thousand lines would hide the counts; what lies beyond is told in the last line. */
const MOST = 200;

/** One line for each count; empty groups are left out. */
export function flattenAccounting(counts: Readonly<Record<string, unknown>>): readonly AccountingLine[] {
  const lines: AccountingLine[] = [];
  collect([], counts, lines);
  return lines;
}

function collect(path: readonly string[], value: unknown, lines: AccountingLine[]): void {
  if (lines.length >= MOST) return;
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) collect([...path, name], inner, lines);
    return;
  }
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
    lines.push({ path, value: String(value) });
  }
}

/** `segmentsIn` and `out-of-scope` as words, for counts that no catalogue names. */
export function plainWords(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();
}
