// Invented list entries and a traveller builder for tests; nobody here exists.
import type { ScreeningQuery, ScreeningSubject } from './screening-subject.ts';

/** An entry with one primary name and nothing else known, changed as asked. */
export function inventedEntry(id: string, text: string, changes: Partial<ScreeningSubject> = {}): ScreeningSubject {
  return {
    id,
    version: '1',
    kind: 'person',
    names: [{ text, quality: 'primary' }],
    birthDates: [],
    nationalities: [],
    sex: 'U',
    documents: [],
    ...changes,
  };
}

/** A traveller of whom only a name is known, changed as asked. */
export function inventedTraveller(full: string, changes: Partial<ScreeningQuery> = {}): ScreeningQuery {
  return { names: [{ full }], birthDates: [], nationalities: [], sex: 'U', documents: [], ...changes };
}

const day = (date: string) => ({ lo: date, hi: date, qualifier: 'exact' as const });

/** A small list of many naming customs. */
export const INVENTED_LIST: readonly ScreeningSubject[] = [
  inventedEntry('zz:1', 'ZORBALAK, Temurkan', {
    birthDates: [day('1971-04-23')],
    nationalities: ['UTO'],
    sex: 'M',
    documents: [{ type: 'P', number: 'UT 4471093', issuer: 'UTO' }],
  }),
  inventedEntry('zz:2', 'QASIM BIN HARITH AL-ZUBAYDAWI', { birthDates: [day('1968-11-02')] }),
  inventedEntry('zz:3', 'Abd al-Rahman Mustafizi Darwazai', {
    birthDates: [{ lo: '1960-01-01', hi: '1965-12-31', qualifier: 'between' }],
  }),
  inventedEntry('zz:4', 'Volodymyr Petrenkovich Zhuravchuk', {
    names: [
      { text: 'Volodymyr Petrenkovich Zhuravchuk', quality: 'primary' },
      { text: 'Володимир Журавчук', quality: 'original-script' },
      { text: 'Grey Crane', quality: 'low' },
    ],
    birthDates: [day('1980-05-17')],
  }),
  inventedEntry('zz:5', 'Maria Fernanda Quistepeque Olombrada', { sex: 'F' }),
  inventedEntry('zz:6', 'صدّام حميد الزوبعاوي', {
    names: [{ text: 'صدام حميد الزوبعاوي', quality: 'original-script' }],
  }),
  inventedEntry('zz:7', 'KWON SUNG-HYOK', { birthDates: [day('1975-01-01')] }),
  inventedEntry('zz:8', 'ZORBALAK TRADING', { kind: 'entity' }),
  inventedEntry('zz:9', 'Elisabeth Margarethe Vandersloot', { birthDates: [day('1990-02-03')] }),
  inventedEntry('zz:10', 'Wolfgang Überschär', {}),
];
