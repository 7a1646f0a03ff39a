// Who may do what: the whole matrix of role, action and ground, deny by default (PUR-01, PUR-02, HUM-01).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Actor, type Ground, type PurposeCatalogue, ROLES, type Role } from '@vigie/words';
import fc from 'fast-check';
import { ACTIONS, type Action, actionsOf, POLICY, permit, type Rule } from './permit.ts';

const catalogue = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../countries/default/purposes.json'), 'utf8'),
) as PurposeCatalogue;
const GROUND: Ground = { purpose: 'ASSESS', offence: 'FTF-TRAVEL', reference: '' };
const officer = (...roles: Role[]): Actor => ({ kind: 'officer', id: 'o1', roles });

test('grants exactly what the table says, for every role, action and ground', () => {
  for (const role of ROLES) {
    for (const action of ACTIONS) {
      const rule: Rule = POLICY[action];
      for (const ground of [undefined, GROUND]) {
        const answer = permit({ actor: officer(role), action, ground, catalogue });
        const expected = rule.roles.includes(role) && (!rule.ground || ground !== undefined);
        assert.equal(answer.ok, expected, `${role} ${action} ${ground === undefined ? 'without' : 'with'} ground`);
      }
    }
  }
});

test('refuses whoever is not signed in, and actors that are not officers', () => {
  for (const action of ACTIONS) {
    const nobody = permit({ actor: undefined, action, ground: GROUND, catalogue });
    assert.ok(!nobody.ok && nobody.fault.code === 'SIGNED_OUT');
    for (const kind of ['carrier', 'unit'] as const) {
      assert.equal(
        permit({ actor: { kind, id: 'x', roles: [...ROLES] }, action, ground: GROUND, catalogue }).ok,
        false,
      );
    }
  }
});

test('refuses an action that no rule names, whatever it is called', () => {
  for (const action of ['hit.disclose', 'toString', '__proto__', '']) {
    const answer = permit({ actor: officer(...ROLES), action: action as Action, ground: GROUND, catalogue });
    assert.equal(answer.ok, false);
  }
});

test('refuses a purpose or offence outside the catalogue, or one that does not belong to the other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (purpose, offence) => {
      const known = catalogue.purposes.find((one) => one.code === purpose)?.offences.includes(offence) ?? false;
      const answer = permit({
        actor: officer('analyst'),
        action: 'hit.read',
        ground: { purpose, offence, reference: '' },
        catalogue,
      });
      assert.equal(answer.ok, known);
    }),
  );
  const mixed = permit({
    actor: officer('analyst'),
    action: 'hit.read',
    ground: { purpose: 'ASSESS', offence: 'OVERSIGHT', reference: '' },
    catalogue,
  });
  assert.ok(!mixed.ok && mixed.fault.code === 'GROUND_UNKNOWN');
});

test('an administrator reads no traveller, and nobody but reviewers decides', () => {
  const administrator = actionsOf(officer('administrator'));
  for (const action of [
    'flight.read',
    'traveller.read',
    'hits.list',
    'hit.read',
    'hit.decide',
    'hit.second',
  ] as const) {
    assert.ok(!administrator.includes(action), action);
  }
  for (const role of ROLES) {
    const decides = actionsOf(officer(role)).includes('hit.decide');
    assert.equal(decides, role === 'analyst' || role === 'supervisor', role);
  }
});

test('every rule says in a sentence why it is so', () => {
  for (const action of ACTIONS) assert.match(POLICY[action].says, /^[A-Z].{20,}\.$/, action);
});
