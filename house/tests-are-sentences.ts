// Tests say in a sentence what holds, and none is left out in silence.
import { readCode } from './source-code.ts';
import { type Breach, lineAt, type SourceFile } from './source-file.ts';

const TITLED = /(?<![.\w])(?:(?:t|context)\.)?(?:test|it)\(\s*(?=['"`])/g;
const TITLE = /(['"`])((?:\\.|(?!\1)[^\\])*)\1/y;
const FEWEST_WORDS = 4;

const SILENT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:test|it|describe|suite)\.(?:only|todo|skip)\b/g, 'singles a test out, or leaves it out without a condition'],
  [/\b(?:t|context)\.(?:skip|todo)\(\s*\)/g, 'leaves a test out without a reason'],
  [/[{,]\s*(?:skip|todo|only)\s*:\s*true\b/g, 'singles a test out, or leaves it out without a reason'],
  [/[{,]\s*todo\s*:/g, 'postpones a test'],
];

/** Titles are sentences; a test runs always, or skips on a condition and prints why. */
export function testsAreSentences(file: SourceFile): readonly Breach[] {
  const { code } = readCode(file.text);
  const titles = [...code.matchAll(TITLED)].flatMap((match) => {
    TITLE.lastIndex = match.index + match[0].length;
    const title = TITLE.exec(file.text)?.[2] ?? '';
    return isSentence(title) ? [] : [`${file.path}:${lineAt(code, match.index)} the title '${title}' is no sentence`];
  });
  const silent = SILENT.flatMap(([pattern, what]) =>
    [...code.matchAll(pattern)].map((match) => `${file.path}:${lineAt(code, match.index)} ${what}`),
  );
  return [...titles, ...silent];
}

function isSentence(title: string): boolean {
  // What fills a template is not known here; the words around it need not make the sentence alone.
  const enough = title.includes('${') || title.trim().split(/\s+/).length >= FEWEST_WORDS;
  return enough && /^(?:\\?["'`(]|\$\{|\p{L})/u.test(title) && !/\bworks?\.?$/i.test(title);
}
