// The filter between the scanner and the readers: nothing sensitive or outside the law passes (Directive (EU) 2016/681, 6(1) and 13(4); SEN-01).
import type { Segment } from '@vigie/edifact/syntax';
import { createAccounting, type FilterAccounting, type FilterLedger } from './accounting.ts';
import { DROP_CLASSES, type DropClass } from './drop-class.ts';
import type { Form } from './form.ts';
import { createListedFilter, type MessageOrigin } from './listed-filter.ts';
import type { Decision, MessageFilter } from './message-filter.ts';
import { createPnrgovFilter } from './pnrgov-filter.ts';
import type { SensitivePolicy, Shape } from './policy.ts';
import { applyShape } from './shape.ts';

/** What the filter says of one segment; nothing of a dropped value can be reached from it. */
export interface Verdict {
  /** The segment itself when all of it is lawful, else a copy without what is not, at the same offset and ordinal. */
  readonly kept?: Segment;
  /** The class of a segment dropped whole, or one class for each part cut from a kept one. */
  readonly dropped: readonly DropClass[];
}

/** Takes the segments of one stream in order. */
export interface SegmentFilter {
  admit(segment: Segment): Verdict;
  readonly accounting: FilterAccounting;
}

const NOTHING_DROPPED: readonly DropClass[] = Object.freeze([]);
/** ISO 9735-1: no service segment has more than 11 elements or 7 components. */
const ENVELOPE_ELEMENTS = 12;
const ENVELOPE_COMPONENTS = 8;

/**
 * A filter for messages of one type, as UNH S009 names it (`PNRGOV`, `PAXLST`, `CUSRES`, `ACKRES`).
 * Of a type without a catalogue only the envelope passes. `origin` says whether the unit itself wrote the message;
 * only then does its text for agents (CUSRES FTX+AAP) stay.
 */
export function createSegmentFilter(
  policy: SensitivePolicy,
  messageType: string,
  origin: MessageOrigin = 'received',
): SegmentFilter {
  const ledger = createAccounting();
  const filter = createMessageFilter(policy, messageType, { ledger, origin });
  const envelope = envelopeShape(policy.forms);
  const droppedVerdicts = verdictPerClass();
  const cuts: DropClass[] = [];

  function decide(segment: Segment): Decision {
    if (!policy.envelope.has(segment.tag)) return filter.decide(segment, cuts);
    if (segment.tag === 'UNH') filter.restart();
    return applyShape(segment, envelope, cuts);
  }

  return {
    accounting: ledger,
    admit(segment) {
      cuts.length = 0;
      ledger.segmentsIn += 1;
      const decision = decide(segment);
      if (typeof decision === 'string') {
        ledger.dropped[decision] += 1;
        return droppedVerdicts[decision];
      }
      ledger.kept += 1;
      if (cuts.length === 0) return { kept: decision, dropped: NOTHING_DROPPED };
      ledger.redacted += 1;
      for (const dropClass of cuts) ledger.redactions[dropClass] += 1;
      return { kept: decision, dropped: cuts.slice() };
    },
  };
}

function createMessageFilter(
  policy: SensitivePolicy,
  messageType: string,
  { ledger, origin }: { readonly ledger: FilterLedger; readonly origin: MessageOrigin },
): MessageFilter {
  const catalogue = policy.messages.get(messageType) ?? new Map();
  if (messageType === 'PNRGOV') return createPnrgovFilter(policy, catalogue, ledger);
  return createListedFilter({ policy, catalogue, ledger, origin });
}

function envelopeShape(forms: ReadonlyMap<string, Form>): Shape {
  const form = forms.get('envelope');
  if (form === undefined) throw new Error('createSegmentFilter: expected a form named envelope, found none');
  const components: readonly Form[] = Array.from({ length: ENVELOPE_COMPONENTS }, () => form);
  const elements = Array.from({ length: ENVELOPE_ELEMENTS }, () => components);
  return { annexOne: [], api: '', control: 'Service segment', writtenOnly: false, elements, repeat: undefined };
}

function verdictPerClass(): Readonly<Record<DropClass, Verdict>> {
  const verdicts = {} as Record<DropClass, Verdict>;
  for (const dropClass of DROP_CLASSES) verdicts[dropClass] = Object.freeze({ dropped: Object.freeze([dropClass]) });
  return verdicts;
}
