// Checks that the work for one PNR stays linear in its size, counted and not timed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Segment } from '../syntax/syntax.ts';
import { PnrAssembly } from './pnr-assembly.ts';
import { createPnrgovReader } from './pnrgov.ts';
import { segmentsOf } from './read-text.fixture.ts';

/** A PNR of `size` segments of the kind that would make careless joining quadratic. */
function hostile(kind: (index: number) => string, size: number): readonly Segment[] {
  const [opened] = segmentsOf("SRC'").slice(1);
  const kinds = new Map(Array.from({ length: 10 }, (_, index) => [index, segmentsOf(kind(index)).slice(1)]));
  assert.ok(opened);
  const patterns = [...kinds.values()].flat();
  const numbered = (value: string, index: number): string => value.replaceAll('#', String(index));
  return Array.from({ length: size }, (_, index) => {
    const { tag, elements } = patterns[index % patterns.length] as Segment;
    return {
      tag,
      elements: elements.map((element) => element.map((value) => numbered(value, index))),
      offset: index,
      ordinal: index,
    };
  });
}

const HOSTILE: Readonly<Record<string, (index: number) => string>> = {
  'travellers of one surname, each with a document of another name': () =>
    "TIF+SPECIMEN+A#:A:#'SSR+DOCS:HK:1:ZZ:::::/P/UTO/#/UTO/14AUG88/F/11AUG30/SPECIMEN/Z#+::1'",
  'infants of one adult': () =>
    "SSR+INFT:HK:1:ZZ:::::SPECIMEN/A# 03MAR25+::1'SSR+DOCS:HK:1:ZZ:::::/P/UTO/#/UTO/03MAR25/FI//SPECIMEN/B#+::1'",
  'check-ins of travellers nobody has named': () =>
    "TRI++#:::1'TIF+SPECIMEN+A#:A:1'TBD++1:1:700++HP+ZZ:0999100001:99:UTP'",
  'minors without a reference': () => "TIF+SPECIMEN+A#:C:#'SSR+UMNR:HK:1:ZZ:::::UM#'TIF+G:G'",
  'documents of one traveller': () =>
    "SSR+DOCS:HK:1:ZZ:::::/P/UTO/#/UTO/14AUG88/F//SPECIMEN/ANNA'SSR+DOCA:HK:1:ZZ:::::D/UTO/#'SSR+FQTV:HK:1:ZZ:::::ZZ1234#'",
  'taxes and payments': () => "TKT+9990012345678'TXD++1:FR:EUR:#'FOP+CC::#'MON+B:#:EUR'EBD+EUR+#:1:N'IFT+4:43+#'",
};

test('does work in proportion to the size of a hostile PNR of 100,000 segments', () => {
  for (const [what, kind] of Object.entries(HOSTILE)) {
    const segments = hostile(kind, 100_000);
    let reads = 0;
    const assembly = new PnrAssembly({ offset: 0, ordinal: 0 }, contextOf());
    for (const segment of segments) assembly.take(counted(segment, () => (reads += 1)));
    const { travellers } = assembly.finish();
    assert.ok(reads <= 40 * segments.length, `${what}: ${reads} element reads`);
    assert.ok(assembly.comparisons <= 80 * segments.length, `${what}: ${assembly.comparisons} comparisons`);
    assert.ok(travellers.every((one) => one.documents.length <= 50 && one.frequentFlyer.length <= 50));
  }
});

function contextOf(): ConstructorParameters<typeof PnrAssembly>[1] {
  const reader = createPnrgovReader();
  return { head: reader.head, reference: '2026-01-17', log: { list: [], add: () => undefined } };
}

/** The segment, which tells each time its elements are looked at. */
function counted(segment: Segment, tick: () => void): Segment {
  return {
    tag: segment.tag,
    offset: segment.offset,
    ordinal: segment.ordinal,
    get elements() {
      tick();
      return segment.elements;
    },
  };
}
