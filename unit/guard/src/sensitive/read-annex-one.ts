// Reads the closed catalogue of what may stay, `countries/<id>/annex-one.json` (Directive (EU) 2016/681, Annex I; API elements of PAXLST).
import { DROP_CLASSES } from './drop-class.ts';
import type { Form } from './form.ts';
import type { MessageCatalogue, SegmentRule, Shape } from './policy.ts';
import type { PolicyReading } from './policy-reading.ts';

/** What the catalogue holds once read. */
export interface AnnexOne {
  readonly annexVersion: string;
  readonly addressPurposes: ReadonlySet<string>;
  readonly freeTextSegments: ReadonlySet<string>;
  readonly envelope: ReadonlySet<string>;
  readonly messages: ReadonlyMap<string, MessageCatalogue>;
}

interface Context {
  readonly reading: PolicyReading;
  readonly forms: ReadonlyMap<string, Form>;
}

const GROUPS = ['', 'person', 'transport', 'place'] as const;
const TAG = /^[A-Z]{3}$/;

/** Reads the catalogue; forms are named as `createForms` names them, faults go to `context.reading`. */
export function readAnnexOne(json: unknown, context: Context): AnnexOne {
  const { reading } = context;
  const root = reading.object(json, 'annex');
  reading.text(root.source, 'annex.source');
  const elements = reading.object(root.elements, 'annex.elements');
  if (Array.from({ length: 19 }, (_, i) => String(i + 1)).some((n) => typeof elements[n] !== 'string')) {
    reading.fail('annex.elements', 'must name the elements 1 to 19');
  }
  const messages = new Map<string, MessageCatalogue>();
  for (const [type, segments] of Object.entries(reading.object(root.messages, 'annex.messages'))) {
    messages.set(type, readMessage(segments, `annex.messages.${type}`, context));
  }
  return {
    annexVersion: reading.text(root.version, 'annex.version'),
    addressPurposes: new Set(reading.texts(root.addressPurposes, 'annex.addressPurposes')),
    freeTextSegments: new Set(reading.texts(root.freeTextSegments, 'annex.freeTextSegments', TAG)),
    envelope: new Set(reading.texts(root.envelope, 'annex.envelope', TAG)),
    messages,
  };
}

function readMessage(json: unknown, at: string, context: Context): MessageCatalogue {
  const rules = new Map<string, SegmentRule>();
  for (const [tag, segment] of Object.entries(context.reading.object(json, at))) {
    context.reading.text(tag, `${at}.${tag}`, TAG);
    rules.set(tag, readSegment(segment, `${at}.${tag}`, context));
  }
  return rules;
}

function readSegment(json: unknown, at: string, context: Context): SegmentRule {
  const { reading } = context;
  const entry = reading.object(json, at);
  const shapes = new Map<string, Shape>();
  const qualifiers = entry.qualifiers;
  if (qualifiers === undefined) shapes.set('', readShape(entry, at, context));
  for (const [value, shape] of Object.entries(reading.object(qualifiers ?? {}, `${at}.qualifiers`))) {
    shapes.set(value, readShape(reading.object(shape, `${at}.${value}`), `${at}.${value}`, context));
  }
  const lists = entry.lists;
  return {
    qualifierAt: qualifiers === undefined ? undefined : readPlace(entry.qualifierAt, `${at}.qualifierAt`, reading),
    shapes,
    otherwise: reading.oneOf(entry.otherwise ?? 'out-of-scope', `${at}.otherwise`, DROP_CLASSES),
    opens: reading.oneOf(entry.opens ?? '', `${at}.opens`, GROUPS),
    lists: lists === undefined ? undefined : new Set(reading.texts(lists, `${at}.lists`)),
  };
}

function readShape(entry: Readonly<Record<string, unknown>>, at: string, context: Context): Shape {
  const { reading } = context;
  const api = entry.api === undefined ? '' : reading.text(entry.api, `${at}.api`);
  const control = entry.control === undefined ? '' : reading.text(entry.control, `${at}.control`);
  const grounded = api !== '' || control !== '' || entry.annexOneByCode === true;
  return {
    api,
    control,
    annexOne: grounded && entry.annexOne === undefined ? [] : reading.annexOne(entry.annexOne, `${at}.annexOne`),
    writtenOnly: entry.writtenOnly === true,
    elements: reading
      .list(entry.elements, `${at}.elements`)
      .map((element, i) => readForms(element, `${at}.elements[${i}]`, context)),
    repeat: entry.repeat === undefined ? undefined : readForms(entry.repeat, `${at}.repeat`, context),
  };
}

function readForms(json: unknown, at: string, { reading, forms }: Context): readonly Form[] {
  return reading.texts(json, at).map((name) => {
    const form = forms.get(name);
    if (form === undefined) reading.fail(at, 'names a form that does not exist');
    return form ?? (() => '');
  });
}

function readPlace(json: unknown, at: string, reading: PolicyReading): readonly [number, number] {
  const [element, component] = reading.list(json, at);
  if (Number.isInteger(element) && Number.isInteger(component) && Number(element) > 0 && Number(component) > 0) {
    return [Number(element), Number(component)];
  }
  reading.fail(at, 'must be an element and a component, from 1');
  return [1, 1];
}
