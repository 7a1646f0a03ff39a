// Reads the UN Security Council consolidated list (XML, sc-sanctions.xsd), streaming, whole or not at all.
import { SaxesParser } from 'saxes';
import { Element } from './element.ts';
import type { ListReader, ListRemark, ListResult, ListSubject, OtherValue } from './list-subject.ts';
import { PathAccounts } from './path-accounts.ts';
import { unSubject } from './un-subject.ts';

const ROOT = 'CONSOLIDATED_LIST';
const SECTIONS: Readonly<Record<string, string>> = { INDIVIDUALS: 'INDIVIDUAL', ENTITIES: 'ENTITY' };
/** Depth of the real list is 6 and its longest name has 26 letters; beyond these it is no list of this kind. */
const DEEPEST = 16;
const LONGEST_NAME = 64;

/** Text in, cut anywhere; `end` gives the list, or the first fault with its line and element. */
export function createUnReader(): ListReader {
  const reading = new UnReading();
  return { push: (chunk) => reading.push(chunk), end: () => reading.end() };
}

class UnReading {
  readonly #parser = new SaxesParser({ position: true });
  readonly #accounts = new PathAccounts();
  /** Names of the open elements below the root. */
  readonly #open: string[] = [];
  /** The open entry, or the open part that the form does not have, with its open elements. */
  readonly #stack: Element[] = [];
  readonly #subjects: ListSubject[] = [];
  readonly #lines = new Map<string, number>();
  readonly #other: OtherValue[] = [];
  readonly #refusals: ListRemark[] = [];
  readonly #remarks: ListRemark[] = [];
  #generatedAt = '';
  #aliases = 0;
  #originals = 0;
  #state: 'before' | 'inside' | 'after' = 'before';
  #fault: { code: string; at: string; text: string } | undefined;

  constructor() {
    // The parser's own words may repeat what it read; what stands before the colon does not.
    this.#parser.on('error', ({ message }) =>
      this.#fail('LIST_XML', `The XML is broken: ${message.replace(/^\d+:\d+: /, '').replace(/[:.][\s\S]*$/, '')}.`),
    );
    this.#parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
        this.#fail('LIST_ENCODING', 'The list declares another encoding than UTF-8.');
    });
    // Entities defined in a document type are how XML bombs are made; the list has none.
    this.#parser.on('doctype', () => this.#fail('LIST_DOCTYPE', 'The list must not carry a document type.'));
    this.#parser.on('opentag', ({ name, attributes }) => this.#begin(name, attributes as Record<string, string>));
    this.#parser.on('closetag', () => this.#finish());
    this.#parser.on('text', (text) => this.#say(text));
    this.#parser.on('cdata', (text) => this.#say(text));
  }

  push(chunk: string): void {
    if (this.#fault !== undefined) return;
    if (chunk.includes('\0')) this.#fail('LIST_ENCODING', 'The text holds NUL characters: it is not UTF-8.');
    if (this.#fault === undefined) this.#parser.write(chunk);
  }

  end(): ListResult {
    if (this.#state !== 'after') this.#fail('LIST_CUT_OFF', `The list ends before its root element ${ROOT} is closed.`);
    if (this.#subjects.length === 0) this.#fail('LIST_EMPTY', 'The list holds no entry that could be kept.');
    if (this.#fault === undefined) this.#parser.close();
    if (this.#fault !== undefined) return { ok: false, fault: this.#fault };
    this.#accounts.check('createUnReader');
    const persons = this.#subjects.filter((one) => one.kind === 'person').length;
    return {
      ok: true,
      value: {
        list: { key: 'un', title: 'UN Security Council consolidated list', generatedAt: this.#generatedAt },
        subjects: this.#subjects,
        other: this.#other,
        accounting: {
          elements: this.#accounts.byPath,
          subjects: { persons, entities: this.#subjects.length - persons },
          aliases: this.#aliases,
          originalScriptNames: this.#originals,
          refusals: this.#refusals,
          remarks: this.#remarks,
        },
      },
    };
  }

  #fail(code: string, text: string): void {
    const path = this.#open.join('/');
    const where = this.#state === 'inside' ? `, element ${path === '' ? ROOT : path}` : '';
    this.#fault ??= { code, at: `line ${this.#parser.line}${where}`, text };
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name.length > LONGEST_NAME)
      this.#fail('LIST_XML', `An element name is longer than ${LONGEST_NAME} characters.`);
    if (this.#open.length >= DEEPEST) this.#fail('LIST_DEPTH', `Elements are nested deeper than ${DEEPEST}.`);
    if (this.#fault !== undefined) return;
    if (this.#state === 'before') {
      this.#beginRoot(name, attributes);
      return;
    }
    this.#open.push(name);
    const path = this.#open.join('/');
    this.#accounts.read(path);
    for (const attribute of Object.keys(attributes)) this.#accounts.read(`${path}@${attribute}`);
    if (this.#open.length === 1 && Object.hasOwn(SECTIONS, name)) {
      this.#keepOutside(path, attributes);
      this.#accounts.kept(path, false);
      return;
    }
    const element = new Element(name, path, this.#parser.line, attributes);
    this.#stack.at(-1)?.children.push(element);
    this.#stack.push(element);
  }

  #beginRoot(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name !== ROOT) {
      this.#fail('LIST_ROOT', `The root element is not ${ROOT}.`);
      return;
    }
    this.#state = 'inside';
    const { dateGenerated, ...rest } = attributes;
    for (const attribute of Object.keys(attributes)) this.#accounts.read(`@${attribute}`);
    if (dateGenerated !== undefined) this.#accounts.kept('@dateGenerated', false);
    this.#generatedAt = dateGenerated ?? '';
    this.#keepOutside('', rest);
  }

  #keepOutside(path: string, attributes: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(attributes)) {
      this.#other.push({ path: `${path}@${name}`, value });
      this.#accounts.kept(`${path}@${name}`, false);
    }
  }

  #say(text: string): void {
    if (this.#fault !== undefined) return;
    const top = this.#stack.at(-1);
    const [line, path] = [this.#parser.line, this.#open.join('/')];
    if (top !== undefined) top.text += text;
    else if (text.trim() !== '') this.#refusals.push({ line, path, reason: 'Text stands outside any entry.' });
    if (text.includes('\uFFFD'))
      this.#remarks.push({ line, path, reason: 'A character was lost before the list was published (U+FFFD).' });
  }

  #finish(): void {
    if (this.#fault !== undefined) return;
    const element = this.#stack.pop();
    if (element !== undefined && this.#stack.length === 0) this.#take(element);
    if (this.#open.pop() === undefined) this.#state = 'after';
  }

  #take(element: Element): void {
    const [section = '', name] = element.path.split('/');
    const known = this.#open.length === 2 && SECTIONS[section] === name;
    const subject = known
      ? unSubject(element, ({ line, path }, reason) => this.#remarks.push({ line, path, reason }))
      : 'The form knows no such element here.';
    if (typeof subject === 'string') {
      this.#refusals.push({ line: element.line, path: element.path, reason: subject });
      this.#settle(element, (path) => this.#accounts.refused(path));
      return;
    }
    const twin = this.#lines.get(subject.reference);
    if (twin !== undefined) {
      this.#fail(
        'LIST_DUPLICATE',
        `The REFERENCE_NUMBER of the entry at line ${element.line} is also that of the entry at line ${twin}.`,
      );
      return;
    }
    this.#lines.set(subject.reference, element.line);
    this.#subjects.push(subject);
    this.#settle(element, (path, empty) => this.#accounts.kept(path, empty));
    this.#countNames(element);
  }

  #settle(element: Element, fate: (path: string, empty: boolean) => void): void {
    fate(element.path, element.empty);
    for (const name of Object.keys(element.attributes)) fate(`${element.path}@${name}`, false);
    for (const child of element.children) this.#settle(child, fate);
  }

  // Aliases are counted as the list has them: every INDIVIDUAL_ALIAS element, 169 empty ones of 2,308 in February 2026;
  // the others hold 2,193 names, since some hold several joined by semicolons.
  #countNames({ name, children }: Element): void {
    if (name !== 'INDIVIDUAL') return;
    this.#aliases += children.filter((one) => one.name === 'INDIVIDUAL_ALIAS').length;
    this.#originals += children.filter((one) => one.name === 'NAME_ORIGINAL_SCRIPT' && !one.empty).length;
  }
}
