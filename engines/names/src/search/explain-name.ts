// Puts an alignment of two names into reasons, one per pair of words and one per difference, in a fixed order.
import { type NameIndex, QUALITIES, ROLE } from '../index/name-index.ts';
import { reasonOf } from '../reason.ts';
import type { ReasonCode } from '../reason-code.table.ts';
import type { Reason } from '../screening-subject.ts';
import { LEVELS } from '../token/likeness.ts';
import { WEIGHTS } from '../weights.table.ts';
import type { Alignment } from './name-aligner.ts';
import { conflictNats, extraNats, extras, TRUNCATED_SHARE } from './name-balance.ts';
import type { QueryForm } from './query-form.ts';

/** Cost of what a name is rather than how it is spelt, by name number: weak or former alias, other script. */
export function nameCost(index: NameIndex, form: QueryForm, name: number): number {
  const quality = QUALITY_COST[index.names.quality[name] ?? 0] ?? 0;
  return crossesScripts(form, index.names.abjad[name] === 1) ? quality + WEIGHTS.script : quality;
}

const QUALITY_COST = QUALITIES.map((quality) => {
  if (quality === 'low') return WEIGHTS.lowQuality;
  return quality === 'former' ? WEIGHTS.former : 0;
});

function crossesScripts(form: QueryForm, listIsAbjad: boolean): boolean {
  return (form.form.script === 'abjad') !== listIsAbjad;
}

/** The reasons of an alignment that `align` has just left behind. */
export function explainName(index: NameIndex, query: QueryForm, name: number, alignment: Alignment): Reason[] {
  return [
    ...matchReasons(index, query, alignment),
    ...extraReasons(index, query, name, alignment),
    ...togetherReasons(query, alignment),
    ...orderReasons(query, alignment),
    ...natureReasons(index, query, name),
  ];
}

function matchReasons(index: NameIndex, query: QueryForm, alignment: Alignment): Reason[] {
  const reasons: Reason[] = [];
  for (let i = 0; i < alignment.count; i++) {
    const level = LEVELS[alignment.level[i] ?? 0] ?? 'exact';
    const traveller = query.slots[alignment.slot[i] ?? 0]?.text ?? '';
    const list = listText(index, alignment.position[i] ?? 0, alignment.listMask[i] ?? 0);
    reasons.push(reasonOf(`NAME-${level.toUpperCase()}` as ReasonCode, alignment.nats[i] ?? 0, { traveller, list }));
  }
  return reasons;
}

/** A mask of three bits or more in a row at the match is a split: its words are said one after the other. */
function listText(index: NameIndex, position: number, mask: number): string {
  const texts: string[] = [];
  for (let rest = mask >>> (31 - Math.clz32(mask & -mask)), at = position; rest > 0; rest >>>= 1, at++) {
    texts.push(index.vocabulary.textOf(index.names.words[at] ?? 0));
  }
  return texts.join(' ');
}

function extraReasons(index: NameIndex, query: QueryForm, name: number, alignment: Alignment): Reason[] {
  const from = index.names.start[name] ?? 0;
  const to = Math.min(index.names.start[name + 1] ?? 0, from + 30);
  const listRoles = index.names.roles.subarray(from, to);
  const traveller = extras(query.roles, 0, query.roles.length, alignment.travellerMask);
  const list = extras(listRoles, 0, listRoles.length, alignment.coveredMask);
  const travellerText = openWords(query.roles, alignment.travellerMask, (at) => query.form.words[at]?.text ?? '');
  const listWords = openWords(listRoles, alignment.coveredMask, (at) =>
    index.vocabulary.textOf(index.names.words[from + at] ?? 0),
  );
  const share = query.truncated ? TRUNCATED_SHARE : 1;
  const params = { traveller: travellerText, list: listWords };
  return [
    reasonOf('NAME-EXTRA-TRAVELLER', extraNats(traveller, WEIGHTS.extraTraveller, WEIGHTS.extraTravellerFirst), params),
    reasonOf('NAME-EXTRA-LIST', extraNats(list, WEIGHTS.extraList, WEIGHTS.extraListFirst) * share, params),
    reasonOf('NAME-CONFLICT', conflictNats(Math.min(traveller.names, list.names)), params),
  ].filter((reason) => reason.nats !== 0);
}

function openWords(roles: ArrayLike<number>, mask: number, textAt: (at: number) => string): string {
  const texts: string[] = [];
  for (let at = 0; at < roles.length; at++) {
    const counts = roles[at] === ROLE.name || roles[at] === ROLE.light || roles[at] === ROLE.initial;
    if (counts && (mask & (1 << at)) === 0) texts.push(textAt(at));
  }
  return texts.join(' ');
}

function togetherReasons(query: QueryForm, alignment: Alignment): Reason[] {
  const traveller = query.form.words.map((word) => word.text).join(' ');
  return [
    reasonOf('NAME-TOGETHER', alignment.dependence, { traveller }),
    reasonOf('NAME-COVERED', alignment.coverage, { traveller }),
  ].filter((reason) => reason.nats !== 0);
}

function orderReasons(query: QueryForm, alignment: Alignment): Reason[] {
  const traveller = query.form.words.map((word) => word.text).join(' ');
  const reasons: Reason[] = [];
  if (alignment.breaks > 0)
    reasons.push(reasonOf('NAME-ORDER', WEIGHTS.rotated + WEIGHTS.disordered * (alignment.breaks - 1), { traveller }));
  if (alignment.chain) reasons.push(reasonOf('NAME-CHAIN', WEIGHTS.chain, { traveller }));
  return reasons;
}

function natureReasons(index: NameIndex, query: QueryForm, name: number): Reason[] {
  const listName = index.subjects[index.names.subject[name] ?? 0]?.subject.names[index.names.nameAt[name] ?? 0];
  const reasons: Reason[] = [];
  const params = { list: listName?.text ?? '' };
  if (listName?.quality === 'low') reasons.push(reasonOf('ALIAS-LOW', WEIGHTS.lowQuality, params));
  if (listName?.quality === 'former') reasons.push(reasonOf('ALIAS-FORMER', WEIGHTS.former, params));
  if (crossesScripts(query, index.names.abjad[name] === 1))
    reasons.push(reasonOf('NAME-SCRIPT', WEIGHTS.script, params));
  return reasons;
}
