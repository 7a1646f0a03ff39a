// Airports of the simulated world: the invented home airport UTP, and real ones that flights come from and go to.

export interface Airport {
  readonly code: string;
  readonly state: string;
  /** Flight time to UTP in minutes. */
  readonly minutes: number;
}

export const HOME = 'UTP';

export const AIRPORTS: readonly Airport[] = [
  { code: 'CDG', state: 'FRA', minutes: 150 },
  { code: 'BRU', state: 'BEL', minutes: 155 },
  { code: 'FRA', state: 'DEU', minutes: 160 },
  { code: 'VIE', state: 'AUT', minutes: 140 },
  { code: 'LHR', state: 'GBR', minutes: 185 },
  { code: 'JFK', state: 'USA', minutes: 545 },
  { code: 'YUL', state: 'CAN', minutes: 520 },
  { code: 'MAD', state: 'ESP', minutes: 170 },
  { code: 'BOG', state: 'COL', minutes: 640 },
  { code: 'FCO', state: 'ITA', minutes: 110 },
  { code: 'GVA', state: 'CHE', minutes: 130 },
  { code: 'CMN', state: 'MAR', minutes: 200 },
  { code: 'TUN', state: 'TUN', minutes: 125 },
  { code: 'CAI', state: 'EGY', minutes: 190 },
  { code: 'IST', state: 'TUR', minutes: 135 },
  { code: 'DEL', state: 'IND', minutes: 430 },
  { code: 'CMB', state: 'LKA', minutes: 560 },
  { code: 'PVG', state: 'CHN', minutes: 690 },
  { code: 'SIN', state: 'SGP', minutes: 720 },
  { code: 'ICN', state: 'KOR', minutes: 700 },
  { code: 'WAW', state: 'POL', minutes: 165 },
  { code: 'LOS', state: 'NGA', minutes: 390 },
  { code: 'NBO', state: 'KEN', minutes: 420 },
  { code: 'DSS', state: 'SEN', minutes: 350 },
];

/** Invented carriers. */
export const CARRIERS: readonly { readonly code: string; readonly name: string }[] = [
  { code: 'ZZ', name: 'Zephyr Air (synthetic)' },
  { code: 'QQ', name: 'Quill Airways (synthetic)' },
];
