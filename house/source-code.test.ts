// Tests that comments, texts and patterns are told from code.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCode } from './source-code.ts';

const spare = (text: string): string => text.replace(/ +/g, ' ').trim();

test('blanks comments and texts and keeps the code around them', () => {
  assert.equal(
    spare(readCode(`a(); // b()\nc('d()', "e()"); /* f()\n g() */ h();`).code),
    `a(); \nc(' ', " "); \n h();`,
  );
  assert.equal(spare(readCode("import a from 'b'; // import c from 'd';").quoted), "import a from 'b';");
});

test('reads the code inside a template and not its text', () => {
  assert.equal(
    spare(readCode('x(`one() ${two({ a: `three() ${four()}` })} five()`, six())').code),
    'x(` two({ a: ` four()} })} , six())',
  );
});

test('tells a pattern from a division and from the end of a tag', () => {
  assert.equal(
    spare(readCode("const a = /'process.'/g.test(b); process.exit();").code),
    'const a = / g.test(b); process.exit();',
  );
  assert.equal(spare(readCode('const a = b / c; process.exit(d / e);').code), 'const a = b / c; process.exit(d / e);');
  assert.equal(spare(readCode('<p>a</p>; go(); <b>c</b>').code), '<p>a</p>; go(); <b>c</b>');
});

test('keeps the length and the lines of any text', () => {
  const piece = fc.constantFrom("'", '"', '`', '${', '}', '{', '/', '//', '/*', '*/', '\\', '\n', 'a', ' ', '=', '(');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const { code, quoted } = readCode(text);
      for (const view of [code, quoted]) {
        assert.equal(view.length, text.length);
        assert.equal(view.split('\n').length, text.split('\n').length);
      }
    }),
  );
});
