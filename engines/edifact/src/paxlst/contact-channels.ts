// Reads the channels of a COM: value and qualifier of each element (UN/EDIFACT COM, C076).
import type { Segment } from '../syntax/segment.ts';

/** A way to reach someone, as received: TE telephone, FX fax, EM e-mail with `.AT.` for the at sign. */
export interface ContactChannel {
  readonly value: string;
  readonly qualifier: string;
}

/** The channels of a COM. A colon inside a value was not released, so all parts but the last are the value. */
export function channelsOf(segment: Segment): readonly ContactChannel[] {
  return segment.elements.filter((components) => components.some((part) => part !== '')).map(channelOf);
}

function channelOf(components: readonly string[]): ContactChannel {
  if (components.length < 2) return { value: components[0] ?? '', qualifier: '' };
  return { value: components.slice(0, -1).join(':'), qualifier: components[components.length - 1] ?? '' };
}
