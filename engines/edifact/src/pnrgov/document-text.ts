// Reads the texts of SSR DOCS, DOCO and DOCA (AIRIMP SSR DOCS, DOCO, DOCA; Doc 9303-3).
import { stateByName, toAlpha3 } from '@vigie/codes';
import type { PartialDate, PersonName, Sex, TravelDocument } from '../passenger.ts';
import { type DateRule, readDate } from '../syntax/read-date.ts';
import { readName } from '../syntax/read-name.ts';

/** What is wrong in a text, as codes of findings. */
export type DocumentFault = 'DOCS_SHIFTED' | 'DATE' | 'DATE_ORDER' | 'STATE_CODE' | 'SEX_CODE';

/** Receives each fault once it is seen. */
export type FaultSink = (fault: DocumentFault) => void;

/** What SSR DOCS says of its holder. */
export interface DocsText {
  /** Absent where number, type and issuer are all empty: such a text tells name and birth date only. */
  readonly document?: TravelDocument;
  readonly nationality: string;
  readonly birthDate?: PartialDate;
  readonly sex: Sex;
  /** Sex MI or FI: the holder is an infant and not the adult whose reference stands in the segment. */
  readonly infant: boolean;
  /** Absent where the text names nobody. */
  readonly name?: PersonName;
}

/** What SSR DOCO says. */
export interface DocoText {
  readonly birthPlace: string;
  /** V visa, R redress, K known traveller, … */
  readonly type: string;
  readonly number: string;
  /** The State it is for, else the place of issue. */
  readonly issuer: string;
  readonly issued?: PartialDate;
  readonly infant: boolean;
  readonly name?: PersonName;
}

/** What SSR DOCA says: R residence, D destination, B birth; lines are State, street, city, region, postcode. */
export interface DocaText {
  readonly type: string;
  readonly lines: readonly string[];
  readonly infant: boolean;
  readonly name?: PersonName;
}

/** How dates are read and where faults go. */
export interface DocumentReading {
  /** `YYYY-MM-DD` of the flight. */
  readonly reference: string | undefined;
  readonly fault: FaultSink;
}

const SEXES: Readonly<Record<string, Sex>> = { M: 'M', F: 'F', X: 'X', U: 'U', MI: 'M', FI: 'F' };

/** Types of document that senders write; a State has three letters or two, and none of these two letters is one. */
const TYPE = /^(?:[A-Z]|IP|AC|IC|ID|PP)$/;

/** Reads `/type/issuer/number/nationality/DDMMMYY/sex/expiry/surname/given/second`; one slash too many or too few is realigned. */
export function readDocs(text: string, reading: DocumentReading): DocsText {
  const cut = splitTail(text);
  // A number may hold a dash too: the name stands behind a slash, or behind the H of the holder.
  const [body, tail] = cut[0].endsWith('/') || cut[0].endsWith('/H') ? cut : [text, undefined];
  const tokens = realigned(tokensOf(body), reading.fault);
  const at = (index: number): string => tokens[index] ?? '';
  const sex = at(5);
  if (sex !== '' && SEXES[sex] === undefined) reading.fault('SEX_CODE');
  const infant = sex === 'MI' || sex === 'FI';
  const document = documentOf(tokens, reading);
  const birthDate = birthOf(at(4), infant, reading);
  const name = holderOf(tokens) ?? tail;
  return {
    ...(document ? { document } : {}),
    nationality: stateOf(at(3), reading.fault),
    ...(birthDate ? { birthDate } : {}),
    sex: SEXES[sex] ?? 'U',
    infant,
    ...(name ? { name } : {}),
  };
}

/** Type, issuer, number and expiry; a type in the place of the issuer is still the type. */
function documentOf(tokens: readonly string[], reading: DocumentReading): TravelDocument | undefined {
  const [first = '', second = '', number = '', , , , until = ''] = tokens;
  if (first === '' && second === '' && number === '') return undefined;
  const [type, issuer] = first === '' && TYPE.test(second) ? [second, ''] : [first, second];
  const expiry = dateOf(until, 'future', reading);
  return { type, number, issuer: stateOf(issuer, reading.fault), ...(expiry ? { expiry } : {}) };
}

/** Surname, given and second name. */
function holderOf(tokens: readonly string[]): PersonName | undefined {
  const [surname = '', given = '', second = ''] = tokens.slice(7);
  if (surname === '' && given === '') return undefined;
  return readName({ surname, given, second: secondOf(second), fromDocument: true });
}

/** Reads `birthplace/V/number/place of issue/issue date/State[/I]`. */
export function readDoco(text: string, reading: DocumentReading): DocoText {
  const [body, name] = splitTail(text);
  const written = body.split('/').map(tokenOf);
  // Some senders put the slash of DOCS before the birthplace too.
  const tokens = written[0] === '' && /^[VRK]$/.test(written[2] ?? '') ? written.slice(1) : written;
  const [birthPlace = '', type = '', number = '', place = '', date = '', state = '', infant = ''] = tokens;
  const issued = dateOf(date, 'near', reading);
  return {
    birthPlace,
    type,
    number,
    issuer: state === '' ? place : stateOf(state, reading.fault),
    ...(issued ? { issued } : {}),
    infant: infant === 'I',
    ...(name ? { name } : {}),
  };
}

/** Reads `type/State/street/city/region/postcode[/I]`, with or without a slash before it. */
export function readDoca(text: string, reading: DocumentReading): DocaText {
  const [body, name] = splitTail(text);
  const tokens = tokensOf(body);
  const [type = '', state = '', ...rest] = tokens;
  const lines = [stateOf(state, reading.fault), ...rest.slice(0, 4)];
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
  return { type, lines, infant: tokens[6] === 'I', ...(name ? { name } : {}) };
}

/** `surname/given/DDMMMYY` or `surname/given DDMMMYY` of SSR INFT. */
export function readInft(
  text: string,
  reading: DocumentReading,
): { readonly name: PersonName; readonly birthDate?: PartialDate } {
  const date = /(?:^|[ /])(\d{1,2}[A-Z]{3}(?:\d{4}|\d{2}))(?![A-Z0-9])/.exec(text);
  const named = (date === null ? text : text.slice(0, date.index)).replace(/^\//, '');
  const [surname = '', given = '', second = ''] = named.split('/').map((part) => part.trim());
  const birthDate = birthOf(date?.[1] ?? '', true, reading);
  return { name: readName({ surname, given, second }), ...(birthDate ? { birthDate } : {}) };
}

/** ICAO alpha-3 where the code is known, else the code as received. */
function stateOf(code: string, fault: FaultSink): string {
  if (code === '') return '';
  const state = toAlpha3(code) ?? stateByName(code);
  if (state === undefined) fault('STATE_CODE');
  return state ?? code;
}

/** An infant has no second reading of its birth date a century earlier. */
function birthOf(text: string, infant: boolean, reading: DocumentReading): PartialDate | undefined {
  const date = dateOf(text, 'past', reading);
  return infant && date !== undefined ? { raw: date.raw, value: date.value } : date;
}

function dateOf(text: string, century: DateRule['century'], reading: DocumentReading): PartialDate | undefined {
  if (text === '') return undefined;
  const { date, quality } = readDate(text, { order: 'dmy', century, reference: reading.reference });
  if (quality === 'bad') reading.fault('DATE');
  if (quality === 'reordered') reading.fault('DATE_ORDER');
  return date;
}

function tokensOf(text: string): readonly string[] {
  return (text.startsWith('/') ? text.slice(1) : text).split('/').map(tokenOf);
}

function tokenOf(token: string): string {
  return token.trim().toUpperCase();
}

/** `H` says that the holder of the document is meant, not who holds it. */
function secondOf(token: string): string {
  return token === 'H' ? '' : token;
}

/** Cuts `-1SURNAME/GIVEN` off, which names the traveller in the booking. */
function splitTail(text: string): readonly [string, PersonName | undefined] {
  const slash = text.lastIndexOf('/');
  const dash = slash < 0 ? -1 : text.lastIndexOf('-', slash);
  const tail = dash < 0 ? null : /^-\d+([A-Z][^/]*)\/([^/]*)$/i.exec(text.slice(dash));
  if (tail === null) return [text, undefined];
  return [text.slice(0, dash), readName({ surname: tail[1] ?? '', given: tail[2] ?? '' })];
}

/** The birth date, followed by the sex, stands fifth. Where it is found beside its place, everything before it has moved. */
function realigned(tokens: readonly string[], fault: FaultSink): readonly string[] {
  const birth = [4, 5, 3].find((index) => isBirth(tokens, index));
  if (birth === 5) {
    fault('DOCS_SHIFTED');
    return tokens.slice(1);
  }
  if (birth === 3) {
    fault('DOCS_SHIFTED');
    return ['', ...tokens];
  }
  if (birth === 4 || tokens[0] !== '' || !TYPE.test(tokens[1] ?? '')) return tokens;
  // No birth date to go by: a State behind the type means that the type has moved, a number that it has only been put in the next place.
  if (!/^[A-Z]{2,3}$/.test(tokens[2] ?? '') || (tokens[3] ?? '') === '') return tokens;
  fault('DOCS_SHIFTED');
  return tokens.slice(1);
}

function isBirth(tokens: readonly string[], index: number): boolean {
  const sex = tokens[index + 1] ?? '';
  return /^\d{1,2}[A-Z]{3}(\d{2}|\d{4})$/.test(tokens[index] ?? '') && (sex === '' || SEXES[sex] !== undefined);
}
