// Contact text is reduced to its number or address (Annex I, 5).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keepContact, keepContactLine } from './contact.ts';
import type { DropClass } from './drop-class.ts';

function contact(text: string): { readonly kept: string; readonly cuts: readonly DropClass[] } {
  const cuts: DropClass[] = [];
  return { kept: keepContact(text, cuts), cuts };
}

function line(text: string): string {
  return keepContactLine(text, []);
}

test('keeps telephone numbers and e-mail addresses as they came', () => {
  for (const text of [
    '33600000000',
    '+33 6 00 00 00 00',
    '(020) 5550-1234',
    'ANNA..S//MAIL.EXAMPLE',
    '/ANNA..S//MAIL.EXAMPLE',
    'anna@mail.example',
    'DESK.AT.ZZ.EXAMPLE',
    'DESK.AT. ZZ.EXAMPLE',
  ]) {
    assert.deepEqual(contact(text), { kept: text, cuts: [] });
  }
});

test('cuts everything around them', () => {
  assert.deepEqual(contact('33600000000/FR SPEAKS KURDISH'), { kept: '33600000000', cuts: ['free-text'] });
  assert.deepEqual(contact('/CALL ANNA..S//MAIL.EXAMPLE DIABETIC'), {
    kept: '/ANNA..S//MAIL.EXAMPLE',
    cuts: ['free-text'],
  });
  assert.deepEqual(contact('CALL THE MOSQUE'), { kept: '', cuts: ['free-text'] });
});

test('gives no number where a card number stood', () => {
  assert.deepEqual(contact('4111111111111111'), { kept: '', cuts: ['card-digits', 'free-text'] });
  assert.equal(contact('4111111111111111//MAIL.EXAMPLE').kept, '411111XXXXXX1111//MAIL.EXAMPLE');
});

test('keeps of a contact line its code and its number or address', () => {
  assert.equal(line('CTCP 33 1 55501234'), 'CTCP 33 1 55501234');
  assert.equal(line('CTC 7732486972-U'), 'CTC 7732486972');
  assert.equal(line('ZZ CTCT AKL 64 9 309 9723 EXAMPLE TRAVEL'), 'CTCT 64 9 309 9723');
  assert.equal(line('CTCE SOME.ONE//MAIL.EXAMPLE'), 'CTCE SOME.ONE//MAIL.EXAMPLE');
  assert.equal(line('CTCA 12 RUE EXEMPLE PARIS'), '');
  assert.equal(line('THIS PASSENGER IS A VIP 33600000000'), '');
  assert.equal(line('CTCX1 33600000000'), '');
});

test('gives nothing but characters of a number or an address, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
      const { kept, cuts } = contact(text);
      assert.match(kept, /^\/?(?:[+(0-9 ).-]*|[A-Za-z0-9._+%-]+(?:@|\/\/|\.AT\.) ?[A-Za-z0-9.-]+)$/);
      assert.equal(cuts.length > 0, kept !== text);
    }),
  );
});
