import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { programmeOverviewShow } from '#web/lib/api/sdk.gen.js';
import { ask } from '#web/lib/ask.js';
import { language, type Language } from '#web/lib/language.js';
import { moving } from '#web/lib/updates.js';

type Names = Readonly<Record<Language, string>>;

export interface ProgrammeRegion {
  readonly code: string;
  readonly names: Names;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** Somebody who is written to. What they are called is told to few. */
export interface ProgrammeContact {
  readonly id: string;
  readonly duty: string;
  readonly region?: string;
  readonly name?: string | null;
  readonly retiredOn?: string;
}

export interface Programme {
  readonly code: string;
  readonly names: Names;
  readonly regions: readonly ProgrammeRegion[];
  readonly contacts: readonly ProgrammeContact[];
  readonly deadlines: { readonly answer: number };
}

/** A programme: its regions, contacts and deadlines. */
export function useProgramme(code: string | undefined): UseQueryResult<Programme> {
  return useQuery({
    queryKey: moving('sample-audits', 'programme', code),
    enabled: code !== undefined && code !== '',
    queryFn: async ({ signal }) =>
      (await ask(programmeOverviewShow({ path: { code: code ?? '' }, signal }))) as Programme,
  });
}

/** What regions are called; until that is known, and where it is not, they are called by their codes. */
export function useRegionName(code: string | undefined): (region: string) => string {
  const { data } = useProgramme(code);
  return (region) => data?.regions.find((known) => known.code === region)?.names[language()] ?? region;
}
