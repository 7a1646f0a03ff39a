// A small element tree with lines that knows which of its texts stand in fields (XML 1.0).
import type { OtherValue } from './list-subject.ts';

/** An element of a list entry: fields are taken from it, and `rest` gives whatever no field holds. */
export class Element {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[] = [];
  text = '';
  #fate: 'left' | 'opened' | 'taken' | 'held' = 'left';
  #fields: readonly string[] = [];

  constructor(name: string, path: string, line: number, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.path = path;
    this.line = line;
    this.attributes = attributes;
  }

  /** Own text; line breaks and runs of blanks are the layout of the file. */
  get said(): string {
    return this.text.replace(/\s+/g, ' ').trim();
  }

  /** Whether neither the element nor anything below it says anything. */
  get empty(): boolean {
    return this.said === '' && Object.keys(this.attributes).length === 0 && this.children.every((one) => one.empty);
  }

  /** Takes the text of the first child of that name; `''` where there is none. What becomes of it, `filled` tells. */
  value(name: string): string {
    const child = this.#next(name);
    if (child === undefined) return '';
    child.#fate = 'taken';
    return child.said;
  }

  /** The `VALUE` texts of the children of that name, or their own; held, since the caller keeps them as a list. */
  values(name: string): readonly string[] {
    const found: string[] = [];
    for (const child of this.each(name)) {
      const inner = child.each('VALUE');
      for (const one of inner.length > 0 ? inner : [child]) {
        one.#fate = 'held';
        if (one.said !== '') found.push(one.said);
      }
    }
    return found;
  }

  /** What the first child of that name stands for; a text that is no key (lower case) of the table stays for `rest`. */
  coded<T>(name: string, table: Readonly<Record<string, T>>): T | undefined {
    const child = this.#next(name);
    const key = child?.said.toLowerCase() ?? '';
    if (child === undefined || !Object.hasOwn(table, key)) return undefined;
    child.#fate = 'held';
    return table[key];
  }

  /** Opens the children of that name, whose own children are then taken one by one. */
  each(name: string): readonly Element[] {
    const found = this.children.filter((one) => one.name === name && one.#fate === 'left');
    for (const one of found) one.#fate = 'opened';
    return found;
  }

  /** Says which fields were made of the children's texts, so that `rest` can look for them there. */
  filled<T>(fields: T): T {
    this.#fields = textsOf(fields);
    return fields;
  }

  /** Attributes and texts, here and below, that no field holds: never taken, or taken and not found again word for word. */
  rest(): readonly OtherValue[] {
    const found: OtherValue[] = [];
    this.#collect(found, () => false);
    return found;
  }

  #next(name: string): Element | undefined {
    return this.children.find((one) => one.name === name && one.#fate === 'left');
  }

  #collect(found: OtherValue[], holds: (text: string) => boolean): void {
    const { said, path } = this;
    const held = this.#fate === 'held' || (this.#fate === 'taken' && holds(said));
    if (said !== '' && !held) found.push({ path, value: said });
    for (const [name, value] of Object.entries(this.attributes)) found.push({ path: `${path}@${name}`, value });
    if (this.children.length === 0) return;
    // Whole fields are looked up, and only a whole text is searched for, so that the work stays in line with the entry's length.
    const whole = new Set(this.#fields);
    const joined = this.#fields.join('\n');
    const here = (text: string): boolean => {
      const pieces = piecesOf(text);
      return (pieces.length > 0 && pieces.every((one) => whole.has(one))) || joined.includes(text);
    };
    for (const child of this.children) child.#collect(found, here);
  }
}

/** Most parts that a text is split into; what follows stays together, so that no field grows into a list of its own. */
const MOST_PIECES = 256;

/** The parts of a text joined by semicolons; none are empty. */
export function piecesOf(text: string): readonly string[] {
  const parts = text.split(';');
  const kept =
    parts.length > MOST_PIECES ? [...parts.slice(0, MOST_PIECES - 1), parts.slice(MOST_PIECES - 1).join(';')] : parts;
  return kept.map((one) => one.trim()).filter((one) => one !== '');
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
