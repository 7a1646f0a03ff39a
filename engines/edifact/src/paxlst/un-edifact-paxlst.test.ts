// Checks the PAXLST reader against the guide's structure and what senders make of it (UN/EDIFACT PAXLST; T08, T12, T14 to T24, T28).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAlpha3 } from '@vigie/codes';
import { readInterchange } from '../syntax/syntax.ts';
import {
  createPaxlstReader,
  type PaxlstHead,
  type PaxlstReaderOptions,
  type PaxlstTrailer,
  type PaxlstTraveller,
} from './paxlst.ts';

const HEADER =
  "BGM+745'RFF+TN:ZZ901260117:::1'NAD+MS+++ZZ PAX SYSTEMS DESK'COM+0012025550123:TE+DESK.AT.ZZ.EXAMPLE:EM'TDT+20+ZZ901+++ZZ'" +
  "LOC+125+CDG'DTM+189:2601171005:201'LOC+87+UTP'DTM+232:2601171820:201'";
const FULL =
  "NAD+FL+++SPECIMEN:ANNA:MARIA+12 HIGH STREET+UTOPOLIS+:::NORTH+UT1 2AB+UTO'ATT+2++F'DTM+329:880814'MEA+CT++:1'MEA+WT++KGM:12'" +
  "GEI+4+173'FTX+BAG+++ZZ100001:2'LOC+22+UTP'LOC+174+FRA'LOC+178+CDG'LOC+179+UTP'LOC+180+:::UTOPOLIS'COM+0012025550100:TE'NAT+2+FRA'" +
  "RFF+AVF:ZX9KQ1'RFF+ABO:ZZ901001'RFF+SEA:012A'RFF+AEA:GOV1'RFF+CR:CUST1'RFF+YZY:7842836432717C2'" +
  "DOC+P:110:111+C01X0006H'DTM+36:300811'DTM+182:200811'LOC+91+FRA'DOC+V:110:111+V7700123'DTM+36:270101'LOC+91+USA'";

interface Read {
  readonly head: PaxlstHead;
  readonly travellers: readonly PaxlstTraveller[];
  readonly trailer: PaxlstTrailer;
  readonly codes: readonly string[];
}

function read(body: string, options: PaxlstReaderOptions & { readonly unh?: string } = {}): Read {
  const text = `UNB+UNOA:4+ZZ+UTOPIU+260115:0925+R'UNH+${options.unh ?? '1+PAXLST:D:05B:UN:IATA+ZZ0901'}'${body}UNT+1+1'UNZ+1+R'`;
  const reader = createPaxlstReader(options);
  const segments = readInterchange(new TextEncoder().encode(text)).messages[0]?.segments ?? [];
  const travellers = segments.flatMap((segment) => reader.push(segment) ?? []);
  const { traveller, trailer } = reader.end();
  if (traveller !== undefined) travellers.push(traveller);
  // Which State codes are known is another room's matter.
  const codes = trailer.findings.map(({ code }) => code).filter((code) => code !== 'STATE_CODE');
  return { head: reader.head, travellers, trailer, codes };
}

const one = (body: string): PaxlstTraveller => {
  const traveller = read(HEADER + body).travellers[0];
  assert.ok(traveller);
  return traveller;
};

test('reads header, leg and contact', () => {
  const { head } = read(`${HEADER}${FULL}CNT+42:1'`);
  assert.deepEqual(head, {
    type: 'PAXLST',
    version: 'D:05B',
    messageRef: '1',
    commonAccessRef: 'ZZ0901',
    part: { number: 1, last: true },
    listType: '745',
    action: '',
    transactionRef: 'ZZ901260117',
    transactionRevision: '1',
    contact: {
      id: '',
      name: 'ZZ PAX SYSTEMS DESK',
      channels: [
        { value: '0012025550123', qualifier: 'TE' },
        { value: 'DESK.AT.ZZ.EXAMPLE', qualifier: 'EM' },
      ],
    },
    legs: [
      {
        flight: { carrier: 'ZZ', number: '901', suffix: '' },
        from: 'CDG',
        to: 'UTP',
        departs: '2026-01-17T10:05',
        arrives: '2026-01-17T18:20',
        border: true,
      },
    ],
  });
});

test('reads everything that a traveller group carries', () => {
  const { travellers, trailer, codes } = read(`${HEADER}${FULL}CNT+42:1'`);
  assert.deepEqual(travellers, [
    {
      role: 'passenger',
      name: { raw: 'SPECIMEN/ANNA/MARIA', surname: 'SPECIMEN', given: 'ANNA MARIA' },
      birthDate: { raw: '880814', value: '1988-08-14' },
      sex: 'F',
      nationalities: ['FRA'],
      documents: [
        {
          type: 'P',
          number: 'C01X0006H',
          issuer: 'FRA',
          expiry: { raw: '300811', value: '2030-08-11' },
          issued: { raw: '200811', value: '2020-08-11', alternative: '1920-08-11' },
        },
        { type: 'V', number: 'V7700123', issuer: 'USA', expiry: { raw: '270101', value: '2027-01-01' } },
      ],
      birthPlace: 'UTOPOLIS',
      residence: 'FRA',
      locator: 'ZX9KQ1',
      uniqueRef: 'ZZ901001',
      seat: '12A',
      governmentRef: 'GOV1',
      customerRef: 'CUST1',
      ticket: '7842836432717C2',
      clearance: 'UTP',
      verification: '173',
      bags: { count: 1, weightKg: 12, tags: ['ZZ100001', 'ZZ100002'] },
      journeyStart: 'CDG',
      journeyEnd: 'UTP',
      address: ['12 HIGH STREET', 'UTOPOLIS', 'NORTH', 'UT1 2AB', 'UTO'],
      contacts: [{ value: '0012025550100', qualifier: 'TE' }],
      crewFunction: '',
      ordinal: 12,
    },
  ]);
  assert.deepEqual([trailer.stated, trailer.travellers, codes], [1, 1, []]);
});

test('reads a group as a set, in whatever order its segments come', () => {
  const [nad = '', ...rest] = FULL.split("'").filter((segment) => segment !== '');
  const document = rest.slice(rest.findIndex((segment) => segment.startsWith('DOC')));
  const others = rest.slice(0, rest.length - document.length);
  const shuffled = [nad, ...document, ...others.toReversed()].map((segment) => `${segment}'`).join('');
  assert.deepEqual(one(shuffled), one(FULL));
});

test('reads crew, transit and reference travellers, and crew functions', () => {
  const { travellers } = read(
    `${HEADER}NAD+FM+++PILOTE:CLAIRE'EMP+1+CR1:110:111'NAD+DDU+++A:B'NAD+DDT+++C:D'NAD+ZZZ'RFF+AVF:ZX9KQ1'RFF+ABO:Z1'`,
  );
  assert.deepEqual(
    travellers.map(({ role }) => role),
    ['crew', 'transit-passenger', 'transit-crew', 'reference'],
  );
  assert.equal(travellers[0]?.crewFunction, 'CR1');
  assert.equal(travellers[3]?.name, undefined);
  assert.deepEqual([travellers[3]?.locator, travellers[3]?.uniqueRef], ['ZX9KQ1', 'Z1']);
});

test('asks no completeness of a close-out that names travellers by reference', () => {
  const { head, codes, trailer } = read(
    `${HEADER.replace('BGM+745', 'BGM+266+CLOB')}NAD+ZZZ'RFF+AVF:A'NAD+ZZZ'RFF+AVF:B'CNT+42:2'`,
  );
  assert.deepEqual([head.listType, head.action, trailer.travellers, codes], ['266', 'CLOB', 2, []]);
});

test('reads the action codes of the dialogue, with the version of the British ones left out', () => {
  for (const [sent, action] of [
    ['745+CP', 'CP'],
    ['266+XF', 'XF'],
    ['266+CLNB', 'CLNB'],
    ['745+CI:1.0', 'CI'],
    ['250+dc:1.0', 'DC'],
  ]) {
    assert.equal(read(HEADER.replace('BGM+745', `BGM+${sent}`)).head.action, action);
  }
});

test('gives each traveller when the next one opens, and the last one at the end', () => {
  const reader = createPaxlstReader();
  const text = `UNB+UNOA:4+ZZ'UNH+1+PAXLST:D:05B'${HEADER}NAD+FL+++A:B'ATT+2++M'NAD+FL+++C:D'CNT+42:2'UNT+1+1'UNZ+1'`;
  const segments = readInterchange(new TextEncoder().encode(text)).messages[0]?.segments ?? [];
  const given = segments.map((segment) => reader.push(segment)?.name?.surname ?? '').filter((name) => name !== '');
  assert.deepEqual(given, ['A']);
  assert.equal(reader.head.legs.length, 1);
  assert.equal(reader.end().traveller?.name?.surname, 'C');
  assert.equal(reader.end().traveller, undefined);
});

test('T08 warns where the control total differs from the travellers of a single part, and not where parts share it', () => {
  assert.deepEqual(read(`${HEADER}${FULL}CNT+42:2'`).codes, ['CNT_COUNT']);
  const part = read(`${HEADER}${FULL}CNT+42:3'`, { unh: '1+PAXLST:D:02B:UN:IATA+ZZ0901/260117/1005+01:C' });
  assert.deepEqual([part.codes, part.trailer.stated, part.head.part], [[], 3, { number: 1, last: false }]);
  assert.deepEqual(read(`${HEADER}${FULL}CNT+42:MANY'`).codes, ['CNT']);
});

test('T12 gives the last traveller of a truncated message with what there is', () => {
  const { travellers, codes } = read(`${HEADER}NAD+FL+++SPECIMEN:ANNA'ATT+2++F'`);
  assert.equal(travellers[0]?.name?.surname, 'SPECIMEN');
  assert.deepEqual(codes, ['MISSING_DOB', 'MISSING_NATIONALITY', 'MISSING_DOCUMENT']);
});

test('T14 reads birth dates against the flight date and keeps the traveller where one is unreadable', () => {
  assert.equal(one("NAD+FL+++A:B'DTM+329:260117'").birthDate?.value, '2026-01-17');
  assert.equal(one("NAD+FL+++A:B'DTM+329:260118'").birthDate?.value, '1926-01-18');
  assert.equal(one("NAD+FL+++A:B'DTM+329:19880814:102'").birthDate?.value, '1988-08-14');
  for (const sent of ['', '000000', 'UNKNOWN']) {
    const { travellers, codes } = read(`${HEADER}NAD+FL+++A:B'DTM+329:${sent}'`);
    assert.equal(travellers[0]?.birthDate, undefined);
    assert.ok(codes.includes('MISSING_DOB'));
    assert.equal(codes.includes('DATE'), sent === 'UNKNOWN');
  }
  assert.ok(read(`${HEADER}NAD+FL+++A:B'DTM+329:251288'`).codes.includes('DATE_ORDER'));
});

test('T14 uses the reference of the caller where the message has no flight date', () => {
  const { travellers } = read("BGM+745'NAD+FL+++A:B'DTM+329:200101'", { reference: '2019-06-01' });
  assert.equal(travellers[0]?.birthDate?.value, '1920-01-01');
});

test('T14 accepts an empty expiry', () => {
  const { travellers, codes } = read(`${HEADER}${FULL.replace('DTM+36:300811', 'DTM+36:')}`);
  assert.equal(travellers[0]?.documents[0]?.expiry, undefined);
  assert.deepEqual(codes, ['MISSING_EXPIRY']);
});

test('T17 normalises State codes where they are known and keeps them as received where they are not', () => {
  for (const code of ['FR', 'FRA', 'D', 'ROM', 'ZAR', 'YUG', '999']) {
    const { travellers, trailer } = read(
      `${HEADER}NAD+FL+++A:B'NAT+2+${code}'LOC+174+${code}'DOC+P+X1'LOC+91+${code}'`,
    );
    const expected = toAlpha3(code) ?? code;
    assert.deepEqual(
      [travellers[0]?.nationalities, travellers[0]?.residence, travellers[0]?.documents[0]?.issuer],
      [[expected], expected, expected],
    );
    assert.equal(
      trailer.findings.some((finding) => finding.code === 'STATE_CODE'),
      toAlpha3(code) === undefined,
    );
  }
});

test('T18 takes M, F, X and U, and everything else as unknown', () => {
  for (const [sent, sex] of [
    ['M', 'M'],
    ['F', 'F'],
    ['X', 'X'],
    ['U', 'U'],
    ['N', 'U'],
    ['f', 'F'],
    ['1', 'U'],
  ]) {
    const { travellers, codes } = read(`${HEADER}NAD+FL+++A:B'ATT+2++${sent}'`);
    assert.equal(travellers[0]?.sex, sex);
    assert.equal(codes.includes('SEX_CODE'), sent === 'N' || sent === '1');
  }
  assert.ok(read(`${HEADER}NAD+FL+++A:B'`).codes.includes('MISSING_SEX'));
});

test('T19 reads names without given name, with placeholder, and in the unstructured field', () => {
  assert.deepEqual(one("NAD+FL+++THIRD'").name, { raw: 'THIRD', surname: 'THIRD', given: '' });
  assert.deepEqual(one("NAD+FL+++ONE:FNU'").name, { raw: 'ONE/FNU', surname: 'ONE', given: '' });
  assert.deepEqual(one("NAD+FL++SPECIMEN:ANNA'").name?.surname, 'SPECIMEN');
  assert.equal(one("NAD+FL+++OO:MAUNG'").name?.surname, 'OO');
  assert.deepEqual(read(`${HEADER}NAD+FL'`).codes[0], 'MISSING_NAME');
});

test('T20 takes the document type from its first component only, and says where it is missing', () => {
  assert.deepEqual(one("NAD+FL+++A:B'DOC+P:1812019+X1'LOC+91+'").documents, [{ type: 'P', number: 'X1', issuer: '' }]);
  assert.deepEqual(one("NAD+FL+++A:B'DOC+P:110:ZZZ+X1'").documents[0]?.type, 'P');
  const { codes } = read(`${HEADER}NAD+FL+++A:B'DOC++X1'DOC+P'`);
  for (const code of ['MISSING_DOC_TYPE', 'MISSING_DOC_NUMBER', 'MISSING_ISSUER', 'MISSING_EXPIRY'])
    assert.ok(codes.includes(code), code);
});

test('asks neither issuer nor expiry of a visa', () => {
  assert.deepEqual(read(`${HEADER}${FULL.replace("'DTM+36:270101'LOC+91+USA", '')}`).codes, []);
});

test('T21 takes a bag count from the place of its unit, and pounds as kilograms', () => {
  assert.deepEqual(one("NAD+FL+++A:B'MEA+CT++9'MEA+WT++LBR:10'").bags, { count: 9, weightKg: 4.54, tags: [] });
  assert.deepEqual(one("NAD+FL+++A:B'MEA+CT++:2'").bags.count, 2);
  assert.ok(read(`${HEADER}NAD+FL+++A:B'MEA+CT++KGM'`).codes.includes('MEASURE'));
});

test('T22 lets the carrier of the flight number win, and warns of the difference', () => {
  const { head, codes } = read("BGM+745'TDT+20+ZX0877A+++ZZ'LOC+125+AAA'LOC+87+BBB'");
  assert.deepEqual(head.legs[0]?.flight, { carrier: 'ZX', number: '877', suffix: 'A' });
  assert.deepEqual(codes, ['CARRIER_MISMATCH']);
});

test('T24 expands a series of bag tags, and keeps only the first where the count is impossible', () => {
  assert.deepEqual(one("NAD+FL+++A:B'FTX+BAG+++ZZ999999:3'").bags.tags, ['ZZ999999', 'ZZ000000', 'ZZ000001']);
  assert.deepEqual(one("NAD+FL+++A:B'FTX+BAG+++0618123456:2'").bags.tags, ['0618123456', '0618123457']);
  const { travellers, codes } = read(`${HEADER}NAD+FL+++A:B'FTX+BAG+++ZZ123456:722356'MEA+CT++:722356'`);
  assert.deepEqual(travellers[0]?.bags, { count: 99, weightKg: 0, tags: ['ZZ123456'] });
  assert.ok(codes.includes('BAG_TAG_SERIES') && codes.includes('BAG_COUNT'));
});

test('T28 reports lists that are no passenger lists, and reads their people all the same', () => {
  const { codes, travellers } = read(`${HEADER.replace('BGM+745', 'BGM+10')}${FULL}`);
  assert.deepEqual([codes, travellers.length], [['NOT_API_LIST'], 1]);
  assert.deepEqual(read(`${HEADER}${FULL}`, { unh: '1+CUSRES:D:05B:UN' }).codes, ['NOT_PAXLST']);
  assert.deepEqual(read('').codes, ['MISSING_BGM', 'MISSING_LEG']);
});

test('reports the US-EDIFACT dialect that it does not read', () => {
  assert.ok(
    read("BGM+250'PDT+P/123456789:USA:981231+SPECIMEN:ANNA'", { unh: '1+PAXLST:001:000:NZ' }).codes.includes(
      'LEGACY_PDT',
    ),
  );
});

test('keeps a person of unknown kind, of the kind that the list is of', () => {
  const crew = read(`${HEADER.replace('BGM+745', 'BGM+250')}NAD+XX+++A:B'`);
  assert.deepEqual([crew.travellers[0]?.role, crew.codes[0]], ['crew', 'UNKNOWN_ROLE']);
  assert.equal(read(`${HEADER}NAD+XX+++A:B'`).travellers[0]?.role, 'passenger');
});

test('puts a colon back that a contact value did not release', () => {
  assert.deepEqual(one("NAD+FL+++A:B'COM+TEL:0012025550100:TE+DESK'").contacts, [
    { value: 'TEL:0012025550100', qualifier: 'TE' },
    { value: 'DESK', qualifier: '' },
  ]);
});

test('joins the parts of a birth place that is given in words', () => {
  assert.equal(one("NAD+FL+++A:B'LOC+180+USA+:::FORT WORTH+:::TEXAS'").birthPlace, 'FORT WORTH, TEXAS, USA');
});

test('keeps a bounded number of repeated segments of one traveller and of stops of one flight', () => {
  const flood = `NAD+FL+++A:B'${"DOC+P+X1'".repeat(300)}${"COM+1:TE'".repeat(300)}${"FTX+BAG+++ZZ000001:99'".repeat(10)}`;
  const { travellers, codes } = read(HEADER + flood);
  assert.deepEqual(
    [travellers[0]?.documents.length, travellers[0]?.contacts.length, travellers[0]?.bags.tags.length],
    [50, 50, 99],
  );
  assert.ok(codes.includes('TOO_MANY'));
  const stops = read(`BGM+745'TDT+20+ZZ1'${"LOC+92+AAA'LOC+92+BBB'".repeat(500)}`);
  assert.equal(stops.head.legs.length, 199);
});

test('names the place of a finding and never the person', () => {
  const { trailer } = read(`${HEADER}NAD+FL+++SPECIMEN:ANNA'ATT+2++N'DTM+329:UNKNOWN'DOC++'`);
  for (const finding of trailer.findings) {
    assert.doesNotMatch(finding.text, /SPECIMEN|ANNA|UNKNOWN/);
    assert.ok(finding.offset > 0);
  }
});
