// One segment of an interchange as read: tag, elements, components and its place (ISO 9735-1, 7).

/** A segment. `elements[0]` is the first data element after the tag; each element is its list of components, released and decoded. */
export interface Segment {
  /** Three upper-case letters or digits, e.g. `NAD`. */
  readonly tag: string;
  readonly elements: readonly (readonly string[])[];
  /** Byte offset of the tag in the received interchange. */
  readonly offset: number;
  /** Position in the interchange, from 1. */
  readonly ordinal: number;
}

/** The component at the directory's own position: element and component count from 1; absent is `''`. */
export function valueAt(segment: Segment, element: number, component = 1): string {
  return segment.elements[element - 1]?.[component - 1] ?? '';
}
