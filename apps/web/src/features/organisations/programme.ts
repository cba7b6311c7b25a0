import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { programmeOverviewShow } from '#web/lib/api/sdk.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { ask } from '#web/lib/ask.js';
import type { Language } from '#web/lib/language.js';
import { PROGRAMME } from '#web/lib/programme.js';
import { moving } from '#web/lib/updates.js';
import type { Deadlines } from './deadlines/deadline-values.js';

type Names = Readonly<Record<Language, string>>;

/** A region with its codes and the days between which it exists. */
export interface Region {
  readonly code: string;
  readonly names: Names;
  readonly population?: number;
  readonly populationOn?: string;
  readonly iso?: string;
  readonly sequencingSite?: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** From a day on the successors carry the rights and duties of the predecessors. */
export interface Succession {
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  readonly authority?: string;
  readonly on: string;
}

export const DUTIES = ['consent-contact', 'regional-director', 'committee-secretariat', 'auditor'] as const;
export type Duty = (typeof DUTIES)[number];

/** Somebody with a duty. The name is left out for readers who may not know it, and erased names are no text. */
export interface Contact {
  readonly id: string;
  readonly duty: Duty;
  readonly region?: string;
  readonly name?: unknown;
  readonly email?: unknown;
  readonly language: Language;
  readonly appointedOn: string;
  readonly retiredOn?: string;
}

/** A programme as the reader may see it. */
export interface Programme {
  readonly code: string;
  readonly revision: number;
  readonly names: Names;
  readonly regions: readonly Region[];
  readonly successions: readonly Succession[];
  readonly contacts: readonly Contact[];
  readonly deadlines: Deadlines;
}

/** The programme on the day that is shown. */
export function useProgrammeOverview(): UseQueryResult<Programme> {
  const query = useAsOf();
  return useQuery({
    queryKey: moving('organisations', 'programme', PROGRAMME, query),
    queryFn: async ({ signal }) => {
      const asked = { path: { code: PROGRAMME }, query, signal };
      const programme: unknown = await ask(programmeOverviewShow(asked));
      return programme as Programme;
    },
  });
}
