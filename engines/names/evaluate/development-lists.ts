// Reads the UN and OFAC development lists into screening subjects, only as far as the evaluation of names needs them.
import { existsSync, readFileSync } from 'node:fs';
import { stateByName, toAlpha3 } from '@vigie/codes';
import type { BirthInterval, IdentityDocument, ScreeningSubject, SubjectName } from '../src/names.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** All persons of the UN list and of the OFAC folder below `folder`. */
export function readDevelopmentLists(folder: string): ScreeningSubject[] {
  const un = `${folder}/UN_consolidated_2026-02-27.xml`;
  const ofac = `${folder}/ofac`;
  return [...(existsSync(un) ? readUn(readFileSync(un, 'utf8')) : []), ...(existsSync(ofac) ? readOfac(ofac) : [])];
}

/** Alpha-3 of a State given by code or name; the text itself in capitals where unknown, so that equal texts still agree. */
export function stateOf(text: string): string {
  const trimmed = text.trim();
  return toAlpha3(trimmed) ?? stateByName(trimmed) ?? trimmed.toUpperCase();
}

function readUn(xml: string): ScreeningSubject[] {
  return blocks(xml, 'INDIVIDUAL').map((block) => ({
    id: `un:${one(block, 'REFERENCE_NUMBER')}`,
    version: 'development',
    kind: 'person',
    names: unNames(block),
    birthDates: blocks(block, 'INDIVIDUAL_DATE_OF_BIRTH').flatMap(unBirth),
    nationalities: blocks(block, 'NATIONALITY').flatMap((part) => blocks(part, 'VALUE').map(stateOf)),
    sex: sexOf(one(block, 'GENDER')),
    documents: blocks(block, 'INDIVIDUAL_DOCUMENT').flatMap(unDocument),
  }));
}

function unNames(block: string): SubjectName[] {
  const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((tag) => one(block, tag));
  const names: SubjectName[] = [{ text: parts.filter((part) => part !== '').join(' '), quality: 'primary' }];
  const original = one(block, 'NAME_ORIGINAL_SCRIPT');
  if (original !== '') names.push({ text: original, quality: 'original-script' });
  for (const alias of blocks(block, 'INDIVIDUAL_ALIAS')) {
    const quality = one(alias, 'QUALITY') === 'Low' ? 'low' : 'good';
    for (const text of one(alias, 'ALIAS_NAME').split(';'))
      if (text.trim() !== '') names.push({ text: text.trim(), quality });
  }
  return names;
}

function unBirth(block: string): BirthInterval[] {
  const qualifier = { APPROXIMATELY: 'approximate', BETWEEN: 'between' }[one(block, 'TYPE_OF_DATE')] ?? 'exact';
  const kind = qualifier as BirthInterval['qualifier'];
  const date = one(block, 'DATE').slice(0, 10);
  if (date !== '') return [{ lo: date, hi: date, qualifier: kind }];
  const from = one(block, 'FROM_YEAR') || one(block, 'YEAR');
  const to = one(block, 'TO_YEAR') || from;
  return from === '' ? [] : [{ lo: `${from}-01-01`, hi: `${to}-12-31`, qualifier: kind }];
}

function unDocument(block: string): IdentityDocument[] {
  const number = one(block, 'NUMBER');
  if (number === '') return [];
  return [{ type: one(block, 'TYPE_OF_DOCUMENT'), number, issuer: stateOf(one(block, 'ISSUING_COUNTRY')) }];
}

function blocks(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map((match) =>
    unescapeXml(match[1] ?? '', tag),
  );
}

function one(xml: string, tag: string): string {
  return decode((new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(xml)?.[1] ?? '').trim());
}

function unescapeXml(text: string, tag: string): string {
  return tag === 'VALUE' ? decode(text) : text;
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function sexOf(text: string): ScreeningSubject['sex'] {
  if (/^M/i.test(text)) return 'M';
  return /^F/i.test(text) ? 'F' : 'U';
}

function readOfac(folder: string): ScreeningSubject[] {
  const aliases = new Map<string, SubjectName[]>();
  for (const row of [...csvRows(`${folder}/alt.csv`), ...csvRows(`${folder}/cons_alt.csv`)]) {
    const id = row[0] ?? '';
    const names = aliases.get(id) ?? [];
    names.push({ text: row[3] ?? '', quality: row[2] === 'fka' ? 'former' : 'good' });
    aliases.set(id, names);
  }
  const rows = [...csvRows(`${folder}/sdn.csv`), ...csvRows(`${folder}/cons_prim.csv`)];
  return rows.filter((row) => row[2] === 'individual').map((row) => ofacSubject(row, aliases.get(row[0] ?? '') ?? []));
}

function ofacSubject(row: readonly string[], aliases: readonly SubjectName[]): ScreeningSubject {
  const remarks = row[11] ?? '';
  const weak = [...remarks.matchAll(/a\.k\.a\. '([^']+)'/g)].map(
    (match): SubjectName => ({ text: match[1] ?? '', quality: 'low' }),
  );
  return {
    id: `ofac:${row[0] ?? ''}`,
    version: 'development',
    kind: 'person',
    names: [{ text: row[1] ?? '', quality: 'primary' }, ...aliases, ...weak],
    birthDates: [...remarks.matchAll(/DOB ([^;.]+)/g)].flatMap((match) => ofacBirth(match[1] ?? '')),
    nationalities: [...remarks.matchAll(/(?:nationality|citizen) ([^;.]+)/g)].map((match) => stateOf(match[1] ?? '')),
    sex: sexOf(/Gender (\w+)/.exec(remarks)?.[1] ?? ''),
    documents: [...remarks.matchAll(/Passport (\S+) \(([^)]+)\)/g)].map((match) => ({
      type: 'passport',
      number: match[1] ?? '',
      issuer: stateOf(match[2] ?? ''),
    })),
  };
}

function ofacBirth(text: string): BirthInterval[] {
  const qualifier = /circa/i.test(text) ? 'approximate' : 'exact';
  const [from, to] = text
    .replace(/circa /gi, '')
    .split(' to ')
    .map(ofacDay);
  if (from === undefined) return [];
  return [{ lo: from.lo, hi: (to ?? from).hi, qualifier: to === undefined ? qualifier : 'between' }];
}

function ofacDay(text: string): { lo: string; hi: string } | undefined {
  const parts = /^(?:(\d{2}) )?(?:([A-Z][a-z]{2}) )?(\d{4})$/.exec(text.trim());
  if (parts === null) return undefined;
  const [, day, monthName, year] = parts;
  if (monthName === undefined) return { lo: `${year}-01-01`, hi: `${year}-12-31` };
  const month = String(MONTHS.indexOf(monthName) + 1).padStart(2, '0');
  return { lo: `${year}-${month}-${day ?? '01'}`, hi: `${year}-${month}-${day ?? '28'}` };
}

/** Rows of a CSV file without a header; `-0-` is empty. */
export function csvRows(path: string): string[][] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.length > 1)
    .map(csvFields);
}

/** The fields of one CSV line. */
export function csvFields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => {
    const field = (match[1] ?? match[2] ?? '').replaceAll('""', '"').trim();
    return field === '-0-' ? '' : field;
  });
}
