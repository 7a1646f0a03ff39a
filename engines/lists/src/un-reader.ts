// Reads the UN Security Council consolidated list (XML, sc-sanctions.xsd), streaming, whole or not at all.
import { SaxesParser } from 'saxes';
import { Element, ElementCounts } from './element.ts';
import type { ListReader, ListResult, ListSubject } from './list-subject.ts';
import { unSubject } from './un-subject.ts';

const ROOT = 'CONSOLIDATED_LIST';
const SUBJECTS = new Set(['INDIVIDUAL', 'ENTITY']);
/** Depth of the real list is 6; deeper is no list of this kind. */
const DEEPEST = 16;

interface Reading {
  stack: Element[];
  depth: string[];
  counts: ElementCounts;
  subjects: ListSubject[];
  references: Set<string>;
  refusals: { line: number; path: string; reason: string }[];
  remarks: { line: number; path: string; reason: string }[];
  aliases: number;
  originals: number;
  generatedAt: string;
  closed: boolean;
  fault: { code: string; at: string; text: string } | undefined;
}

/** Push text at any boundaries; `end` gives the list or the first fault with its line. */
export function createUnReader(): ListReader {
  const reading: Reading = {
    stack: [],
    depth: [],
    counts: new ElementCounts(),
    subjects: [],
    references: new Set(),
    refusals: [],
    remarks: [],
    aliases: 0,
    originals: 0,
    generatedAt: '',
    closed: false,
    fault: undefined,
  };
  const parser = new SaxesParser({ position: true });
  const refuse = (code: string, text: string): void => {
    reading.fault ??= { code, at: `line ${parser.line}`, text };
  };
  parser.on('error', (error) =>
    refuse('LIST_XML', `The XML is broken: ${error.message.replace(/^\d+:\d+: /, '').slice(0, 120)}`),
  );
  // Definitions of entities in a document type are the way of XML bombs; the list has none.
  parser.on('doctype', () => refuse('LIST_DOCTYPE', 'The list must not carry a document type.'));
  parser.on('opentag', (tag) =>
    openTag(reading, parser.line, tag.name, tag.attributes as Record<string, string>, refuse),
  );
  parser.on('text', (text) => {
    const top = reading.stack.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.on('closetag', () => closeTag(reading, parser.line, refuse));
  const feed = (step: () => void): void => {
    if (reading.fault !== undefined) return;
    try {
      step();
    } catch (error) {
      refuse('LIST_XML', `The XML is broken: ${(error as Error).message.slice(0, 120)}`);
    }
  };
  return {
    push: (chunk) => feed(() => parser.write(chunk)),
    end: () => {
      if (!reading.closed)
        feed(() => refuse('LIST_CUT_OFF', `The list ends before its root element ${ROOT} is closed.`));
      feed(() => parser.close());
      return result(reading);
    },
  };
}

type Refuse = (code: string, text: string) => void;

function openTag(
  reading: Reading,
  line: number,
  name: string,
  attributes: Record<string, string>,
  refuse: Refuse,
): void {
  if (reading.depth.length === 0 && name !== ROOT)
    refuse('LIST_ROOT', `The root element is ${name.slice(0, 40)}, not ${ROOT}.`);
  if (reading.depth.length >= DEEPEST) refuse('LIST_DEPTH', `Elements are nested deeper than ${DEEPEST}.`);
  if (reading.fault !== undefined) return;
  if (reading.depth.length === 0) reading.generatedAt = attributes.dateGenerated ?? '';
  reading.depth.push(name);
  const path = reading.depth.slice(1).join('/');
  const parent = reading.stack.at(-1);
  if (parent === undefined && !SUBJECTS.has(name)) return;
  const element = new Element(name, path, line, attributes);
  reading.counts.read(path);
  parent?.children.push(element);
  reading.stack.push(element);
}

function closeTag(reading: Reading, line: number, refuse: Refuse): void {
  if (reading.fault !== undefined) return;
  const name = reading.depth.pop();
  if (reading.depth.length === 0) reading.closed = true;
  const element = reading.stack.pop();
  if (element === undefined) {
    const path = [...reading.depth.slice(1), name].join('/');
    if (reading.depth.length > 0) {
      reading.counts.read(path);
      reading.counts.settlePath(path);
    }
    return;
  }
  if (reading.stack.length === 0) takeSubject(reading, element, line, refuse);
}

function takeSubject(reading: Reading, element: Element, line: number, refuse: Refuse): void {
  const { aliases, originals } = countNames(element);
  const subject = unSubject(element, (at, path, reason) => reading.remarks.push({ line: at, path, reason }));
  if (typeof subject === 'string') {
    reading.refusals.push({ line: element.line, path: element.path, reason: subject });
    reading.counts.settle(element, 'refused');
    return;
  }
  if (reading.references.has(subject.reference)) {
    refuseTwice(subject.reference, line, refuse);
    return;
  }
  reading.references.add(subject.reference);
  reading.subjects.push(subject);
  reading.aliases += aliases;
  reading.originals += originals;
  reading.counts.settle(element, 'kept');
}

function refuseTwice(reference: string, line: number, refuse: Refuse): void {
  refuse(
    'LIST_DUPLICATE',
    `The reference ${reference} stands twice, the second time in the entry that ends at line ${line}.`,
  );
}

function countNames(element: Element): { readonly aliases: number; readonly originals: number } {
  let aliases = 0;
  let originals = 0;
  if (element.name !== 'INDIVIDUAL') return { aliases, originals };
  for (const child of element.children) {
    if (child.name === 'INDIVIDUAL_ALIAS') aliases++;
    if (child.name === 'NAME_ORIGINAL_SCRIPT' && child.text.trim() !== '') originals++;
  }
  return { aliases, originals };
}

function result(reading: Reading): ListResult {
  if (reading.fault !== undefined) return { ok: false, fault: reading.fault };
  if (reading.subjects.length === 0) {
    return { ok: false, fault: { code: 'LIST_EMPTY', at: 'line 1', text: 'The list holds no entry.' } };
  }
  const unsettled = reading.counts.unsettled;
  if (unsettled.length > 0)
    throw new Error(`createUnReader: expected every element kept or refused, got ${unsettled[0]} unsettled`);
  const persons = reading.subjects.filter((one) => one.kind === 'person').length;
  return {
    ok: true,
    value: {
      list: { key: 'un', title: 'UN Security Council consolidated list', generatedAt: reading.generatedAt },
      subjects: reading.subjects,
      accounting: {
        elements: reading.counts.elements,
        subjects: { persons, entities: reading.subjects.length - persons },
        aliases: reading.aliases,
        originalScriptNames: reading.originals,
        refusals: reading.refusals,
        remarks: reading.remarks,
      },
    },
  };
}
