// Turns the rows of one entry of the OFAC legacy lists into a subject (OFAC SDN data specification, fixed files as CSV).
import { stateByName } from '@vigie/codes';
import { type ListName, type ListSubject, type NameQuality, type OtherValue, withVersion } from './list-subject.ts';
import { ofacRemarks } from './ofac-remarks.ts';
import { scriptOf } from './script-of.ts';

/** One row by column, '' where the file writes `-0-`, with its file. */
export interface OfacRow {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** An entry's row with the rows of the other files that have its number. */
export interface OfacEntry {
  /** Key of the list, for the id. */
  readonly key: string;
  readonly row: OfacRow;
  readonly aliases: readonly OfacRow[];
  readonly addresses: readonly OfacRow[];
  readonly comments: readonly OfacRow[];
}

const QUALITIES: Readonly<Record<string, NameQuality>> = { aka: 'good', nka: 'good', fka: 'former' };
const OTHERS = ['SDN_Type', 'Call_Sign', 'Vess_type', 'Tonnage', 'GRT', 'Vess_flag', 'Vess_owner'];

/** The subject of an entry; vessels and aircraft are entities, and `other` says which. */
export function ofacSubject({ key, row, aliases, addresses, comments }: OfacEntry): ListSubject {
  const { ent_num: reference = '', SDN_Name = '', SDN_Type = '', Program = '', Title = '', Remarks = '' } = row.cells;
  const kind = SDN_Type === 'individual' ? 'person' : 'entity';
  // Remarks that are too long go on in another file, cut anywhere, even within a word.
  const remarks = Remarks + comments.map((one) => one.cells.Remarks ?? '').join('');
  const said = ofacRemarks(remarks);
  return withVersion({
    id: `${key}:${reference}`,
    kind,
    reference,
    programme: Program.replaceAll('] [', ', '),
    names: [named(SDN_Name, kind, 'primary'), ...aliases.map((one) => aliasOf(one, kind)), ...said.names],
    birthDates: said.birthDates,
    birthPlaces: said.birthPlaces,
    nationalities: [...new Set(said.nationalities.map((name) => stateByName(name)).filter((one) => one !== undefined))],
    nationalitiesAsListed: said.nationalities,
    sex: said.sex,
    documents: said.documents,
    titles: Title.split('; ').filter((one) => one !== ''),
    designations: [],
    addresses: addresses
      .map(({ cells: { Address = '', City = '', Country = '', Add_remarks = '' } }) => ({
        street: Address,
        city: City,
        region: '',
        zip: '',
        country: Country,
        note: Add_remarks,
      }))
      .filter((one) => Object.values(one).some((text) => text !== '')),
    listedOn: '',
    updatedOn: [],
    comments: remarks,
    other: [
      ...OTHERS.flatMap((column) => otherOf(row, column)),
      ...aliases.flatMap((one) => [
        ...otherOf(one, 'alt_num'),
        ...(one.cells.alt_type === 'aka' ? [] : otherOf(one, 'alt_type')),
      ]),
      ...addresses.flatMap((one) => otherOf(one, 'Add_num')),
    ],
  });
}

function otherOf({ file, cells }: OfacRow, column: string): readonly OtherValue[] {
  const value = cells[column] ?? '';
  return value === '' ? [] : [{ path: `${file}/${column}`, value }];
}

function aliasOf(
  { cells: { alt_type = '', alt_name = '', alt_remarks = '' } }: OfacRow,
  kind: ListSubject['kind'],
): ListName {
  return { ...named(alt_name, kind, QUALITIES[alt_type] ?? 'low'), note: alt_remarks };
}

// Persons are written `SURNAME, Given`.
function named(text: string, kind: ListSubject['kind'], quality: NameQuality): ListName {
  const comma = kind === 'person' ? text.indexOf(', ') : -1;
  const parts = comma === -1 ? {} : { surname: text.slice(0, comma), given: text.slice(comma + 2) };
  return { text, ...parts, script: scriptOf(text), quality, note: '' };
}
