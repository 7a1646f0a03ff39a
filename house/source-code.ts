// Separates the code of a TypeScript file from its comments and texts, so that a law reads neither by mistake.

export interface SourceCode {
  /** Comments and the insides of texts and patterns blanked; every other character keeps its place. */
  readonly code: string;
  /** Only comments and templates blanked: what import lines are read from. */
  readonly quoted: string;
}

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const QUOTED = /'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"/y;
const PATTERN = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;
const TEMPLATE_PART = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{|$)/y;
const PLAIN = /[^'"`/{}]+|[\s\S]/y;
// After these a slash begins a pattern; after anything else it divides, or closes a tag.
const BEFORE_PATTERN = /(?:^|[([{,;:=!&|?+*%~^-]|=>|\b(?:return|typeof|case|in|of|await|yield))\s*$/;

export function readCode(text: string): SourceCode {
  const scanner = new Scanner(text);
  while (scanner.step()) {}
  return { code: scanner.code, quoted: scanner.quoted };
}

class Scanner {
  code = '';
  quoted = '';
  readonly #text: string;
  #at = 0;
  /** One entry for each open template: the braces open in its present `${…}`, or -1 in its text. */
  readonly #templates: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes one piece; false at the end. */
  step(): boolean {
    if (this.#at >= this.#text.length) return false;
    if (this.#templates.at(-1) === -1) return this.#templateText();
    const comment = this.#match(COMMENT);
    if (comment !== '') return this.#take(comment, blank(comment), blank(comment));
    const quoted = this.#match(QUOTED);
    if (quoted !== '') return this.#take(quoted, hollow(quoted), quoted);
    const pattern = BEFORE_PATTERN.test(this.code.slice(-40)) ? this.#match(PATTERN) : '';
    if (pattern !== '') return this.#take(pattern, hollow(pattern), pattern);
    const plain = this.#match(PLAIN);
    this.#countBraces(plain);
    return this.#take(plain, plain, plain);
  }

  #templateText(): boolean {
    const part = this.#match(TEMPLATE_PART);
    if (part.endsWith('${')) this.#templates[this.#templates.length - 1] = 0;
    else this.#templates.pop();
    return this.#take(part, blank(part), blank(part));
  }

  #countBraces(plain: string): void {
    const top = this.#templates.length - 1;
    if (plain === '`') this.#templates.push(-1);
    else if (plain === '{' && top >= 0) this.#templates[top] = (this.#templates[top] ?? 0) + 1;
    else if (plain === '}' && top >= 0) this.#templates[top] = (this.#templates[top] ?? 0) - 1;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  #take(piece: string, code: string, quoted: string): true {
    this.#at += piece.length;
    this.code += code;
    this.quoted += quoted;
    return true;
  }
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
const hollow = (text: string): string => text[0] + blank(text.slice(1, -1)) + text.at(-1);
