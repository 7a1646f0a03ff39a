// Normalises the State codes and names that messages and lists use to ICAO alpha-3 (ISO 3166-1; Doc 9303-3, 5).

/** ICAO alpha-3 of an alpha-2, alpha-3, one-letter (`D`) or withdrawn code, upper or lower case; undefined when unknown. */
export function toAlpha3(_code: string): string | undefined {
  return undefined;
}

/** ICAO alpha-3 of a State's English, French or Spanish name or common alias, case and accents ignored; undefined when unknown. */
export function stateByName(_name: string): string | undefined {
  return undefined;
}
