// Writes JSON in its one canonical form, so that equal data has equal bytes (RFC 8785, JSON Canonicalization Scheme, 3.2).

/** Deeper nesting is a mistake of the caller, not a record of this unit. */
const MAX_DEPTH = 64;

/**
 * The canonical text of null, booleans, finite numbers, well-formed strings, arrays and plain objects. Properties that
 * are undefined are left out, as JSON.stringify does; anything else throws with its place and kind, never its content.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$', 0);
}

function write(value: unknown, place: string, depth: number): string {
  if (typeof value === 'string') return writeString(value, place);
  if (typeof value === 'number') return writeNumber(value, place);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return fail(place, 'a JSON value', typeof value);
  if (depth === MAX_DEPTH) return fail(place, `at most ${MAX_DEPTH} levels`, 'more');
  return Array.isArray(value) ? writeArray(value, place, depth) : writeObject(value, place, depth);
}

// ECMAScript's own number form is the canonical one (RFC 8785, 3.2.2.3); minus zero becomes 0.
function writeNumber(value: number, place: string): string {
  return Number.isFinite(value) ? String(value) : fail(place, 'a finite number', String(value));
}

function writeString(value: string, place: string): string {
  return value.isWellFormed() ? JSON.stringify(value) : fail(place, 'well-formed Unicode', 'a lone surrogate');
}

function writeArray(values: readonly unknown[], place: string, depth: number): string {
  return `[${values.map((value, index) => write(value, `${place}[${index}]`, depth + 1)).join(',')}]`;
}

function writeObject(value: object, place: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return fail(place, 'a plain object', 'another class');
  const fields = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  // The default order compares UTF-16 code units, which is what the standard asks for (3.2.3).
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (field === undefined) continue;
    parts.push(`${writeString(name, place)}:${write(field, `${place}.${name}`, depth + 1)}`);
  }
  return `{${parts.join(',')}}`;
}

function fail(place: string, expected: string, got: string): never {
  throw new Error(`canonicalJson: expected ${expected} at ${place}, got ${got}`);
}
