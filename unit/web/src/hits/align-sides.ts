// Lays the traveller's record and the list entry side by side, field by field, with what each field says for or against.
import type { HitDetail, ReasonView, SubjectView, TravellerView } from '@vigie/words/api';

export const COMPARED = ['name', 'birth-date', 'birth-place', 'nationality', 'sex', 'document'] as const;
export type ComparedField = (typeof COMPARED)[number];

/** One value of one side. */
export interface SideValue {
  readonly text: string;
  /** What qualifies it: a weak alias, the parts of a parsed name, the sources that stated it. */
  readonly notes: readonly string[];
  /** True where it is someone's name, to be shown as received. */
  readonly isName: boolean;
}

export interface ComparedRow {
  readonly field: ComparedField;
  readonly traveller: readonly SideValue[];
  readonly list: readonly SideValue[];
  /** `unknown` where a side has nothing to compare, `silent` where the comparison gave no reason. */
  readonly verdict: 'toward' | 'away' | 'unknown' | 'silent';
}

const FACTS: Readonly<Record<ComparedField, string>> = {
  name: 'name.raw',
  'birth-date': 'birthDate',
  'birth-place': 'birthPlace',
  nationality: 'nationality',
  sex: 'sex',
  document: 'document',
};

/** All compared fields in a fixed order, so that an officer's eye finds them where they were in the last hit. */
export function alignSides(
  detail: Pick<HitDetail, 'traveller' | 'subject' | 'lostDocument' | 'reasons'>,
): ComparedRow[] {
  return COMPARED.map((field) => {
    const traveller = travellerSide(detail.traveller, field);
    const list = detail.subject === null ? documentSide(detail, field) : subjectSide(detail.subject, field);
    const reasons = detail.reasons.filter((reason) => fieldOf(reason.code) === field);
    return { field, traveller, list, verdict: verdictOf(traveller, list, reasons) };
  });
}

/** The field that a reason speaks about; `undefined` for one about none, as the size of the list. */
export function fieldOf(code: string): ComparedField | undefined {
  if (/^(NAME|ALIAS)-/.test(code)) return 'name';
  if (code.startsWith('BIRTH-')) return 'birth-date';
  if (code.startsWith('NATIONALITY-')) return 'nationality';
  if (code.startsWith('SEX-')) return 'sex';
  if (/^(DOCUMENT-|DOC_)/.test(code)) return 'document';
  return undefined;
}

function verdictOf(
  traveller: readonly SideValue[],
  list: readonly SideValue[],
  reasons: readonly ReasonView[],
): ComparedRow['verdict'] {
  const nats = reasons.reduce((sum, reason) => sum + reason.nats, 0);
  if (nats !== 0) return nats > 0 ? 'toward' : 'away';
  return traveller.length === 0 || list.length === 0 ? 'unknown' : 'silent';
}

function travellerSide(view: TravellerView, field: ComparedField): SideValue[] {
  const fact = (name: string) => view.facts.find((one) => one.field === name)?.values ?? [];
  const surnames = fact('name.surname');
  const givens = fact('name.given');
  return fact(FACTS[field]).map((one, index) => ({
    text: one.value,
    notes:
      field === 'name' ? [surnames[index]?.value ?? '', givens[index]?.value ?? ''].filter((part) => part !== '') : [],
    isName: field === 'name',
  }));
}

function subjectSide(subject: SubjectView, field: ComparedField): SideValue[] {
  const plain = (text: string, ...notes: readonly string[]): SideValue => ({
    text,
    notes: notes.filter((note) => note !== ''),
    isName: false,
  });
  switch (field) {
    case 'name':
      return subject.names.map((one) => ({ ...plain(one.text, one.quality, one.note), isName: true }));
    case 'birth-date':
      return subject.birthDates.map((one) => plain(one.text, one.note));
    case 'birth-place':
      return subject.birthPlaces.map((place) => plain(place));
    case 'nationality':
      return subject.nationalities.map((state) => plain(state));
    case 'sex':
      return subject.sex === '' || subject.sex === 'U' ? [] : [plain(subject.sex)];
    case 'document':
      return subject.documents.map((one) =>
        plain([one.type, one.number, one.issuer].filter((part) => part !== '').join(' · '), one.note),
      );
  }
}

// A report of a lost document says nothing about a person; only the document can be compared.
function documentSide(detail: Pick<HitDetail, 'lostDocument'>, field: ComparedField): SideValue[] {
  const report = detail.lostDocument;
  if (report === null || field !== 'document') return [];
  const text = [report.type, report.issuer].filter((part) => part !== '').join(' · ');
  return [{ text, notes: [report.status, report.reportedOn, report.source, report.reference], isName: false }];
}
