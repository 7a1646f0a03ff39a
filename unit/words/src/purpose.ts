// Why a person's data is read: the closed catalogue of purposes and offences (Directive (EU) 2016/681, 1(2), 6(2) and Annex II; UNSCR 2396, 11 to 13).

/** The ground of one read: purpose and offence from the catalogue, and the case where there is one. */
export interface Ground {
  readonly purpose: string;
  readonly offence: string;
  /** Case or flight reference, free of personal data. */
  readonly reference: string;
}

export interface Offence {
  readonly code: string;
  readonly title: { readonly en: string; readonly fr: string };
  /** Where the national catalogue takes it from. */
  readonly source: string;
}

export interface Purpose {
  readonly code: string;
  readonly title: { readonly en: string; readonly fr: string };
  readonly source: string;
  /** Codes of the offences that may ground this purpose. */
  readonly offences: readonly string[];
}

/** The catalogue a State keeps in `countries/<state>/purposes.json`; nothing outside it is a ground. */
export interface PurposeCatalogue {
  readonly version: string;
  readonly purposes: readonly Purpose[];
  readonly offences: readonly Offence[];
}

/** True when purpose and offence are both in the catalogue and belong together. */
export function isGround(catalogue: PurposeCatalogue, ground: Ground | undefined): ground is Ground {
  if (ground === undefined) return false;
  const purpose = catalogue.purposes.find((one) => one.code === ground.purpose);
  if (purpose === undefined) return false;
  return purpose.offences.includes(ground.offence) && catalogue.offences.some((one) => one.code === ground.offence);
}
