// Checks that every document, seat and contact reaches the traveller it is about, and that an infant's never reaches the adult (PNRGOV SSR).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOf, readPnr, readPnrs } from './read-text.fixture.ts';

const FLIGHT = "TVL+170126:1005:170126:1820+CDG+UTP+ZZ+901:Y'";
const ssr = (code: string, text: string, ref = ''): string =>
  `SSR+${code}:HK:1:ZZ:::::${text}${ref === '' ? '' : `+::${ref}`}'`;
const docs = (text: string, ref = ''): string => ssr('DOCS', text, ref);

/** Given name and document numbers of each traveller. */
function held(text: string): Readonly<Record<string, readonly string[]>> {
  const { travellers } = readPnr(text);
  return Object.fromEntries(
    travellers.map(({ name, documents }) => [name.given || name.surname, documents.map(({ number }) => number)]),
  );
}

const FAMILY = "TIF+SPECIMEN+ANNA MRS:A:1:1'TIF+SPECIMEN+LEO:IN:2'TIF+SPECIMEN+MIA:C:3'";

test('reads a document with its holder', () => {
  const [anna] = readPnr(
    `TIF+SPECIMEN+ANNA MRS:A:1'${docs('/P/UTO/C01X0006H/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA/MARIA/H', '1')}`,
  ).travellers;
  assert.deepEqual(anna?.documents, [
    { type: 'P', number: 'C01X0006H', issuer: 'UTO', expiry: { raw: '11AUG30', value: '2030-08-11' } },
  ]);
  assert.deepEqual(anna?.birthDate, { raw: '14AUG88', value: '1988-08-14' });
  assert.equal(anna?.sex, 'F');
  assert.deepEqual(anna?.nationalities, ['UTO']);
  assert.equal(anna?.name.raw, 'SPECIMEN/ANNA MRS');
});

test('gives a document of sex MI or FI to the infant, under whatever reference it is filed', () => {
  for (const ref of ['1', '2', '3', '']) {
    assert.deepEqual(held(`${FAMILY}${docs('/P/UTO/INF1/UTO/03MAR25/MI/11AUG30/SPECIMEN/LEO', ref)}`), {
      ANNA: [],
      LEO: ['INF1'],
      MIA: [],
    });
  }
});

test('gives a document to the traveller it names before the one it is filed under', () => {
  const text = `${FAMILY}${docs('/P/UTO/INF1/UTO/03MAR25/M/11AUG30/SPECIMEN/LEO', '1')}${docs('/P/UTO/CHD1/UTO/03MAR19/F/11AUG30/SPECIMEN/MIA LOTTE', '1')}${docs('/P/UTO/ADT1/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA', '1')}`;
  assert.deepEqual(held(text), { ANNA: ['ADT1'], LEO: ['INF1'], MIA: ['CHD1'] });
});

test('makes an infant of its document where no TIF and no INFT names it', () => {
  const push = readPnrs(
    `RCI+ZZ:ABC123'TIF+SPECIMEN+ANNA:A:1'${docs('/P/UTO/INF1/UTO/03MAR25/FI/11AUG30/SPECIMEN/IDA', '1')}`,
  );
  const [anna, ida] = push.pnrs[0]?.travellers ?? [];
  assert.deepEqual(anna?.documents, []);
  assert.equal(ida?.name.raw, 'SPECIMEN/IDA');
  assert.equal(ida?.type, 'IN');
  assert.equal(ida?.infantOf, '1');
  assert.equal(ida?.sex, 'F');
  assert.deepEqual(codesOf(push), ['INFANT_UNLISTED']);
});

test('makes an infant of a baby born less than two years before the flight, whose sex was sent as an adult sex', () => {
  const own = docs('/P/UTO/INF1/UTO/03MAR25/F/11AUG30/SPECIMEN/IDA', '1');
  assert.deepEqual(held(`TIF+SPECIMEN+ANNA:A:1'${own}`), { ANNA: [], IDA: ['INF1'] });
  const elder = docs('/P/UTO/ADT1/UTO/03MAR75/F/11AUG30/SPECIMEN/ANNE-SOPHIE', '1');
  assert.deepEqual(held(`TIF+SPECIMEN+ANNIKA:A:1'${elder}`), { ANNIKA: ['ADT1'] });
});

test('takes INFT as a traveller of its own with the adult it travels with', () => {
  const [, baby] = readPnr(`TIF+SPECIMEN+ANNA:A:1'${ssr('INFT', 'SMALL/BABY 03MAR25', '1')}`).travellers;
  assert.equal(baby?.name.raw, 'SMALL/BABY');
  assert.equal(baby?.infantOf, '1');
  assert.equal(baby?.type, 'IN');
  assert.deepEqual(baby?.birthDate, { raw: '03MAR25', value: '2025-03-03' });
  assert.equal(readPnr(`TIF+SPECIMEN+ANNA:A:1'${ssr('INFT', 'SMALL/BABY/03MAR25')}`).travellers[1]?.infantOf, '1');
});

test('takes an INFT of every flight, and an infant with a TIF of its own, as one infant', () => {
  const inft = ssr('INFT', 'SPECIMEN/LEO 03MAR25', '1');
  const { travellers } = readPnr(`${FAMILY}${FLIGHT}${inft}TVL+240126:1900+UTP+CDG+ZZ+902'${inft}`);
  assert.deepEqual(
    travellers.map(({ name, infantOf }) => [name.given, infantOf]),
    [
      ['ANNA', ''],
      ['LEO', '1'],
      ['MIA', ''],
    ],
  );
});

test('gives an infant without INFT to the adult its reference or TIF 2.4 names', () => {
  const owner = (text: string): string => readPnr(text).travellers.find(({ type }) => type === 'IN')?.infantOf ?? '-';
  assert.equal(owner(FAMILY), '1');
  assert.equal(owner("TIF+SPECIMEN+ANNA:A:10001'TIF+SPECIMEN+LEO:IN:10001I'"), '10001');
  assert.equal(owner("TIF+SPECIMEN+LEO:IN:2'"), '');
});

test('keeps the documents of two infants apart', () => {
  const text =
    "TIF+SPECIMEN+ANNA:A:1'" +
    ssr('INFT', 'SPECIMEN/LEO 03MAR25', '1') +
    ssr('INFT', 'SPECIMEN/IDA 03MAR25', '1') +
    docs('/P/UTO/IDA1/UTO/03MAR25/FI/11AUG30/SPECIMEN/IDA', '1') +
    docs('/P/UTO/LEO1/UTO/03MAR25/MI/11AUG30/SPECIMEN/LEO', '1');
  assert.deepEqual(held(text), { ANNA: [], LEO: ['LEO1'], IDA: ['IDA1'] });
});

test('finds the holder by name where no reference stands', () => {
  const text = `${docs('/P/UTO/CHD1/UTO/03MAR19/F/11AUG30/SPECIMEN/MIA')}${FAMILY}${FLIGHT}${docs('/P/UTO/ADT1/UTO/14AUG88/F/11AUG30/SPECI MEN/AN NA')}`;
  assert.deepEqual(held(text), { ANNA: ['ADT1'], LEO: [], MIA: ['CHD1'] });
});

test('finds the holder by the name behind the document', () => {
  assert.deepEqual(held(`${FAMILY}${docs('/P/UTO/CHD1/UTO/03MAR19/F/11AUG30///-1SPECIMEN/MIA')}`).MIA, ['CHD1']);
});

test('makes a traveller of a document that names a member of a group without names', () => {
  const push = readPnrs(`RCI+ZZ:ABC123'TIF+SCHOOL:G'${docs('/P/UTO/G1/UTO/03MAR09/F/11AUG30/PUPIL/PIA')}`);
  const [group, pia] = push.pnrs[0]?.travellers ?? [];
  assert.equal(group?.group, true);
  assert.deepEqual(group?.documents, []);
  assert.equal(pia?.name.raw, 'PUPIL/PIA');
  assert.deepEqual(codesOf(push), ['DOCS_UNLISTED']);
});

test('does not give a document to a seat that is held for nobody yet', () => {
  const { travellers } = readPnr(`TIF+TBA+TBA:A:1'${docs('/P/UTO/T1/UTO/03MAR79/F/11AUG30/LATE/LENA', '1')}`);
  assert.deepEqual(
    travellers.map(({ name, placeholder, documents }) => [name.surname, placeholder, documents.length]),
    [
      ['TBA', true, 0],
      ['LATE', undefined, 1],
    ],
  );
});

test('keeps a document without a name with the traveller it is filed under, or with somebody unnamed', () => {
  assert.deepEqual(held(`${FAMILY}${docs('/P/UTO/X1/UTO', '3')}`).MIA, ['X1']);
  assert.deepEqual(held(`${docs('/P/UTO/X1/UTO')}${FAMILY}`)[''], ['X1']);
});

test('keeps a document that comes once a flight once, and adds what a later copy knows', () => {
  const first = docs('/P/UTO/C01X0006H/UTO/14AUG88/F//SPECIMEN/ANNA', '1');
  const second = docs('/P/UTO/C01X0006H/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA', '1');
  const [anna] = readPnr(`TIF+SPECIMEN+ANNA:A:1'${first}${second}${first}`).travellers;
  assert.deepEqual(
    anna?.documents.map(({ number, expiry }) => [number, expiry?.value]),
    [['C01X0006H', '2030-08-11']],
  );
});

test('reads visas, redress and known-traveller numbers from DOCO', () => {
  const [anna] = readPnr(
    `TIF+SPECIMEN+ANNA:A:1'${ssr('DOCO', 'UTOPIA CITY/V/V7700123/UTP/01JAN25/UTO', '1')}${ssr('DOCO', '/R/R123///UTO', '1')}${ssr('DOCO', '/K/K456///UTO', '1')}`,
  ).travellers;
  assert.deepEqual(anna?.documents, [
    { type: 'V', number: 'V7700123', issuer: 'UTO', issued: { raw: '01JAN25', value: '2025-01-01' } },
  ]);
  assert.equal(anna?.birthPlace, 'UTOPIA CITY');
  assert.equal(anna?.redressNumber, 'R123');
  assert.equal(anna?.knownTraveller, 'K456');
});

test('reads addresses from DOCA, and of an infant with the flag I for the infant', () => {
  const { travellers } = readPnr(
    `${FAMILY}${ssr('DOCA', 'D/UTO/1 HARBOUR ROAD/UTOPIA CITY/UP/10001', '1')}${ssr('DOCA', 'R/UTO/2 ROAD/TOWN///I', '1')}`,
  );
  assert.deepEqual(travellers[0]?.addresses, [
    { type: 'D', lines: ['UTO', '1 HARBOUR ROAD', 'UTOPIA CITY', 'UP', '10001'] },
  ]);
  assert.deepEqual(travellers[1]?.addresses, [{ type: 'R', lines: ['UTO', '2 ROAD', 'TOWN'] }]);
});

test('reads seats for each traveller of the segment, on the push flight alone', () => {
  const { travellers } = readPnr(
    `${FAMILY}SSR+SEAT:HK:2:ZZ:::UTP:CDG+099A::1:N'SSR+SEAT:HK:2:ZZ:::CDG:UTP+012A::1:N+012B::3:N'${FLIGHT}TVL+240126:1900+UTP+CDG+ZZ+902'SSR+SEAT:HK:1:ZZ+055C::2'`,
  );
  assert.deepEqual(
    travellers.map(({ seat }) => seat),
    ['12A', '', '12B'],
  );
});

test('lets the check-in decide about the seat, and takes XXX for none', () => {
  const text = (seat: string): string =>
    `TIF+SPECIMEN+ANNA:A:1'SSR+SEAT:HK:1:ZZ+012A::1'${FLIGHT}DAT'TRI++1:::1'SSD+${seat}'`;
  assert.equal(readPnr(text('014C')).travellers[0]?.seat, '14C');
  assert.equal(readPnr(text('XXX')).travellers[0]?.seat, '12A');
});

test('reads contacts with the travellers they are of, each once', () => {
  const { contacts } = readPnr(
    `${ssr('CTCE', '/ANNA..S//MAIL.EXAMPLE', '1')}${ssr('CTCM', '33600000000', '1+::2')}${ssr('CTCH', '+3360')}IFT+4:28::ZZ+CTCP CDG 33 1 55501234-H+VIP GUEST'IFT+CTCE NAME//HOST.EXAMPLE'${FLIGHT}${ssr('CTCM', '33600000000', '1')}`,
  );
  assert.deepEqual(contacts, [
    { kind: 'CTCE', value: '/ANNA..S//MAIL.EXAMPLE', traveller: '1', plain: 'ANNA_S@MAIL.EXAMPLE' },
    { kind: 'CTCM', value: '33600000000', traveller: '1', plain: '33600000000' },
    { kind: 'CTCM', value: '33600000000', traveller: '2', plain: '33600000000' },
    { kind: 'CTCH', value: '+3360', traveller: '' },
    { kind: 'CTCP', value: 'CDG 33 1 55501234-H', traveller: '', plain: '33155501234' },
    { kind: 'CTCE', value: 'NAME//HOST.EXAMPLE', traveller: '', plain: 'NAME@HOST.EXAMPLE' },
  ]);
});

test('reads the addresses of ADD in both styles', () => {
  const { contacts } = readPnr(
    "ADD++700:12 RUE EXEMPLE:PARIS:::FR:75001'ADD++E:::::::A//B.EXAMPLE'ADD++700:+:::::::LINE ONE+:::::::LINE TWO'",
  );
  assert.deepEqual(contacts, [
    { kind: 'ADD 700', value: '12 RUE EXEMPLE:PARIS:::FR:75001', traveller: '' },
    { kind: 'ADD E', value: 'A//B.EXAMPLE', traveller: '', plain: 'A@B.EXAMPLE' },
    { kind: 'ADD 700', value: 'LINE ONE', traveller: '' },
    { kind: 'ADD 700', value: 'LINE TWO', traveller: '' },
  ]);
});

test('reads frequent flyer numbers from FTI and SSR FQT*, each once', () => {
  const [anna] = readPnr(
    `TIF+SPECIMEN+ANNA:A:1'FTI+ZZ:99887766:1:::::GOLD'${ssr('FQTV', 'ZZ99887766', '1')}${ssr('FQTU', '/ QQ 1234567 S/BLUE', '1')}${ssr('FQTV', '-', '1')}`,
  ).travellers;
  assert.deepEqual(anna?.frequentFlyer, [
    { airline: 'ZZ', number: '99887766', tier: 'GOLD' },
    { airline: 'QQ', number: '1234567', tier: 'S/BLUE' },
  ]);
});

test('reads tickets from SSR TKNE, and an infant ticket for the infant', () => {
  const { travellers } = readPnr(
    `${FAMILY}${ssr('TKNE', '9990012345678C2', '1')}${ssr('TKNE', 'INF9990012345679C1', '1')}IFT+4:5+9990012345670C1'`,
  );
  assert.deepEqual(
    travellers.map(({ tickets }) => tickets),
    [['9990012345678'], ['9990012345679'], ['9990012345670']],
  );
});

test('gives an UMNR without a reference to the children', () => {
  const { travellers } = readPnr(`${ssr('UMNR', 'UM10')}${FAMILY}`);
  assert.deepEqual(
    travellers.map(({ unaccompaniedMinor }) => unaccompaniedMinor),
    [false, false, true],
  );
});

test('keeps no text of SSRs that say nothing of what is kept', () => {
  const pnr = readPnr(
    `TIF+SPECIMEN+ANNA:A:1'${ssr('AVML', 'SECRET', '1')}${ssr('OTHS', 'SECRET')}LTS+SECRET'IFT+4:28+SECRET'`,
  );
  assert.equal(JSON.stringify(pnr).includes('SECRET'), false);
});

test('gives a document to nobody at random where several names are alike', () => {
  const sisters = "TIF+SPECIMEN+ANNA MARIA:A:1'TIF+SPECIMEN+ANNA LENA:A:2'";
  assert.deepEqual(held(`${docs('/P/UTO/X1/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA')}${sisters}`), {
    'ANNA MARIA': [],
    'ANNA LENA': [],
    ANNA: ['X1'],
  });
});

test('gives a document to the traveller it names exactly before the one it is filed under and names in part', () => {
  const sisters = "TIF+SPECIMEN+ANNA MARIA:A:1'TIF+SPECIMEN+ANNA:A:2'";
  const text = `${sisters}${docs('/P/UTO/X1/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA', '1')}`;
  assert.deepEqual(held(text), { 'ANNA MARIA': [], ANNA: ['X1'] });
});

test('takes an INFT for the infant it names, where that one has no type or the INFT stands below it', () => {
  const infants = (text: string) => readPnr(text).travellers.map(({ ref, infantOf }) => [ref, infantOf]);
  const inft = (ref: string) => ssr('INFT', 'SPECIMEN/LEO 03MAR25', ref);
  const both = [
    ['1', ''],
    ['2', '1'],
  ];
  assert.deepEqual(infants(`TIF+SPECIMEN+ANNA:A:1'TIF+SPECIMEN+LEO::2'${inft('1')}`), both);
  assert.deepEqual(infants(`TIF+SPECIMEN+ANNA:A:1:1'TIF+SPECIMEN+LEO:IN:2'${inft('')}`), both);
});

test('takes a dash in a document number for no name', () => {
  assert.deepEqual(held(`${FAMILY}${docs('/P/UTO/AB-12C3/UTO', '3')}`).MIA, ['AB-12C3']);
  assert.deepEqual(held(`${FAMILY}${docs('/P/UTO/X1/UTO/03MAR19/F/11AUG30////H-1SPECIMEN/MIA')}`).MIA, ['X1']);
});
