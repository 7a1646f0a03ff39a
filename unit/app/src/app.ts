// Front door of the composition, for tests and benchmarks.
export { type ComposeOptions, type Composition, compose, ledgerKey, ORIGIN } from './compose.ts';
export { loadCountry } from './country.ts';
export { type Places, placesIn } from './places.ts';
export { rebuild } from './rebuild.ts';
