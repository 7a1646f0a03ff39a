// Which licences of third parties fit the project's own, for what it ships and for what only its development needs.
import type { Breach } from './source-file.ts';

export interface Package {
  readonly name: string;
  /** An SPDX expression, or undefined where the package names none. */
  readonly licence: string | undefined;
  /** Installed with the unit or built into the desk; otherwise needed for development alone. */
  readonly shipped: boolean;
}

const SHIPPED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);
const DEVELOPMENT: ReadonlySet<string> = new Set([...SHIPPED, 'MPL-2.0', 'CC-BY-4.0']);

/** Packages whose licence does not fit. */
export function licencesFit(packages: readonly Package[]): readonly Breach[] {
  return packages
    .filter(({ licence, shipped }) => !fits(licence ?? '', shipped ? SHIPPED : DEVELOPMENT))
    .map(
      ({ name, licence, shipped }) =>
        `${name} is licensed ${licence ?? 'nowhere'}, which does not fit ${shipped ? 'what is shipped' : 'development'}`,
    );
}

/** Whether an expression of names, OR, AND and brackets can be met with the licences given. */
function fits(expression: string, allowed: ReadonlySet<string>): boolean {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner !== null) {
    const met = fits(inner[1] ?? '', allowed) ? 'MIT' : 'none';
    return fits(expression.slice(0, inner.index) + met + expression.slice(inner.index + inner[0].length), allowed);
  }
  return expression.split(' OR ').some((part) => part.split(' AND ').every((name) => allowed.has(name.trim())));
}
