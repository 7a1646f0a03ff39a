// Who is found and how, from exact spelling to other scripts, and who is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INVENTED_LIST, inventedEntry, inventedTraveller } from './invented-list.table.ts';
import { buildNameIndex, type Candidate, compareNames, type ScreeningQuery, sayReason, screen } from './names.ts';

const index = buildNameIndex(INVENTED_LIST);
const best = (name: string, changes: Partial<ScreeningQuery> = {}): Candidate | undefined =>
  screen(index, inventedTraveller(name, changes))[0];

for (const [title, name, id] of [
  ['as written on the list', 'Temurkan Zorbalak', 'zz:1'],
  ['in machine-readable-zone form', 'ZORBALAK<<TEMURKAN<<<<<<<<<<', 'zz:1'],
  ['with surname and given name exchanged', 'Zorbalak Temurkan', 'zz:1'],
  ['with one wrong keystroke in each word', 'Temurkam Zorbalaik', 'zz:1'],
  ['with a title and a placeholder', 'MR FNU Temurkan Zorbalak', 'zz:1'],
  ['with the article glued', 'QASIM BIN HARITH ALZUBAYDAWI', 'zz:2'],
  ['with the article dropped', 'QASIM HARITH ZUBAYDAWI', 'zz:2'],
  ['with French spelling of Arabic', 'Kacem Ben Hareth Zoubaydaoui', 'zz:2'],
  ['with Abd al-Rahman in one word', 'ABDURRAHMAN MUSTAFIZI DARWAZAI', 'zz:3'],
  ['with two words joined', 'ABDULRAHMAN MUSTAFIZIDARWAZAI', 'zz:3'],
  ['with one word split', 'Temur kan Zorbalak', 'zz:1'],
  ['with the middle name missing', 'Volodymyr Zhuravchuk', 'zz:4'],
  ['with a middle initial', 'Volodymyr P Zhuravchuk', 'zz:4'],
  ['with the given name as an initial', 'V Zhuravchuk', 'zz:4'],
  ['in Cyrillic', 'Володимир Журавчук', 'zz:4'],
  ['in the Russian form of a Ukrainian name', 'Vladimir Zhuravchuk', 'zz:4'],
  ['in Hangul against Latin', '권성혁', 'zz:7'],
  ['in Arabic script', 'صدام حميد الزوبعاوي', 'zz:6'],
  ['in Latin against Arabic script', 'Saddam Hamid al-Zubaawi', 'zz:6'],
  ['in ICAO Arabic of a machine-readable zone', 'XSSDAM XHMYD ALZWBEAWY', 'zz:6'],
  ['by nickname', 'Liz Vandersloot', 'zz:9'],
  ['with the ICAO spelling of an umlaut', 'UEBERSCHAER<<WOLFGANG', 'zz:10'],
] as const) {
  test(`finds a list entry ${title}`, () => {
    assert.equal(best(name)?.id, id);
  });
}

test('finds a name that the machine-readable zone cut short', () => {
  const [candidate] = screen(index, {
    ...inventedTraveller(''),
    names: [{ surname: 'QUISTEPEQUE OLOMBRADA', given: 'MARIA FE' }],
    truncated: true,
  });
  assert.equal(candidate?.id, 'zz:5');
  assert.ok(candidate.reasons.some((reason) => reason.code === 'NAME-PREFIX'));
});

test('calls a full name with the same day of birth a strong match', () => {
  assert.equal(best('Temurkan Zorbalak', { birthDates: ['1971-04-23'] })?.outcome, 'STRONG');
});

test('suppresses a namesake born decades apart and keeps it countable', () => {
  const candidate = best('Temurkan Zorbalak', { birthDates: ['1999-09-30'] });
  assert.equal(candidate?.outcome, 'SUPPRESSED-NAMESAKE');
  assert.ok(candidate.reasons.some((reason) => reason.code === 'BIRTH-CONTRADICTED'));
});

test('does not suppress a birth year that is one off', () => {
  assert.notEqual(best('Temurkan Zorbalak', { birthDates: ['1972-04-23'] })?.outcome, 'SUPPRESSED-NAMESAKE');
});

test('calls the same document number a document hit whatever the name', () => {
  const documents = [{ type: 'P', number: 'UT4471093', issuer: 'UTO' }];
  assert.equal(best('Somebody Different', { documents })?.outcome, 'DOCUMENT-HIT');
});

test('gives nothing for the same document number of another State', () => {
  const documents = [{ type: 'P', number: 'UT4471093', issuer: 'XOM' }];
  assert.notEqual(best('Somebody Different', { documents })?.outcome, 'DOCUMENT-HIT');
});

test('takes a document number with a misread character as evidence, not as a hit', () => {
  const candidate = best('Temurkan Zorbalak', { documents: [{ type: 'P', number: 'UT447I093', issuer: 'UTO' }] });
  assert.ok(candidate?.reasons.some((reason) => reason.code === 'DOCUMENT-NEAR'));
  assert.notEqual(candidate?.outcome, 'DOCUMENT-HIT');
});

test('never reports an entity for a traveller unless asked', () => {
  const query = inventedTraveller('Zorbalak Trading');
  assert.ok(screen(index, query).every((candidate) => candidate.id !== 'zz:8'));
  assert.equal(screen(index, query, { kinds: ['entity'] })[0]?.id, 'zz:8');
});

test('never calls a weak alias alone a strong match', () => {
  const candidate = best('Grey Crane', { birthDates: ['1980-05-17'] });
  assert.equal(candidate?.id, 'zz:4');
  assert.equal(candidate.name, 'Grey Crane');
  assert.notEqual(candidate.outcome, 'STRONG');
});

test('counts a reversed patronymic chain against the match', () => {
  const list = buildNameIndex([inventedEntry('zz:1', 'Harith bin Qasim')]);
  const straight = screen(list, inventedTraveller('Harith bin Qasim'))[0];
  const reversed = screen(list, inventedTraveller('Qasim bin Harith'))[0];
  assert.ok((reversed?.nats ?? 0) < (straight?.nats ?? 0) - 4);
  assert.ok(reversed?.reasons.some((reason) => reason.code === 'NAME-CHAIN'));
});

test('gives a rare name more evidence than a common one', () => {
  assert.ok(
    compareNames('Temurkan Zorbalak', 'Temurkan Zorbalak').nats > compareNames('Maria Garcia', 'Maria Garcia').nats,
  );
});

test('scores names with nothing in common below names with one word in common', () => {
  const nothing = compareNames('Temurkan Zorbalak', 'Elisabeth Vandersloot');
  const something = compareNames('Temurkan Zorbalak', 'Temurkan Vandersloot');
  assert.ok(nothing.nats < something.nats);
  assert.equal(nothing.reasons[0]?.code, 'NAME-NOTHING');
});

test('says every reason in English and in French from the same parameters', () => {
  const candidate = best('Temurkan Zorbalak', { birthDates: ['1971-04-23'], nationalities: ['UTO'], sex: 'M' });
  const birth = candidate?.reasons.find((reason) => reason.code === 'BIRTH-SAME');
  assert.equal(birth?.text, 'Born on the same day, 1971-04-23.');
  assert.equal(sayReason('BIRTH-SAME', birth?.params ?? {}, 'fr'), 'Né le même jour, 1971-04-23.');
});

test('gives the best five by evidence even where none amounts to anything', () => {
  const many = buildNameIndex(Array.from({ length: 9 }, (_, i) => inventedEntry(`zz:${i}`, `Maria Quistepeque${i}`)));
  const found = screen(many, inventedTraveller('Maria Olombrada', { sex: 'F' }));
  assert.equal(found.length, 5);
  assert.ok(found.every((candidate) => candidate.outcome === 'NONE'));
});

test('gives an index of equal content the same version whatever the order', () => {
  const version = buildNameIndex([...INVENTED_LIST].reverse()).version;
  assert.equal(version, index.version);
  assert.notEqual(buildNameIndex(INVENTED_LIST.slice(1)).version, version);
});
