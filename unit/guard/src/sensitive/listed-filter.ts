// Decides on the segments of PAXLST, CUSRES and ACKRES: what the catalogue lists stays, all else goes (WCO/IATA/ICAO API guidelines; EUAPI-01).
import type { Segment } from '@vigie/edifact/syntax';
import type { FilterLedger } from './accounting.ts';
import type { MessageFilter } from './message-filter.ts';
import type { MessageCatalogue, SegmentRule, SensitivePolicy } from './policy.ts';
import { applyShape, shapeOf } from './shape.ts';

/** Who wrote the message: carriers' text for agents is free text, the unit's own is not. */
export type MessageOrigin = 'received' | 'written';

interface Listing {
  readonly policy: SensitivePolicy;
  readonly catalogue: MessageCatalogue;
  readonly ledger: FilterLedger;
  readonly origin: MessageOrigin;
}

/** A filter for one stream of messages of a type whose catalogue goes by qualifiers. */
export function createListedFilter({ policy, catalogue, ledger, origin }: Listing): MessageFilter {
  const scope = createListScope();
  return {
    restart: scope.restart,
    decide(segment, cuts) {
      const rule = catalogue.get(segment.tag);
      if (rule === undefined) {
        if (policy.freeTextSegments.has(segment.tag)) return 'free-text';
        ledger.unknown += 1;
        return 'out-of-scope';
      }
      if (scope.skips(segment.tag, rule)) return 'out-of-scope';
      const shape = shapeOf(segment, rule);
      const listed = shape !== undefined && !(shape.writtenOnly && origin === 'received');
      scope.decided(segment, rule, listed);
      return listed ? applyShape(segment, shape, cuts) : rule.otherwise;
    },
  };
}

/**
 * Follows what a dropped segment takes along: a NAD of an unlisted role takes its person, a TDT its legs, a LOC of the
 * routing its times, a BGM of another kind of list the whole message. Else they would count as the neighbour's.
 */
function createListScope() {
  let unlisted = false;
  let group: SegmentRule['opens'] = '';
  let skipping: SegmentRule['opens'] = '';
  return {
    skips(tag: string, rule: SegmentRule): boolean {
      if (unlisted) return tag !== 'BGM';
      if (rule.opens === 'person' || rule.opens === 'transport') return false;
      if (skipping === 'place') return tag === 'DTM';
      return skipping !== '' && tag !== 'CNT' && tag !== 'BGM';
    },
    decided(segment: Segment, rule: SegmentRule, listed: boolean): void {
      if (rule.lists !== undefined) unlisted = !rule.lists.has(segment.elements[0]?.[0] ?? '');
      if (rule.opens === 'person' || rule.opens === 'transport') {
        group = rule.opens;
        skipping = listed ? '' : rule.opens;
      }
      if (rule.opens === 'place') skipping = group === 'transport' && !listed ? 'place' : '';
    },
    restart(): void {
      unlisted = false;
      group = '';
      skipping = '';
    },
  };
}
