// A small element tree with lines, and the account of what became of every element.

export class Element {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[] = [];
  text = '';
  taken = false;

  constructor(name: string, path: string, line: number, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.path = path;
    this.line = line;
    this.attributes = attributes;
  }

  /** Takes the text of the first child of that name; `''` where there is none. */
  value(name: string): string {
    const child = this.children.find((one) => one.name === name && !one.taken);
    if (child === undefined) return '';
    child.taken = true;
    return child.text.trim();
  }

  /** Takes the `VALUE` texts of a child, or the texts of all children of that name. */
  values(name: string): readonly string[] {
    const found: string[] = [];
    for (const child of this.children) {
      if (child.name !== name || child.taken) continue;
      child.taken = true;
      const inner = child.children.filter((one) => one.name === 'VALUE');
      for (const one of inner) one.taken = true;
      found.push(...(inner.length > 0 ? inner.map((one) => one.text.trim()) : [child.text.trim()]));
    }
    return found.filter((text) => text !== '');
  }

  /** Takes the children of that name as elements. */
  each(name: string): readonly Element[] {
    const found = this.children.filter((one) => one.name === name && !one.taken);
    for (const one of found) one.taken = true;
    return found;
  }

  /** Everything below that nobody took and that says something. */
  *rest(): Generator<{ readonly path: string; readonly value: string }> {
    for (const child of this.children) {
      if (!child.taken && child.text.trim() !== '') yield { path: child.path, value: child.text.trim() };
      for (const [name, value] of Object.entries(child.attributes)) yield { path: `${child.path}@${name}`, value };
      yield* child.rest();
    }
  }
}

/** Counts of elements read, kept and refused, by path. */
export class ElementCounts {
  #counts = new Map<string, { read: number; kept: number; refused: number }>();

  read(path: string): void {
    this.#at(path).read++;
  }

  settle(element: Element, fate: 'kept' | 'refused'): void {
    this.#at(element.path)[fate]++;
    for (const child of element.children) this.settle(child, fate);
  }

  settlePath(path: string): void {
    this.#at(path).kept++;
  }

  get elements(): Readonly<Record<string, { read: number; kept: number; refused: number }>> {
    return Object.fromEntries(this.#counts);
  }

  /** Paths where something read was neither kept nor refused; none in a right reader. */
  get unsettled(): readonly string[] {
    return [...this.#counts].filter(([, one]) => one.read !== one.kept + one.refused).map(([path]) => path);
  }

  #at(path: string): { read: number; kept: number; refused: number } {
    const known = this.#counts.get(path);
    if (known !== undefined) return known;
    const made = { read: 0, kept: 0, refused: 0 };
    this.#counts.set(path, made);
    return made;
  }
}
