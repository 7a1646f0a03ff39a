// The default policy, and segments as text, for the tests of this folder.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Segment } from '@vigie/edifact/syntax';
import { readSensitivePolicy } from './read-sensitive-policy.ts';

const COUNTRY = resolve(import.meta.dirname, '../../../../countries/default');

/** The parsed JSON of a file of `countries/default`. */
export function defaultJson(file: 'sensitive-codes.json' | 'annex-one.json') {
  return JSON.parse(readFileSync(resolve(COUNTRY, file), 'utf8'));
}

function readDefault() {
  const read = readSensitivePolicy(defaultJson('sensitive-codes.json'), defaultJson('annex-one.json'));
  if (!read.ok) throw new Error(`default policy: expected a valid one, found ${read.fault.at} ${read.fault.text}`);
  return read.value;
}

/** The policy that ships. */
export const DEFAULT_POLICY = readDefault();

/** A segment from its text; no release character, since the tests need none. */
export function segment(text: string, ordinal = 1): Segment {
  const [tag = '', ...elements] = text.split('+');
  return { tag, elements: elements.map((element) => element.split(':')), offset: ordinal * 100, ordinal };
}

/** The text of a segment, `''` for none. */
export function write(kept: Segment | undefined): string {
  if (kept === undefined) return '';
  return [kept.tag, ...kept.elements.map((element) => element.join(':'))].join('+');
}
