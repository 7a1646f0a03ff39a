// Screens one traveller against an index: candidate names, best name per entry, then everything else that is known.
import { DECISION, decide } from '../decide.ts';
import { type Bearer, type BearerEvidence, bearerEvidence, readBearer } from '../evidence/bearer-evidence.ts';
import { lookalikeKey } from '../evidence/document-number.ts';
import type { IndexedSubject, NameIndex } from '../index/name-index.ts';
import { ROLE } from '../index/name-index.ts';
import { reasonOf, sumOfReasons } from '../reason.ts';
import type { Candidate, Outcome, Reason, ScreeningQuery } from '../screening-subject.ts';
import { LEVELS } from '../token/likeness.ts';
import { CandidateFinder } from './candidate-names.ts';
import { explainName, nameCost } from './explain-name.ts';
import { type Alignment, NameAligner } from './name-aligner.ts';
import { layOut, type QueryForm, WordExpander } from './query-form.ts';
import { type ReadForm, readTraveller } from './traveller-forms.ts';

/** How many candidates to give, and of what kind; persons only unless asked otherwise. */
export interface ScreenOptions {
  readonly top?: number;
  readonly kinds?: readonly ('person' | 'entity')[];
  /** Gives every candidate that amounts to something, however many, and none of outcome NONE: no reasons are put together for those. */
  readonly onlyPossible?: boolean;
}

const DEFAULT_TOP = 5;
const OUTCOME_ORDER: readonly Outcome[] = ['DOCUMENT-HIT', 'STRONG', 'REVIEW', 'SUPPRESSED-NAMESAKE', 'NONE'];

/** Possible matches of a traveller, best first; the best by evidence even where none amounts to anything. Never throws on odd names. */
export function screen(index: NameIndex, query: ScreeningQuery, options: ScreenOptions = {}): readonly Candidate[] {
  const searcher = searcherOf(index);
  const kinds = options.kinds ?? ['person'];
  const top = options.top ?? DEFAULT_TOP;
  const bearer = readBearer(query);
  const possible = options.onlyPossible === true;
  const weighed = searcher
    .search(readTraveller(query), bearer, possible ? 1 : top)
    .filter((one) => kinds.includes(one.entry.subject.kind))
    .map((one): Weighed => weigh(one, bearer));
  if (possible) {
    const least = Math.log(Math.max(1, index.size)) + DECISION.review - ROUNDING;
    const candidates = weighed.filter((one) => mayAmount(one, least)).map((one) => searcher.candidate(one));
    return candidates.filter((one) => one.outcome !== 'NONE').sort(byOutcomeThenNats);
  }
  const candidates = worthExplaining(weighed, top).map((one) => searcher.candidate(one));
  return candidates.sort(byOutcomeThenNats).slice(0, top);
}

/** Reasons are rounded one by one, so that their sum may lie this far from what was weighed. */
const ROUNDING = 0.5;

// Nine in ten names that share a sound with a traveller's amount to nothing; telling so before explaining saves a quarter of the time.
function mayAmount(one: Weighed, least: number): boolean {
  if (one.evidence.sameDocument) return true;
  if (one.nameNats < DECISION.leastName - ROUNDING) return false;
  const birth = one.evidence.birth;
  return (birth?.contradicted === true ? one.total - birth.nats : one.total) >= least;
}

interface Weighed extends Found {
  readonly evidence: BearerEvidence;
  readonly total: number;
}

function weigh(found: Found, bearer: Bearer): Weighed {
  const evidence = bearerEvidence(bearer, found.entry);
  return { ...found, evidence, total: found.nameNats + evidence.nats };
}

/** Namesakes looked at beside the best, so that a suppressed one is counted even below weaker names. */
const MAX_NAMESAKES = 3;

function worthExplaining(weighed: Weighed[], top: number): Weighed[] {
  weighed.sort((a, b) => b.total - a.total || a.subject - b.subject);
  const namesakes = weighed.slice(top).filter((one) => one.evidence.birth?.contradicted === true);
  const byName = namesakes.sort((a, b) => b.nameNats - a.nameNats || a.subject - b.subject);
  return [...weighed.slice(0, top), ...byName.slice(0, MAX_NAMESAKES)];
}

function byOutcomeThenNats(a: Candidate, b: Candidate): number {
  const rank = OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome);
  return rank || b.nats - a.nats || (a.id < b.id ? -1 : 1);
}

interface Found {
  readonly subject: number;
  readonly entry: IndexedSubject;
  readonly nameNats: number;
  /** Undefined when the entry was found by document alone. */
  readonly name: { readonly number: number; readonly form: QueryForm } | undefined;
}

const LEAST_WORTH_RANKING = 0.5;

class Searcher {
  private readonly index: NameIndex;
  private readonly aligner: NameAligner;
  private readonly expander: WordExpander;
  private readonly finder: CandidateFinder;
  private readonly subjectMarks: Int32Array;
  private readonly bestNats: Float64Array;
  private readonly bestName: Int32Array;
  private readonly bestForm: Uint8Array;
  private queryStamp = 0;

  constructor(index: NameIndex) {
    this.index = index;
    this.aligner = new NameAligner(index.names, index.vocabulary);
    this.expander = new WordExpander(index.vocabulary);
    this.finder = new CandidateFinder(index);
    this.subjectMarks = new Int32Array(index.size);
    this.bestNats = new Float64Array(index.size);
    this.bestName = new Int32Array(index.size);
    this.bestForm = new Uint8Array(index.size);
  }

  /** Entries with name evidence, and those of a document; entries whose names speak against only where fewer than `top` remain. */
  search(forms: readonly ReadForm[], bearer: Bearer, top: number): Found[] {
    this.queryStamp++;
    const laid = forms.map((read) => layOut(read.form, this.expander, read.truncated));
    const touched: number[] = [];
    for (const [at, form] of laid.entries()) this.compareAll(form, at, touched);
    const ranked = this.worthRanking(touched, top);
    const byDocument = this.foundByDocument(bearer, laid, new Set(ranked));
    return [...ranked.map((subject) => this.foundByName(subject, laid)), ...byDocument].filter(
      (one) => one !== undefined,
    );
  }

  private worthRanking(touched: number[], top: number): number[] {
    const speaking = touched.filter((subject) => (this.bestNats[subject] ?? 0) > LEAST_WORTH_RANKING);
    if (speaking.length >= top) return speaking;
    touched.sort((a, b) => (this.bestNats[b] ?? 0) - (this.bestNats[a] ?? 0) || a - b);
    return touched.slice(0, top);
  }

  candidate(found: Weighed): Candidate {
    const { evidence } = found;
    const { subject } = found.entry;
    const nameReasons = this.nameReasons(found);
    const prior = reasonOf('LIST-SIZE', -Math.log(Math.max(1, this.index.size)), { size: String(this.index.size) });
    const bearerReasons = evidence.evidence.map((one) => reasonOf(one.code, one.nats, one.params));
    const reasons = [...nameReasons, ...bearerReasons, prior];
    const nats = sumOfReasons(reasons);
    const listName = found.name === undefined ? 0 : (this.index.names.nameAt[found.name.number] ?? 0);
    const outcome = decide({
      nameNats: sumOfReasons(nameReasons),
      nats,
      birth: evidence.birth,
      sameDocument: evidence.sameDocument,
      lowQuality: subject.names[listName]?.quality === 'low',
      ...this.wordsOf(found),
    });
    const name = subject.names[listName]?.text ?? '';
    return { id: subject.id, version: subject.version, name, outcome, nats, posterior: posteriorOf(nats), reasons };
  }

  private nameReasons(found: Found): Reason[] {
    if (found.name === undefined) return [];
    this.aligner.load(found.name.form);
    this.aligner.align(found.name.number);
    return explainName(this.index, found.name.form, found.name.number, this.aligner.result);
  }

  /** Reads the alignment that `nameReasons` left behind. */
  private wordsOf(found: Found): { completeName: boolean; closeWords: boolean } {
    if (found.name === undefined) return { completeName: false, closeWords: false };
    return {
      completeName: isComplete(found.name.form, this.aligner.result, this.index, found.name.number),
      closeWords: allClose(this.aligner.result),
    };
  }

  private compareAll(form: QueryForm, formAt: number, touched: number[]): void {
    const { names } = this.index;
    const list = this.finder.find(form);
    this.aligner.load(form);
    for (let i = 0; i < list.length; i++) {
      const name = list.at(i);
      const subject = names.subject[name] ?? 0;
      const nats = this.aligner.align(name) + nameCost(this.index, form, name);
      this.keepBest(subject, name, nats, formAt, touched);
    }
  }

  private keepBest(subject: number, name: number, nats: number, formAt: number, touched: number[]): void {
    const known = this.subjectMarks[subject] === this.queryStamp;
    if (known && !this.isBetter(subject, name, nats, formAt)) return;
    if (!known) touched.push(subject);
    this.subjectMarks[subject] = this.queryStamp;
    this.bestNats[subject] = nats;
    this.bestName[subject] = name;
    this.bestForm[subject] = formAt;
  }

  /** Ties go to the earlier reading and the earlier name, so that the order in which names are met does not matter. */
  private isBetter(subject: number, name: number, nats: number, formAt: number): boolean {
    const best = this.bestNats[subject] ?? 0;
    if (nats !== best) return nats > best;
    return formAt === this.bestForm[subject] && name < (this.bestName[subject] ?? 0);
  }

  private foundByName(subject: number, laid: readonly QueryForm[]): Found | undefined {
    const entry = this.index.subjects[subject];
    const form = laid[this.bestForm[subject] ?? 0];
    if (entry === undefined || form === undefined) return undefined;
    const number = this.bestName[subject] ?? 0;
    return { subject, entry, nameNats: this.bestNats[subject] ?? 0, name: { number, form } };
  }

  // An entry whose name speaks too little to be ranked is still found by its document, with what its name says.
  private foundByDocument(
    bearer: Bearer,
    laid: readonly QueryForm[],
    ranked: ReadonlySet<number>,
  ): (Found | undefined)[] {
    const subjects = bearer.documents.flatMap((one) => this.index.byDocument.get(lookalikeKey(one.plain)) ?? []);
    return [...new Set(subjects)].map((subject) => {
      const entry = this.index.subjects[subject];
      if (entry === undefined || ranked.has(subject)) return undefined;
      if (this.subjectMarks[subject] === this.queryStamp) return this.foundByName(subject, laid);
      return { subject, entry, nameNats: 0, name: undefined };
    });
  }
}

function posteriorOf(nats: number): number {
  return 1 / (1 + Math.exp(-nats));
}

function isComplete(form: QueryForm, alignment: Alignment, index: NameIndex, name: number): boolean {
  const open = form.roles.some(
    (role, at) => role === ROLE.initial || (role === ROLE.name && (alignment.travellerMask & (1 << at)) === 0),
  );
  if (open) return false;
  const from = index.names.start[name] ?? 0;
  for (let at = from; at < (index.names.start[name + 1] ?? 0); at++) {
    if (index.names.roles[at] === ROLE.name && (alignment.coveredMask & (1 << (at - from))) === 0) return false;
  }
  return alignment.count >= 2;
}

const CLOSE_LEVELS = ['exact', 'fold', 'article', 'confusion', 'typo1', 'joined', 'split', 'light'];

function allClose(alignment: Alignment): boolean {
  for (let i = 0; i < alignment.count; i++) {
    if (!CLOSE_LEVELS.includes(LEVELS[alignment.level[i] ?? 0] ?? '')) return false;
  }
  return true;
}

// Scratch memory belongs to the index it was sized for; an index that is dropped takes it along.
const searchers = new WeakMap<NameIndex, Searcher>();

function searcherOf(index: NameIndex): Searcher {
  let searcher = searchers.get(index);
  if (searcher === undefined) {
    searcher = new Searcher(index);
    searchers.set(index, searcher);
  }
  return searcher;
}
