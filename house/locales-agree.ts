// The languages of the desk say the same texts with the same arguments, and every text that the desk asks for is there.
import { readCode } from './source-code.ts';
import { type Breach, lineAt, type SourceFile } from './source-file.ts';

/** Texts of one language by key, as ICU message patterns. */
export type Catalogue = Readonly<Record<string, string>>;

/** Two languages have the same keys, and each text takes the same arguments of the same kind. */
export function localesAgree(first: Catalogue, second: Catalogue): readonly Breach[] {
  const missing = Object.keys(first).filter((key) => second[key] === undefined);
  const added = Object.keys(second).filter((key) => first[key] === undefined);
  const differ = Object.keys(first).filter((key) => {
    const other = second[key];
    return other !== undefined && argumentsOf(first[key] ?? '').join() !== argumentsOf(other).join();
  });
  return [
    ...missing.map((key) => `${key} is missing in the second language`),
    ...added.map((key) => `${key} is missing in the first language`),
    ...differ.map((key) => `${key} takes other arguments in the second language`),
  ];
}

// One language counts where another chooses a plural form: both take a number.
const KINDS: Readonly<Record<string, string>> = { plural: 'number', selectordinal: 'number' };

/** Arguments of an ICU pattern with their kind, e.g. `count number`; those inside a plural's or select's texts too. */
export function argumentsOf(pattern: string): readonly string[] {
  const found = new Set<string>();
  // An apostrophe before a brace quotes it, two stand for one.
  const plain = pattern.replace(/''/g, '').replace(/'[{}][^']*'/g, '');
  let depth = 0;
  for (const brace of plain.matchAll(/[{}]/g)) {
    if (brace[0] === '}') depth--;
    // At even depth stand texts, whose braces hold arguments; at odd depth the choices of a plural or select.
    else if (depth++ % 2 === 0) found.add(argumentAt(plain.slice(brace.index + 1)));
  }
  return [...found].sort();
}

function argumentAt(rest: string): string {
  const [, name = '', kind = 'value'] = /^\s*(\w+)\s*(?:,\s*(\w+))?/.exec(rest) ?? [];
  return `${name} ${KINDS[kind] ?? kind}`;
}

const ASKED = /\b(?:say|t|formatMessage)\(\s*(?:\{\s*id:\s*)?'|\bid:\s*'/g;
const KEY = /'([\w-]+(?:\.[\w-]+)+)'/y;

/** Texts that a file of the desk asks for by a plain key and that no language has. */
export function keysExist(file: SourceFile, catalogue: Catalogue): readonly Breach[] {
  const { code, quoted } = readCode(file.text);
  return [...code.matchAll(ASKED)].flatMap((match) => {
    KEY.lastIndex = match.index + match[0].length - 1;
    const key = KEY.exec(quoted)?.[1];
    return key === undefined || catalogue[key] !== undefined
      ? []
      : [`${file.path}:${lineAt(code, match.index)} says ${key}, which no language has`];
  });
}
