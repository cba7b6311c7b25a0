import { readStored, store } from './stored.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Theme = (typeof THEMES)[number];
export type Density = (typeof DENSITIES)[number];

export const themeNow = (): Theme => THEMES.find((theme) => theme === readStored('theme')) ?? 'system';
export const densityNow = (): Density =>
  DENSITIES.find((density) => density === readStored('density')) ?? 'comfortable';

/** Shows the page as this person wants it; until they say, as their system does. */
export function applyLook(): void {
  const { dataset } = document.documentElement;
  if (themeNow() === 'system') delete dataset['theme'];
  else dataset['theme'] = themeNow();
  dataset['density'] = densityNow();
}

export function chooseTheme(theme: Theme): void {
  store('theme', theme === 'system' ? null : theme);
  applyLook();
}

export function chooseDensity(density: Density): void {
  store('density', density === 'comfortable' ? null : density);
  applyLook();
}
