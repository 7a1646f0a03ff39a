// Keeps how close the rows stand: comfortable or compact, for this browser.

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

const KEY = 'vigie.density';

/** The density of the last visit, comfortable at first. */
export function storedDensity(): Density {
  return localStorage.getItem(KEY) === 'compact' ? 'compact' : 'comfortable';
}

/** Remembers a density and shows it at once. */
export function keepDensity(density: Density): void {
  localStorage.setItem(KEY, density);
  applyDensity(density);
}

/** Lets the tokens of the page follow a density. */
export function applyDensity(density: Density): void {
  document.documentElement.dataset.density = density;
}
