// Arabic letters in machine-readable zones, both ways (ICAO Doc 9303-3, 6).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ICAO_ARABIC_DIGRAPHS, ICAO_ARABIC_LETTERS } from './abjad.table.ts';
import { arabicFromMrz } from './arabic-mrz.ts';

test('reads the digraphs of Doc 9303-3, 6.D, back to Arabic letters', () => {
  assert.equal(arabicFromMrz('XSSDAM XHSYN'), 'صدام حسين');
  assert.equal(arabicFromMrz('XAEXHMD XKHALD'), 'أحمد خالد');
});

test('leaves a plain Latin name alone', () => {
  for (const name of ['ALEXANDER MAXWELL', 'TEMURKAN ZORBALAK', 'OXFORD', ''])
    assert.equal(arabicFromMrz(name), undefined);
});

test('reads back every name written letter by letter', () => {
  const latinOf = new Map(
    [...Object.entries(ICAO_ARABIC_LETTERS), ...Object.entries(ICAO_ARABIC_DIGRAPHS)].map(([a, b]) => [b, a]),
  );
  // XAH and XTA both stand for teh marbuta, so either reads back to the one letter.
  const letters = [...latinOf.keys()];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 8 }), (word) => {
      const mrz = `XSS${word.map((letter) => latinOf.get(letter) ?? '').join('')}`;
      const read = arabicFromMrz(mrz);
      // A letter that begins like the rest of a digraph can be read two ways; both spell the same MRZ text.
      const again = [...(read ?? '')].map((letter) => latinOf.get(letter) ?? '').join('');
      assert.equal(again.replaceAll('XAH', 'XTA'), mrz.replaceAll('XAH', 'XTA'));
    }),
  );
});

test('never throws on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      arabicFromMrz(text);
      arabicFromMrz(`X${text.toUpperCase()}`);
    }),
  );
});
