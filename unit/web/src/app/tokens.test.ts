// Tests that every text colour of the desk can be read on every ground it stands on (WCAG 2.2, 1.4.3 and 1.4.11).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

function tokensOf(scheme: string): ReadonlyMap<string, string> {
  const block = css.split(`[data-mantine-color-scheme="${scheme}"]`)[1]?.split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--vg-([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['ground', 'rail-ground', 'surface', 'raised', 'hover', 'chosen'];
const STAMPS = ['toward', 'away', 'urgent', 'good', 'held', 'accent'];

for (const scheme of ['light', 'dark']) {
  const tokens = tokensOf(scheme);
  const of = (name: string): string => {
    const colour = tokens.get(name);
    assert.ok(colour !== undefined, name);
    return colour;
  };

  test(`text can be read on every ground in ${scheme} colours`, () => {
    for (const ground of GROUNDS) {
      for (const ink of ['ink', 'ink-soft', 'accent', 'urgent', 'toward', 'good']) {
        const ratio = contrast(of(ink), of(ground));
        assert.ok(ratio >= 4.5, `${ink} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });

  test(`every stamp and note can be read in ${scheme} colours`, () => {
    for (const name of STAMPS) {
      assert.ok(contrast(of(name), of(`${name}-soft`)) >= 4.5, name);
      assert.ok(contrast(of('ink'), of(`${name}-soft`)) >= 4.5, name);
    }
    assert.ok(contrast(of('ink'), of('quiet-soft')) >= 4.5);
  });

  test(`focus and the edges of controls are seen in ${scheme} colours`, () => {
    for (const ground of GROUNDS) assert.ok(contrast(of('focus'), of(ground)) >= 3, ground);
    for (const ground of ['surface', 'raised']) assert.ok(contrast(of('line-strong'), of(ground)) >= 3, ground);
  });
}
