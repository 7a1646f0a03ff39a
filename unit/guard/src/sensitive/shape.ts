// Cuts a segment down to the shape that the catalogue gives it (Directive (EU) 2016/681, 6(1): what is not listed goes).
import type { Segment } from '@vigie/edifact/syntax';
import { detached, POINTS_INTO_ITS_SOURCE } from './detached.ts';
import type { DropClass } from './drop-class.ts';
import type { Form } from './form.ts';
import type { SegmentRule, Shape } from './policy.ts';

const NOTHING: readonly Form[] = [];

/**
 * The same segment when all of it fits, else a copy without what does not; every part cut adds its class to `cuts`.
 * Long components are copied in any case, so that they let go of the message text.
 */
export function applyShape(segment: Segment, shape: Shape, cuts: DropClass[]): Segment {
  let elements: (readonly string[])[] | undefined;
  for (let e = 0; e < segment.elements.length; e += 1) {
    const element = segment.elements[e] ?? [];
    const kept = applyForms(element, shape.elements[e] ?? shape.repeat ?? NOTHING, cuts);
    if (kept === element) continue;
    elements ??= segment.elements.slice();
    elements[e] = kept;
  }
  return elements === undefined ? segment : withElements(segment, elements);
}

/** A segment at the same place with other elements. */
export function withElements(segment: Segment, elements: readonly (readonly string[])[]): Segment {
  return { tag: segment.tag, elements, offset: segment.offset, ordinal: segment.ordinal };
}

/** The shape that the segment's qualifier picks; `undefined` for a qualifier that is not listed. */
export function shapeOf(segment: Segment, rule: SegmentRule): Shape | undefined {
  if (rule.qualifierAt === undefined) return rule.shapes.get('');
  const [element, component] = rule.qualifierAt;
  return rule.shapes.get(segment.elements[element - 1]?.[component - 1] ?? '');
}

function applyForms(element: readonly string[], forms: readonly Form[], cuts: DropClass[]): readonly string[] {
  let kept: string[] | undefined;
  for (let c = 0; c < element.length; c += 1) {
    const value = element[c] ?? '';
    if (value === '') continue;
    const form = forms[c];
    const lawful = form === undefined ? unlisted(cuts) : form(value, cuts);
    if (lawful === value && value.length < POINTS_INTO_ITS_SOURCE) continue;
    kept ??= element.slice();
    kept[c] = detached(lawful);
  }
  return kept ?? element;
}

function unlisted(cuts: DropClass[]): string {
  cuts.push('out-of-scope');
  return '';
}
