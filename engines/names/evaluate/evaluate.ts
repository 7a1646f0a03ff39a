// Measures the matcher on the development data: recall per family at a fixed alert rate, pair accuracy, alert rates, speed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildNameIndex,
  type Candidate,
  compareNames,
  type NameIndex,
  type ScreeningQuery,
  type ScreeningSubject,
  screen,
} from '../src/names.ts';
import { csvFields, readDevelopmentLists, stateOf } from './development-lists.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/screening');
const negativeCount = Number(process.argv[2] ?? 60_000);
const only = process.argv[3] ?? 'all';
const print = (line: string): void => void process.stdout.write(`${line}\n`);

interface Line {
  readonly family: string;
  readonly surname?: string;
  readonly given?: string;
  readonly full?: string;
  readonly dob?: string | null;
  readonly nationality?: string | null;
  readonly nationality_name?: string | null;
  readonly gender?: string | null;
  readonly expect?: string | null;
  readonly near?: string;
  readonly drop?: string;
}

function readLines(name: string): Line[] {
  return readFileSync(join(folder, 'dev', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

function queryOf(line: Line, record: boolean): ScreeningQuery {
  const parts = line.surname !== undefined && `${line.surname}${line.given ?? ''}` !== '';
  const name = parts ? { surname: line.surname ?? '', given: line.given ?? '' } : { full: line.full ?? '' };
  const state = line.nationality ?? line.nationality_name ?? '';
  return {
    names: [name],
    birthDates: record && line.dob ? [line.dob] : [],
    nationalities: record && state !== '' ? [stateOf(state)] : [],
    sex: record && (line.gender === 'M' || line.gender === 'F') ? line.gender : 'U',
    documents: [],
  };
}

const sortedWords = (text: string): string =>
  text
    .toUpperCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

function withoutDropped(subjects: readonly ScreeningSubject[], drops: ReadonlyMap<string, string>): ScreeningSubject[] {
  return subjects.map((subject) => {
    const drop = drops.get(subject.id);
    if (drop === undefined) return subject;
    return { ...subject, names: subject.names.filter((name) => sortedWords(name.text) !== sortedWords(drop)) };
  });
}

/** Batches in which no entry loses more than one name, each answered by an index of its own. */
function batches(lines: readonly Line[]): Line[][] {
  const out: Line[][] = [lines.filter((line) => line.drop === undefined)];
  const depth = new Map<string, number>();
  for (const line of lines.filter((one) => one.drop !== undefined)) {
    const at = (depth.get(line.expect ?? '') ?? 0) + 1;
    depth.set(line.expect ?? '', at);
    out[at] = [...(out[at] ?? []), line];
  }
  return out;
}

interface Answer {
  readonly line: Line;
  readonly candidates: readonly Candidate[];
}

function answerAll(subjects: readonly ScreeningSubject[], lines: readonly Line[], record: boolean): Answer[] {
  return batches(lines).flatMap((batch, at) => {
    const drops = new Map(at === 0 ? [] : batch.map((line) => [line.expect ?? '', line.drop ?? '']));
    const index = at === 0 ? whole : buildNameIndex(withoutDropped(subjects, drops));
    return batch.map((line) => ({ line, candidates: screen(index, queryOf(line, record), { top: 5 }) }));
  });
}

function thresholdAt(answers: readonly Answer[], share: number): number {
  const tops = answers
    .map((one) => Math.max(-99, ...one.candidates.map((candidate) => candidate.nats)))
    .sort((a, b) => b - a);
  return tops[Math.floor(tops.length * share)] ?? 0;
}

function recallTable(
  subjects: readonly ScreeningSubject[],
  negatives: readonly Line[],
  queries: readonly Line[],
): void {
  for (const [title, record, share] of [
    ['name only, 1 % alerts', false, 0.01],
    ['record, 0.1 % alerts', true, 0.001],
  ] as const) {
    const background = negatives.map((line) => ({
      line,
      candidates: screen(whole, queryOf(line, record), { top: 5 }),
    }));
    const threshold = thresholdAt(background, share);
    const outcomes = ['DOCUMENT-HIT', 'STRONG', 'REVIEW', 'SUPPRESSED-NAMESAKE'].map(
      (outcome) =>
        `${outcome} ${((100 * background.filter((one) => one.candidates.some((c) => c.outcome === outcome)).length) / background.length).toFixed(3)} %`,
    );
    print(
      `\n## ${title}: threshold ${threshold.toFixed(2)} nats over ${background.length} background travellers; ${outcomes.join(', ')}`,
    );
    // At record level only travellers with a full date of birth are asked about, as the published bars do.
    const asked = record ? queries.filter((line) => (line.dob ?? '').length >= 4) : queries;
    printFamilies(answerAll(subjects, asked, record), threshold);
  }
}

function printFamilies(answers: readonly Answer[], threshold: number): void {
  const families = new Map<string, Answer[]>();
  for (const answer of answers) families.set(answer.line.family, [...(families.get(answer.line.family) ?? []), answer]);
  print('family | n | recall | top-1 | shown (STRONG/REVIEW) | strong');
  for (const [family, list] of families) {
    const wanted = (one: Answer): Candidate | undefined =>
      one.candidates.find((c) => c.id === (one.line.expect ?? one.line.near));
    const share = (test: (one: Answer) => boolean): string => (list.filter(test).length / list.length).toFixed(3);
    print(
      [
        family,
        list.length,
        share((one) => (wanted(one)?.nats ?? -99) >= threshold),
        share((one) => one.candidates[0]?.id === (one.line.expect ?? one.line.near)),
        share((one) => ['STRONG', 'REVIEW', 'DOCUMENT-HIT'].includes(wanted(one)?.outcome ?? '')),
        share((one) => wanted(one)?.outcome === 'STRONG'),
      ].join(' | '),
    );
    if (process.env.MISSES === family) {
      for (const one of list.filter((x) => (wanted(x)?.nats ?? -99) < threshold).slice(0, 60)) {
        print(
          `  ${JSON.stringify(one.line)} -> ${wanted(one)?.nats} [${wanted(one)?.name}]; top ${one.candidates[0]?.name} ${one.candidates[0]?.nats}`,
        );
      }
    }
  }
}

interface Pair {
  readonly score: number;
  readonly same: boolean;
}

function rocArea(pairs: readonly Pair[]): number {
  const sorted = [...pairs].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++;
    const rank = (from + to + 1) / 2;
    rankSum += rank * sorted.slice(from, to).filter((pair) => pair.same).length;
    from = to;
  }
  const same = pairs.filter((pair) => pair.same).length;
  return (rankSum - (same * (same + 1)) / 2) / (same * (pairs.length - same));
}

function pairLine(title: string, pairs: readonly Pair[]): void {
  const sorted = [...pairs].sort((a, b) => b.score - a.score);
  const same = pairs.filter((pair) => pair.same).length;
  let hit = 0;
  let bestF = 0;
  let atOne = 0;
  sorted.forEach((pair, at) => {
    if (pair.same) hit++;
    bestF = Math.max(bestF, (2 * hit) / (at + 1 + same));
    if (at + 1 - hit <= (pairs.length - same) * 0.01) atOne = hit / same;
  });
  print(
    `${title}: n ${pairs.length}, AUC ${rocArea(pairs).toFixed(4)}, F1max ${bestF.toFixed(3)}, recall at 1 % false ${atOne.toFixed(3)}`,
  );
}

function pairAccuracy(): void {
  const rows = readFileSync(join(folder, 'dev/name_pairs.csv'), 'utf8').trim().split('\n').slice(1).map(csvFields);
  const kept = rows.filter((row) => row[6] !== 'distinct');
  const score = (row: readonly string[], a: number, b: number): number => compareNames(row[a] ?? '', row[b] ?? '').nats;
  const latin = kept
    .filter((row) => row[6] !== 'script')
    .map((row) => ({ score: score(row, 2, 3), same: row[4] === 'true' }));
  pairLine('name_pairs Latin', latin);
  const scripts = kept.filter((row) => row[6] === 'script');
  const crossed = scripts.flatMap((row, at) =>
    Array.from({ length: 11 }, (_, k) => {
      const other = scripts[(at + k * 7) % scripts.length] ?? row;
      return { score: compareNames(row[2] ?? '', other[3] ?? '').nats, same: k === 0 };
    }),
  );
  pairLine('name_pairs across scripts (10 decoys each)', crossed);
  const cases = readFileSync(join(folder, 'dev/nomenklatura_cases.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(csvFields);
  const persons = cases.filter((row) => row[1] === 'Person');
  pairLine(
    'nomenklatura Person',
    persons.map((row) => ({ score: score(row, 2, 3), same: row[4] === 'true' })),
  );
}

function speed(index: NameIndex, lines: readonly Line[]): void {
  const queries = lines.slice(0, 5000).map((line) => queryOf(line, true));
  for (const round of ['cold', 'warm']) {
    const times = queries.map((query) => {
      const from = process.hrtime.bigint();
      screen(index, query);
      return Number(process.hrtime.bigint() - from) / 1000;
    });
    times.sort((a, b) => a - b);
    const total = times.reduce((sum, time) => sum + time, 0);
    print(
      `speed ${round}: ${Math.round((times.length * 1e6) / total)} queries/s, p50 ${times[times.length >> 1]?.toFixed(0)} us, p99 ${times[Math.floor(times.length * 0.99)]?.toFixed(0)} us`,
    );
  }
}

if (!existsSync(folder)) {
  print('No development data beside the repository: nothing to evaluate.');
  process.exit(0);
}
const subjects = readDevelopmentLists(join(folder, 'lists'));
const started = process.hrtime.bigint();
const whole = buildNameIndex(subjects);
print(
  `${whole.size} persons, version ${whole.version}, built in ${Number(process.hrtime.bigint() - started) / 1e6} ms`,
);
const every = Math.max(1, Math.floor(60_000 / negativeCount));
const negatives = readLines('negatives.jsonl').filter((_, at) => at % every === 0);
const queries = readLines('queries.jsonl').filter((line) => only === 'all' || only.split(',').includes(line.family));
speed(
  whole,
  readLines('queries.jsonl').filter((_, at) => at % 4 === 1),
);
speed(whole, negatives);
if (only !== 'pairs') recallTable(subjects, negatives, queries);
if (only === 'all' || only === 'pairs') pairAccuracy();
