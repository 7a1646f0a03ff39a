// A UN consolidated list with invented entries, and readers of it for the tests (sc-sanctions.xsd).
import assert from 'node:assert/strict';
import { createUnReader, type ListRead, type ListResult, type ListSubject } from '../lists.ts';

/** Reads a whole text, cut into portions of that many characters. */
export function read(text: string, step = 1 << 20): ListResult {
  const reader = createUnReader();
  for (let at = 0; at < text.length; at += step) reader.push(text.slice(at, at + step));
  return reader.end();
}

/** Reads a text that must be a list. */
export function whole(text: string): ListRead {
  const list = read(text);
  assert.ok(list.ok, list.ok ? '' : `${list.fault.code} at ${list.fault.at}`);
  return list.value;
}

/** An entry with a little of everything, on eleven lines. */
export const PERSON = `<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ANNA</FIRST_NAME><SECOND_NAME>BINT</SECOND_NAME><THIRD_NAME>SPECIMEN</THIRD_NAME>
<UN_LIST_TYPE>Test</UN_LIST_TYPE><REFERENCE_NUMBER>TEi.001</REFERENCE_NUMBER><LISTED_ON>2020-01-02</LISTED_ON><GENDER>Female</GENDER>
<NAME_ORIGINAL_SCRIPT>آنا</NAME_ORIGINAL_SCRIPT><COMMENTS1>Invented &amp; harmless</COMMENTS1>
<NATIONALITY><VALUE>Iran (Islamic Republic of)</VALUE><VALUE>Atlantis</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>A. Specimen; Anna S.</ALIAS_NAME><DATE_OF_BIRTH>1971</DATE_OF_BIRTH><NOTE>in passport</NOTE></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1965</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1963</YEAR><NOTE>from false passport</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1962-08-14</DATE></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>C01X0006H</NUMBER><ISSUING_COUNTRY>Germany</ISSUING_COUNTRY><NOTE>officially cancelled</NOTE></INDIVIDUAL_DOCUMENT>
<NEW_ELEMENT kind="x">of next year</NEW_ELEMENT></INDIVIDUAL>`;
/** A list with these entries; the first stands on line 3. */
export const wrap = (persons: string, entities = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09Z">\n<INDIVIDUALS>${persons}</INDIVIDUALS>\n<ENTITIES>${entities}</ENTITIES>\n</CONSOLIDATED_LIST>`;
/** A list of one person with this further content. */
export const person = (inner: string): string =>
  wrap(`<INDIVIDUAL><REFERENCE_NUMBER>TEi.009</REFERENCE_NUMBER><FIRST_NAME>BORIS</FIRST_NAME>${inner}</INDIVIDUAL>`);
/** That person. */
export function only(inner: string): ListSubject {
  const [subject] = whole(person(inner)).subjects;
  assert.ok(subject);
  return subject;
}
/** What that person says beyond all fields, by path below the entry. */
export const others = (subject: ListSubject): Readonly<Record<string, string>> =>
  Object.fromEntries(subject.other.map(({ path, value }) => [path.replace('INDIVIDUALS/INDIVIDUAL', ''), value]));

/** An element with a text. */
export const leaf = (name: string, text: string): string =>
  `<${name}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`;
