// Reads a received text whole, for the small messages of a dialogue (ISO 9735-1, 8).
import type { Finding } from './finding.ts';
import { createInterchangeReader, type InterchangeEvent } from './interchange-reader.ts';
import { createScanner } from './scanner.ts';
import type { Segment } from './segment.ts';
import type { InterchangeHead, MessageHead } from './service-segments.ts';

/** A message with all its segments from UNH on, UNT left out. */
export interface WholeMessage {
  readonly head: MessageHead;
  readonly segments: readonly Segment[];
}

/** All that a received text holds, with what scanner and envelope found. */
export interface WholeInterchange {
  readonly heads: readonly InterchangeHead[];
  readonly messages: readonly WholeMessage[];
  readonly findings: readonly Finding[];
}

/** Reads everything at once, so memory grows with the input: meant for iAPI dialogues, answers and tests, not for flight lists. */
export function readInterchange(bytes: Uint8Array): WholeInterchange {
  const scanner = createScanner();
  const reader = createInterchangeReader();
  const heads: InterchangeHead[] = [];
  const messages: { readonly head: MessageHead; readonly segments: Segment[] }[] = [];
  const take = (event: InterchangeEvent): void => {
    if (event.kind === 'interchange') heads.push(event.head);
    else if (event.kind === 'message-open') messages.push({ head: event.head, segments: [event.segment] });
    else if (event.kind === 'segment') messages[messages.length - 1]?.segments.push(event.segment);
  };
  for (const segment of [...scanner.push(bytes), ...scanner.end()]) reader.push(segment).forEach(take);
  reader.end().forEach(take);
  return { heads, messages, findings: [...scanner.findings, ...reader.findings] };
}
