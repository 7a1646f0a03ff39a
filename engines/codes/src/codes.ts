// Front door of the State codes (ISO 3166-1; ICAO Doc 9303-3, 5).
export { stateByName, toAlpha3 } from './state.ts';
