// The policy as people read it, docs/policy.md, says what the policy in force says; VIGIE_WRITE=1 writes it anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROLES } from '@vigie/words';
import { ACTIONS, type Action, POLICY, type Rule } from './permit.ts';

const PAGE = join(import.meta.dirname, '../../../../docs/policy.md');
const HEAD = `# Who may do what

Each line is one action of the unit. What stands in no line is denied, to everybody. A mark under a role lets officers of that role act.
Where a ground is needed, the officer names a purpose and an offence of the national catalogue that belong together
(\`countries/default/purposes.json\`); without them the unit refuses, and with them the ledger keeps them. Carriers and the unit itself hold no role.

This page is written from \`unit/guard/src/permit/policy.ts\`, and a test fails when the two differ.
`;

function page(): string {
  const head = ['Action', ...ROLES.map((role) => role.replaceAll('-', ' ')), 'Ground', 'Why'];
  const lines = [head, ['---', ...ROLES.map(() => ':-:'), ':-:', '---'], ...ACTIONS.map(row)];
  return `${HEAD}\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function row(action: Action): readonly string[] {
  const { roles, ground, says }: Rule = POLICY[action];
  return [`\`${action}\``, ...ROLES.map((role) => (roles.includes(role) ? '●' : '')), ground ? 'yes' : '', says];
}

test('docs/policy.md shows every action with its roles, its ground and its reason, as the policy has them', () => {
  const wanted = page();
  if (process.env.VIGIE_WRITE === '1') writeFileSync(PAGE, wanted);
  assert.equal(readFileSync(PAGE, 'utf8'), wanted, 'run this test with VIGIE_WRITE=1 and review what changes');
});
