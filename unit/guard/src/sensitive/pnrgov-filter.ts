// Decides on the segments of a PNRGOV message (PNRGOV EDIFACT 10.1 to 21.1; Directive (EU) 2016/681, Annex I and 13(4)).
import type { Segment } from '@vigie/edifact/syntax';
import type { FilterLedger } from './accounting.ts';
import { keepContactLine } from './contact.ts';
import { detached } from './detached.ts';
import type { DropClass } from './drop-class.ts';
import type { Decision, MessageFilter } from './message-filter.ts';
import { createPnrgovScope } from './pnrgov-scope.ts';
import { type MessageCatalogue, ruleOfSsr, type SegmentRule, type SensitivePolicy, type Shape } from './policy.ts';
import { applyShape, shapeOf, withElements } from './shape.ts';
import { createSsrReducer, type SsrReducer } from './ssr-text.ts';

interface Rules {
  readonly policy: SensitivePolicy;
  readonly reduceSsr: SsrReducer;
}
type TagRule = (segment: Segment, shape: Shape, by: { readonly rules: Rules; readonly cuts: DropClass[] }) => Decision;

const TAG_RULES: ReadonlyMap<string, TagRule> = new Map([
  ['SSR', decideSsr],
  ['IFT', decideIft],
  ['ADD', decideAdd],
  ['TIF', decideTif],
  ['FTI', decideFti],
]);
/** Components of SSR 1 before its free text (9820 … 3225). */
const SSR_CODED = 8;

/** A filter for one PNRGOV stream; it follows the groups as far as non-air segments need it. */
export function createPnrgovFilter(
  policy: SensitivePolicy,
  catalogue: MessageCatalogue,
  ledger: FilterLedger,
): MessageFilter {
  const rules: Rules = { policy, reduceSsr: createSsrReducer(policy.forms) };
  const scope = createPnrgovScope();
  return {
    restart: scope.restart,
    decide(segment, cuts) {
      const place = scope.enter(segment.tag);
      if (place === 'opens-non-air') ledger.nonAir += 1;
      if (place !== 'record') return 'out-of-scope';
      const rule = catalogue.get(segment.tag);
      if (rule !== undefined) return decideKnown(segment, rule, { rules, cuts });
      if (policy.freeTextSegments.has(segment.tag)) return 'free-text';
      ledger.unknown += 1;
      return 'out-of-scope';
    },
  };
}

function decideKnown(segment: Segment, rule: SegmentRule, by: Parameters<TagRule>[2]): Decision {
  if (isBareContact(segment)) return decideBareContact(segment, by.cuts);
  const shape = shapeOf(segment, rule);
  if (shape === undefined) return rule.otherwise;
  const decide = TAG_RULES.get(segment.tag);
  return decide === undefined ? applyShape(segment, shape, by.cuts) : decide(segment, shape, by);
}

function decideSsr(segment: Segment, shape: Shape, { rules, cuts }: Parameters<TagRule>[2]): Decision {
  const first = segment.elements[0] ?? [];
  const rule = ruleOfSsr(rules.policy, (first[0] ?? '').trim().toUpperCase());
  if (!rule.keeps) return rule.dropClass;
  // Senders leave separators in the text unescaped, so all further components belong to it.
  const text = first.length > SSR_CODED + 1 ? first.slice(SSR_CODED).join(':') : (first[SSR_CODED] ?? '');
  const kept = text === '' ? '' : rules.reduceSsr(rule.text, text, cuts);
  if (rule.text === 'member' && isDroppedMember(first[3] ?? '', kept, rules.policy)) return 'membership';
  if (kept === text && first.length <= SSR_CODED + 1) return applyShape(segment, shape, cuts);
  const coded = first.slice(0, SSR_CODED);
  const elements = [kept === '' ? coded : [...coded, kept], ...segment.elements.slice(1)];
  return applyShape(withElements(segment, elements), shape, cuts);
}

/** Text whose lines were all cut leaves an empty shell, which goes too; 4:63 never has text. */
function decideIft(segment: Segment, shape: Shape, { cuts }: Parameters<TagRule>[2]): Decision {
  const kept = applyShape(segment, shape, cuts);
  const textual = shape.repeat !== undefined || shape.elements.length > 1;
  return textual && isEmptyAfterFirst(kept) ? 'free-text' : kept;
}

/** Some senders write `IFT+CTCE NAME//HOST` without the coded first element. */
function isBareContact(segment: Segment): boolean {
  return segment.tag === 'IFT' && segment.elements.length === 1 && (segment.elements[0]?.[0]?.length ?? 0) > 3;
}

function decideBareContact(segment: Segment, cuts: DropClass[]): Decision {
  const first = segment.elements[0] ?? [];
  const line = keepContactLine(first[0] ?? '', cuts);
  if (line === '') return 'free-text';
  if (first.length > 1) cuts.push('free-text');
  return withElements(segment, [[detached(line)]]);
}

/** An address of a purpose that the catalogue does not list goes, whatever its form. */
function decideAdd(segment: Segment, shape: Shape, { rules, cuts }: Parameters<TagRule>[2]): Decision {
  const lawful = segment.elements.map((element, e) => {
    const purpose = e === 0 ? '' : (element[0] ?? '');
    if (purpose === '' || rules.policy.addressPurposes.has(purpose)) return element;
    cuts.push('out-of-scope');
    return [''];
  });
  const unchanged = lawful.every((element, e) => element === segment.elements[e]);
  const kept = applyShape(unchanged ? segment : withElements(segment, lawful), shape, cuts);
  return isEmptyAfterFirst(kept) && cuts.length > 0 ? 'out-of-scope' : kept;
}

/** A group or corporate name is no traveller's name and can name a community: only the marker stays. */
function decideTif(segment: Segment, shape: Shape, { cuts }: Parameters<TagRule>[2]): Decision {
  const marker = (segment.elements[0]?.[1] ?? '').toUpperCase();
  if (marker !== 'G' && marker !== 'C') return applyShape(segment, shape, cuts);
  const parts = segment.elements.flat().filter((part) => part !== '').length - 1;
  if (parts === 0) return segment;
  for (let i = 0; i < parts; i += 1) cuts.push('membership');
  return withElements(segment, [['', marker]]);
}

function decideFti(segment: Segment, shape: Shape, { rules, cuts }: Parameters<TagRule>[2]): Decision {
  const lawful = segment.elements.filter(
    (element) => !isDroppedMember(element[0] ?? '', element[1] ?? '', rules.policy),
  );
  if (lawful.length === segment.elements.length) return applyShape(segment, shape, cuts);
  if (lawful.length === 0) return 'membership';
  for (let i = lawful.length; i < segment.elements.length; i += 1) cuts.push('membership');
  return applyShape(withElements(segment, lawful), shape, cuts);
}

/** The number may repeat the carrier in front, as SSR FQTV does. */
function isDroppedMember(carrier: string, member: string, policy: SensitivePolicy): boolean {
  if (policy.programmes.length === 0) return false;
  const number = member.replace(/^\/|[ ]/g, '');
  return policy.programmes.some(
    (programme) =>
      number.startsWith(programme.carrier + programme.memberPrefix) ||
      (carrier === programme.carrier && number.startsWith(programme.memberPrefix)),
  );
}

function isEmptyAfterFirst(segment: Segment): boolean {
  return segment.elements.every((element, e) => e === 0 || element.every((component) => component === ''));
}
