// Checks which group of a PNR a segment belongs to (PNRGOV EDIFACT, structure GR1 to GR12).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOf, readBody, readPnr, readPnrs } from './read-text.fixture.ts';

const PUSH_FLIGHT = "TVL+170126:1005:170126:1820+CDG+UTP+ZZ+901:Y'RPI+2+HK'";
const names = (pnr: ReturnType<typeof readPnr>): readonly string[] => pnr.travellers.map(({ name }) => name.raw);

test('reads the head of the push', () => {
  const { head } = readBody("MSG+:141'ORG+ZZ:CDG'TVL+170126:1005:170126:1820+CDG+UTP+ZZ+0901'EQN+7'SRC'");
  assert.deepEqual(head, {
    type: 'PNRGOV',
    version: '13:1',
    messageRef: '1',
    commonAccessRef: 'KEY',
    part: { number: 1, last: true },
    function: '141',
    flight: {
      flight: { carrier: 'ZZ', number: '901', suffix: '' },
      from: 'CDG',
      to: 'UTP',
      departs: '2026-01-17T10:05',
      arrives: '2026-01-17T18:20',
      border: true,
    },
    sender: 'ZZ',
    stated: 7,
  });
});

test('gives each PNR when the next SRC opens and the last at the end', () => {
  const { pnrs, trailer } = readPnrs("RCI+ZZ:AAA111'", "RCI+ZZ:BBB222'", "RCI+ZZ:CCC333'");
  assert.deepEqual(
    pnrs.map(({ locators }) => locators[0]?.locator),
    ['AAA111', 'BBB222', 'CCC333'],
  );
  assert.equal(trailer.pnrs, 3);
  assert.deepEqual(trailer.findings, []);
});

test('counts the PNRs of a whole push against EQN', () => {
  const body = "MSG+:22'ORG+ZZ'TVL+170126:1005+CDG+UTP+ZZ+901'EQN+9'SRC'RCI+ZZ:AAA111'";
  assert.deepEqual(codesOf(readBody(body)), ['EQN_COUNT']);
});

test('takes the second TVL without dates and airports as the operating flight of the one before it', () => {
  const { flights } = readPnr("TVL+170126:1005::1820+CDG+UTP+QQ:ZZ+7001:M'TVL+++++972:M'RPI+1+HK'");
  assert.equal(flights.length, 1);
  assert.deepEqual(flights[0]?.marketing, { carrier: 'QQ', number: '7001', suffix: '' });
  assert.deepEqual(flights[0]?.operating, { carrier: 'ZZ', number: '972', suffix: '' });
  assert.equal(flights[0]?.status, 'HK');
});

test('takes the operating flight of a codeshare from TRA', () => {
  const { flights } = readPnr("TVL+240126:1900:250126:0530+UTP+CDG+QQ:ZZ+7001:Y'TRA+ZZ+0902:Y'");
  assert.deepEqual(flights[0]?.operating, { carrier: 'ZZ', number: '902', suffix: '' });
  assert.equal(flights[0]?.leg.flight.carrier, 'QQ');
});

test('knows the push flight by its operating designator, and by route and minute', () => {
  const { flights } = readPnr(
    "TVL+170126:1005::1820+CDG+UTP+QQ:ZZ+7001:Y'TRA+ZZ+901'TVL+170126:1005::1820+CDG+UTP+QQ+7001:Y'TVL+180126:1005::1820+CDG+UTP+ZZ+901:Y'",
  );
  assert.deepEqual(
    flights.map(({ leg }) => leg.border),
    [true, true, false],
  );
});

test('takes OPEN and ARNK as lines of their own and not as operating flights', () => {
  const { flights } = readPnr(`${PUSH_FLIGHT}TVL+++++OPEN'TVL+++++ARNK'`);
  assert.deepEqual(
    flights.map(({ open }) => open),
    [false, true, true],
  );
});

test('takes EQN and RCI inside a PNR as a split and not as a total or a locator', () => {
  const { head, pnrs } = readPnrs(`RCI+ZZ:ABC123'${PUSH_FLIGHT}EQN+2'RCI+ZZ:SPL1T2'EQN+1'RCI+ZZ:SPL1T3'`);
  assert.equal(head.stated, 1);
  assert.deepEqual(pnrs[0]?.splits, [
    { locator: 'SPL1T2', airline: 'ZZ', travellers: 2 },
    { locator: 'SPL1T3', airline: 'ZZ', travellers: 1 },
  ]);
  assert.deepEqual(
    pnrs[0]?.locators.map(({ locator }) => locator),
    ['ABC123'],
  );
});

test('counts hotels and cars and keeps nothing of them', () => {
  const pnr = readPnr(`${PUSH_FLIGHT}MSG+8'TVL+170126::240126+UTP++XH'MSG+3'TVL+170126+UTP++XC'`);
  assert.equal(pnr.nonAir, 2);
  assert.equal(pnr.flights.length, 1);
});

test('tells the DATs of PNR, ticket, check-in and history apart', () => {
  const pnr = readPnr(
    "DAT+700:140126:0830'TIF+SPECIMEN+ANNA:A:1'TKT+9990012345678:T'DAT+710:021225:0915'" +
      `${PUSH_FLIGHT}DAT+2:160126:1010'TRI++12:::1'ABI+4'DAT+T:051225:1107'SAC+++A'SSR+CTCM:HK:1:ZZ'`,
  );
  assert.equal(pnr.changed, '2026-01-14T08:30');
  assert.equal(pnr.tickets[0]?.issued, '2025-12-02T09:15');
  assert.equal(pnr.travellers[0]?.checkedInAt, '2026-01-16T10:10');
  assert.deepEqual(pnr.history, [{ at: '2025-12-05T11:07', source: '4', action: 'A', what: 'SSR CTCM' }]);
});

test('takes an empty DAT as the trigger of a check-in', () => {
  const pnr = readPnr(`TIF+SPECIMEN+ANNA:A:1'${PUSH_FLIGHT}DAT'TRI++12:::1'SSD+011D'`);
  assert.equal(pnr.travellers[0]?.checkedIn, true);
  assert.equal(pnr.travellers[0]?.checkedInAt, undefined);
  assert.equal(pnr.travellers[0]?.seat, '11D');
});

test('reads the time of a check-in out of the text of DAT 3', () => {
  const pnr = readPnr(`TIF+SPECIMEN+ANNA:A:1'${PUSH_FLIGHT}DAT+3:L FT WW D014357 16JAN261423Z 1D5723'TRI++12:::1'`);
  assert.equal(pnr.travellers[0]?.checkedInAt, '2026-01-16T14:23');
});

test('takes the TIF below TRI as the traveller named before', () => {
  const pnr = readPnr(`TIF+SPECIMEN+ANNA MRS:A:1'${PUSH_FLIGHT}DAT'TRI++12:::1'TIF+SPECIMEN+ANNA MRS:A:1'SSD+12A'`);
  assert.deepEqual(names(pnr), ['SPECIMEN/ANNA MRS']);
  assert.equal(pnr.travellers[0]?.boardingNumber, '12');
});

test('loses no named TIF, whatever stands before and after it', () => {
  const group = [
    "EQN+1'RCI+ZZ:SPL1T2'",
    "MSG+8'",
    "ABI+4'",
    PUSH_FLIGHT,
    `${PUSH_FLIGHT}DAT'`,
    "TKT+:1'FOP+CA'",
    "LTS+X'",
  ];
  const after = ["SRC'", "UNT+1+1'", "FOO+BAR'", "ORG'", "TVL+++++OPEN'", "TIF+OTHER+ONE:A:2'", ''];
  for (const before of group) {
    for (const behind of after) {
      const { pnrs } = readPnrs(`RCI+ZZ:ABC123'${before}TIF+ALONE+ADA:A:1'${behind}`);
      assert.equal(pnrs[0]?.travellers[0]?.name.raw, 'ALONE/ADA', `${before} ${behind}`);
    }
  }
});

test('makes a traveller of a TIF below TRI that names somebody else', () => {
  const push = readPnrs(
    `RCI+ZZ:ABC123'TIF+TBA::A'TIF+SPECIMEN+ANNA:A:2'${PUSH_FLIGHT}DAT'TRI++12:::2'TIF+NOBODY+NED:A:2'SSD+012A'`,
  );
  const travellers = push.pnrs[0]?.travellers ?? [];
  assert.deepEqual(
    travellers.map(({ name, checkedIn, seat }) => [name.raw, checkedIn, seat]),
    [
      ['TBA', false, ''],
      ['SPECIMEN/ANNA', false, ''],
      ['NOBODY/NED', true, '12A'],
    ],
  );
  assert.deepEqual(codesOf(push), ['TIF_UNLISTED']);
});

test('takes a second TIF below one TRI as another check-in or another traveller', () => {
  const pnr = readPnr(
    `TIF+SPECIMEN+ANNA:A:1'TIF+SPECIMEN+OTTO:A:2'${PUSH_FLIGHT}DAT'TRI++12:::1'TIF+SPECIMEN+ANNA:A:1'TIF+SPECIMEN+OTTO:A:2'SSD+012B'TIF+LATE+LENA:A:3'`,
  );
  assert.deepEqual(
    pnr.travellers.map(({ ref, checkedIn, seat }) => [ref, checkedIn, seat]),
    [
      ['1', true, ''],
      ['2', true, '12B'],
      ['3', false, ''],
    ],
  );
});

test('keeps a TIF below SAC in the history and not among the travellers', () => {
  const pnr = readPnr(`TIF+SPECIMEN+ANNA:A:1'ABI+4+05FD28:GS+PAR++ZZ'DAT+T:051225:1107'SAC+++X'TIF+GONE+GREG:A:2'`);
  assert.deepEqual(names(pnr), ['SPECIMEN/ANNA']);
  assert.deepEqual(pnr.history, [
    {
      at: '2025-12-05T11:07',
      source: '4/05FD28:GS/PAR/ZZ',
      action: 'X',
      what: 'TIF',
      name: { raw: 'GONE/GREG', surname: 'GONE', given: 'GREG' },
    },
  ]);
});

test('keeps former flights in the history and not in the itinerary', () => {
  const pnr = readPnr(`${PUSH_FLIGHT}ABI+1'SAC+++X'TVL+160126:0900:160126:1100+CDG+UTP+ZZ+77'RPI+1+XX'`);
  assert.equal(pnr.flights.length, 1);
  assert.deepEqual(pnr.history, [
    {
      at: '',
      source: '1',
      action: 'X',
      what: 'TVL',
      flight: {
        flight: { carrier: 'ZZ', number: '77', suffix: '' },
        from: 'CDG',
        to: 'UTP',
        departs: '2026-01-16T09:00',
        arrives: '2026-01-16T11:00',
        border: false,
      },
    },
  ]);
});

test('takes an empty ORG below RCI as a cancellation and one below a check-in as nothing', () => {
  const update = readBody("MSG+:141'ORG+ZZ'TVL+170126:1005+CDG+UTP+ZZ+901'EQN+1'SRC'RCI+ZZ:ABC123'ORG'");
  assert.equal(update.pnrs[0]?.cancelled, true);
  assert.equal(readPnr(`ORG+1A:CDG+12345678'${PUSH_FLIGHT}DAT'ORG'`).cancelled, false);
});

test('reads the agency and its agent', () => {
  assert.deepEqual(readPnr("ORG+1A:CDG+12345678:111111+PAR+1A:MUC+T+UT:UTD:EN+0001AASU'").agency, {
    system: '1A',
    iata: '12345678',
    office: '111111',
    city: 'PAR',
    country: 'UT',
    type: 'T',
    agent: '0001AASU',
  });
});

test('attaches SSR, FTI, REF and ADD to the traveller below whom they stand', () => {
  const pnr = readPnr(
    "TIF+SPECIMEN+ANNA:A:1'FTI+ZZ:99887766:1::::GOLD'REF+:4711'SSR+UMNR:HK:1:ZZ:::::UM10'ADD++700:1 ROAD:TOWN'TIF+MUSTER+JAN:A:2'",
  );
  const [anna, jan] = pnr.travellers;
  assert.deepEqual(anna?.frequentFlyer, [{ airline: 'ZZ', number: '99887766', tier: 'GOLD' }]);
  assert.equal(anna?.uniqueRef, '4711');
  assert.equal(anna?.unaccompaniedMinor, true);
  assert.equal(anna?.minorRemark, 'UM10');
  assert.equal(jan?.unaccompaniedMinor, false);
  assert.deepEqual(pnr.contacts, [{ kind: 'ADD 700', value: '1 ROAD:TOWN', traveller: '1' }]);
});

test('attaches IFT and ADD below a payment to the payer', () => {
  const pnr = readPnr(
    "TIF+SPECIMEN+ANNA:A:1'TKT+9990012345678:T'FOP+CC::412.50:VI:411111XXXXXX1111:1228'IFT+4:43+ANNA SPECIMEN'ADD++700:1 ROAD:TOWN'",
  );
  assert.deepEqual(pnr.payerLines, ['ANNA SPECIMEN', '1 ROAD:TOWN']);
  assert.deepEqual(pnr.contacts, []);
  assert.deepEqual(pnr.payments, [
    { type: 'CC', amount: '412.50', vendor: 'VI', number: '411111XXXXXX1111', expiry: '1228' },
  ]);
});

test('reads tickets with fares, taxes and the carrier that validates them', () => {
  const pnr = readPnr(
    "TIF+SPECIMEN+ANNA:A:1'FAR+N+++++YLOW'TKT+9990012345678:T:1'MON+B:300.00:EUR+T:412.50:EUR'PTK+NR++021225:2359+ZZ'TXD++52.50:FR:EUR:YQ'TKT+:1'",
  );
  assert.deepEqual(pnr.tickets, [
    {
      number: '9990012345678',
      traveller: '1',
      issued: '',
      amounts: [
        { type: 'B', amount: '300.00', currency: 'EUR' },
        { type: 'T', amount: '412.50', currency: 'EUR' },
      ],
      validatingCarrier: 'ZZ',
      taxes: [{ type: 'YQ', amount: '52.50', country: 'FR', currency: 'EUR' }],
    },
  ]);
  assert.deepEqual(pnr.travellers[0]?.tickets, ['9990012345678']);
  assert.equal(pnr.travellers[0]?.fareBasis, 'YLOW');
});

test('says that a ticket number is garbled and keeps it', () => {
  const push = readPnrs("RCI+ZZ:ABC123'TIF+SPECIMEN+ANNA:A:1'TKT+9.99001E?+12:T'");
  assert.equal(push.pnrs[0]?.tickets[0]?.number, '9.99001E+12');
  assert.deepEqual(codesOf(push), ['TICKET_NUMBER']);
});

test('counts segments that no PNRGOV has and keeps nothing of them', () => {
  const push = readPnrs("RCI+ZZ:ABC123'CPN+SECRET'CPN+SECRET'CON+SECRET'");
  assert.deepEqual(push.trailer.unknownSegments, { CPN: 2, CON: 1 });
  assert.equal(JSON.stringify(push).includes('SECRET'), false);
});

test('opens a PNR where the first SRC is missing', () => {
  const push = readBody("MSG+:22'ORG+ZZ'TVL+170126:1005+CDG+UTP+ZZ+901'EQN+1'RCI+ZZ:ABC123'TIF+SPECIMEN+ANNA:A:1'");
  assert.equal(push.pnrs[0]?.travellers.length, 1);
  assert.deepEqual(codesOf(push), ['MISSING_SRC']);
});

test('keeps a TIF below a former flight in the history too', () => {
  const pnr = readPnr(`${PUSH_FLIGHT}ABI+1'SAC+++X'TVL+160126:0900:160126:1100+CDG+UTP+ZZ+77'TIF+GONE+GREG:A:2'`);
  assert.deepEqual(names(pnr), []);
  assert.deepEqual(
    pnr.history.map(({ what }) => what),
    ['TVL', 'TIF'],
  );
});

test('keeps actions of the history that say nothing of what they changed', () => {
  const pnr = readPnr("ABI+4'SAC+++A'SAC+++X'TBD'ABI+1'");
  assert.deepEqual(
    pnr.history.map(({ source, action, what }) => [source, action, what]),
    [
      ['4', 'A', ''],
      ['4', 'X', 'TBD'],
      ['1', '', ''],
    ],
  );
});

test('takes the ticket date of the PNR for tickets without one', () => {
  const { tickets } = readPnr(
    "DAT+700:140126:0830+710:021225:0915'TIF+SPECIMEN+ANNA:A:1'TKT+9990012345678'TKT+9990012345679'DAT+710:031225'",
  );
  assert.deepEqual(
    tickets.map(({ issued }) => issued),
    ['2025-12-02T09:15', '2025-12-03'],
  );
});

test('takes a traveller named again directly below a flight for neither a check-in nor another traveller', () => {
  const [anna, ...others] = readPnr(`TIF+SPECIMEN+ANNA:A:1'${PUSH_FLIGHT}TIF+SPECIMEN+ANNA:A:1'RPI+1+HK'`).travellers;
  assert.equal(anna?.checkedIn, false);
  assert.deepEqual(others, []);
});

test('finds the traveller of a check-in by its reference among names that are equal or alike', () => {
  const boarded = (tifs: string, checkIn: string): readonly string[] => {
    const { travellers } = readPnr(`${tifs}${PUSH_FLIGHT}DAT'${checkIn}`);
    return travellers.filter(({ checkedIn }) => checkedIn).map(({ ref }) => `${ref} of ${travellers.length}`);
  };
  const twins = "TIF+SPECIMEN+ANNA:A:1'TIF+SPECIMEN+ANNA:A:2'";
  assert.deepEqual(boarded(twins, "TRI++12:::2'TIF+SPECIMEN+ANNA:A'"), ['2 of 2']);
  assert.deepEqual(boarded(twins, "TRI++12'TIF+SPECIMEN+ANNA:A:2'"), ['2 of 2']);
  const sisters = "TIF+SPECIMEN+ANNA MARIA:A:1'TIF+SPECIMEN+ANNA LENA:A:2'";
  assert.deepEqual(boarded(sisters, "TRI++12:::2'TIF+SPECIMEN+ANNA:A'"), ['2 of 2']);
  assert.deepEqual(boarded(sisters, "TRI++12:::2'"), ['2 of 2']);
  assert.deepEqual(boarded(sisters, "TRI++12:::3'TIF+LATE+LENA:A'"), ['3 of 3']);
  assert.deepEqual(boarded("TIF+SPECIMEN+ANNA MARIA:A:1'TIF+SPECIMEN+ANNA:A:2'", "TRI++12:::1'TIF+SPECIMEN+ANNA:A'"), [
    '2 of 2',
  ]);
  assert.deepEqual(boarded("TIF+SPECIMEN+ANNA:A'", "TRI++12'"), [' of 1']);
});

test('says that a check-in refers to nobody', () => {
  const push = readPnrs(`RCI+ZZ:ABC123'TIF+SPECIMEN+ANNA:A:1'${PUSH_FLIGHT}DAT'TRI++12:::9'`);
  assert.deepEqual(codesOf(push), ['CHECKIN_UNMATCHED']);
});

test('does not take a check-in for another flight as one for the push flight', () => {
  const { travellers } = readPnr(
    `TIF+SPECIMEN+ANNA:A:1'${PUSH_FLIGHT}TVL+240126:1900+UTP+CDG+ZZ+902'DAT'TRI++12:::1'SSD+9C'`,
  );
  assert.deepEqual([travellers[0]?.checkedIn, travellers[0]?.seat], [false, '']);
});

test('knows the push flight in a line that books two legs of its number', () => {
  const { flights } = readPnr("TVL+170126:1005::2230+CDG+BCN+ZZ+901:Y'TVL+170126:0600::2230+IAD+BCN+ZZ+901:Y'");
  assert.deepEqual(
    flights.map(({ leg }) => leg.border),
    [true, false],
  );
});

test('takes a bare flight number for the operating flight only directly behind the flight', () => {
  const { flights } = readPnr(`${PUSH_FLIGHT}TVL+++++972:M'`);
  assert.deepEqual(
    flights.map(({ open }) => open),
    [false, true],
  );
  assert.equal(flights[0]?.operating.number, '901');
});

test('does not give the time of one check-in group to the next flight', () => {
  const { travellers } = readPnr(
    `TIF+SPECIMEN+ANNA:A:1'TVL+160126:0600::0800+IAD+CDG+ZZ+77'DAT+2:150126:0600'TRI++1:::1'${PUSH_FLIGHT}TRI++12:::1'`,
  );
  assert.equal(travellers[0]?.boardingNumber, '12');
  assert.equal(travellers[0]?.checkedInAt, undefined);
});
