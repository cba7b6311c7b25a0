import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { isDay } from './format.js';
import { useSession } from './session.js';

/** Which day the whole application shows: of effect (virkning), and as known on (registrering). */
export interface AsOf {
  readonly asOf?: string;
  readonly knownOn?: string;
}

/** The days in an address; what is no day is left out. */
export function asOfSearch(search: Record<string, unknown>): AsOf {
  const { asOf, knownOn } = search;
  return { ...(isDay(asOf) ? { asOf } : {}), ...(isDay(knownOn) ? { knownOn } : {}) };
}

/** The days as questions take them. Nothing while the page shows today. */
export function useAsOf(): AsOf {
  return asOfSearch(useSearch({ strict: false }));
}

/** The day the page shows: the day of effect, or today. */
export function useShownDay(): string {
  const { today } = useSession();
  return useAsOf().asOf ?? today;
}

/** Whether the page shows another day than today; then nothing may be changed. */
export function useIsPast(): boolean {
  const { asOf, knownOn } = useAsOf();
  return asOf !== undefined || knownOn !== undefined;
}

/** Travels: every page of the application then shows those days, and so does its address. */
export function useTravel(): (to: AsOf) => void {
  const navigate = useNavigate();
  return useCallback(
    (to: AsOf) =>
      void navigate({
        to: '.',
        search: ((before: object) => ({ ...before, asOf: to.asOf, knownOn: to.knownOn })) as never,
      }),
    [navigate],
  );
}
