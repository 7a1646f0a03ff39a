// The text of the project is the project's: nothing in it tells where or with what it was written, or where its packages came from.
import type { Breach, SourceFile } from './source-file.ts';

// Written in halves, so that this file keeps its own law.
const TOOLS = [
  'clau|de',
  'chat|gpt',
  'co|pilot',
  'anthro|pic',
  'open|ai',
  'co|dex',
  'gpt-|[3-9]\\w*',
  'l|lms?',
  'ai assi|stants?',
];
const TOOL = new RegExp(`\\b(?:${TOOLS.map((name) => name.replace('|', '')).join('|')})\\b`, 'i');

const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/"resolved": "(?:https?|git)/, 'names the host of a registry'],
  [/^\s*(?:@[\w-]+:)?registry\s*=/, 'names a registry'],
  [/(?<![\w.])\/(?:home|Users)\/[a-z][\w-]*\/|(?<![\w.])\/root\/|\b[A-Z]:\\Users\\/, 'carries a path of one machine'],
  [/(?<![\w.])\/work\/(?:main|shared)\b/, 'carries a path of one machine'],
];

/** No line carries a path of one machine, a registry's host or the name of a writing tool. */
export function speaksOfItself(file: SourceFile): readonly Breach[] {
  return file.text.split('\n').flatMap((line, index) => {
    const found = FOREIGN.filter(([pattern]) => pattern.test(line)).map(([, what]) => what);
    // Tables of given names hold names that tools were given too.
    if (TOOL.test(line) && !file.path.includes('.table.')) found.push('names a tool');
    return found.map((what) => `${file.path}:${index + 1} ${what}`);
  });
}
