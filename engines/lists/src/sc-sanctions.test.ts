// The published consolidated lists of the UN Security Council are read with nothing dropped (sc-sanctions.xsd; WAT-01).
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { detectList, type ListSubject } from './lists.ts';
import { whole } from './testing/un-sample.ts';

const LISTS = join(import.meta.dirname, '../../../../shared/data/screening/lists');
const skip = existsSync(LISTS) ? false : 'the development lists are not beside this checkout';

/** Texts of the file that no subject says: coded words aside, there must be none. */
function lost(xml: string, subjects: readonly ListSubject[]): readonly string[] {
  const said = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') {
      said.add(value);
      for (const part of value.split(/, | \/ |–|;/)) said.add(part.trim());
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  subjects.forEach(gather);
  const coded = /^(EXACT|BETWEEN|APPROXIMATELY|Good|Low|Male|MALE|Female|Unknown|[af]\.k\.a\.)$/;
  const missing = new Set<string>();
  for (const [, raw = ''] of xml.matchAll(/>([^<>]*[^<>\s][^<>]*)</g)) {
    const value = raw
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
      .trim();
    const held = said.has(value) || value.split(/, |;/).every((part) => part.trim() === '' || said.has(part.trim()));
    if (!held && !coded.test(value)) missing.add(value);
  }
  return [...missing];
}

test('reads the consolidated list of February 2026 with nothing dropped', { skip }, () => {
  const text = readFileSync(join(LISTS, 'UN_consolidated_2026-02-27.xml'), 'utf8');
  assert.equal(detectList(text), 'un');
  const { accounting, subjects, list } = whole(text);
  assert.equal(list.generatedAt, '2026-02-27T00:00:09.554Z');
  assert.deepEqual(accounting.subjects, { persons: 730, entities: 273 });
  assert.equal(accounting.aliases, 2308);
  assert.equal(accounting.elements['INDIVIDUALS/INDIVIDUAL/INDIVIDUAL_ALIAS']?.empty, 169);
  assert.equal(accounting.elements['ENTITIES/ENTITY/ENTITY_ALIAS']?.read, 735);
  assert.equal(accounting.originalScriptNames, 336);
  assert.deepEqual(accounting.refusals, []);
  assert.deepEqual(
    accounting.remarks.map(({ path, reason }) => [path.split('/').at(-1), reason.split(':')[0]]),
    [
      [
        'INDIVIDUAL_DATE_OF_BIRTH',
        'The birth date is kept in words; it says no day, month or year that could be read.',
      ],
      ['INDIVIDUAL', 'A NATIONALITY is kept as listed only'],
      ['NAME_ORIGINAL_SCRIPT', 'A character was lost before the list was published (U+FFFD).'],
    ],
  );
  assert.deepEqual(lost(text, subjects), []);
  const dates = subjects.flatMap((subject) => subject.birthDates);
  assert.equal(dates.filter((date) => date.qualifier === 'between').length, 31);
  assert.equal(dates.filter((date) => date.qualifier === 'approximate').length, 117);
  for (const { lo, hi } of dates) assert.match(`${lo} ${hi}`, /^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/);
  assert.equal(subjects.flatMap((subject) => subject.documents).length, 468);
});

test('reads the consolidated list of October 2018 with nothing dropped', { skip }, () => {
  const text = readFileSync(join(LISTS, 'UN_consolidated_2018-10-29.xml'), 'utf8');
  const { accounting, subjects } = whole(text);
  assert.deepEqual(accounting.subjects, { persons: 703, entities: 390 });
  assert.equal(accounting.aliases, 2527);
  assert.equal(accounting.originalScriptNames, 371);
  assert.deepEqual(accounting.refusals, []);
  assert.deepEqual(lost(text, subjects), []);
});

test('gives a changed entry another version and an unchanged one the same', { skip }, () => {
  const text = readFileSync(join(LISTS, 'UN_consolidated_2026-02-27.xml'), 'utf8');
  const before = whole(text).subjects;
  const after = whole(text.replace('<VERSIONNUM>1<', '<VERSIONNUM>2<')).subjects;
  const changed = after.filter((subject, index) => subject.version !== before[index]?.version);
  assert.equal(changed.length, 1);
});
