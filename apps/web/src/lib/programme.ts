import { queryOptions, useQuery } from '@tanstack/react-query';
import { programmeOverviewShow } from './api/sdk.gen.js';
import { ask } from './ask.js';
import type { BusinessDays } from './business-days.js';
import { language, locale, type Language } from './language.js';

type Names = Readonly<Record<Language, string>>;

interface Coded {
  readonly code: string;
  readonly names: Names;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** What pages need of a programme: what its regions, patient groups and departments are called. */
export interface ProgrammeNames {
  readonly code: string;
  readonly names: Names;
  readonly regions: readonly Coded[];
  readonly patientGroups: readonly Coded[];
  readonly departments: readonly (Coded & { readonly region: string })[];
  readonly businessDays: BusinessDays;
}

/** The programme this instance ships with. */
export const PROGRAMME = 'dk-genome';

export const programmeQuery = (code: string = PROGRAMME) =>
  queryOptions({
    queryKey: ['programme', code],
    queryFn: async ({ signal }) => {
      const programme: unknown = await ask(programmeOverviewShow({ path: { code }, signal }));
      return programme as ProgrammeNames;
    },
    staleTime: 10 * 60_000,
  });

/** A code and its name in the reader's language. */
export interface Option {
  readonly code: string;
  readonly name: string;
}

interface Named {
  readonly regions: readonly Option[];
  readonly patientGroups: readonly Option[];
  /** Missing while the programme is not known. */
  readonly businessDays: BusinessDays | undefined;
  readonly departmentsOf: (region: string) => readonly Option[];
  /** The name of a code; the code itself while it is not known. */
  readonly nameOf: (kind: 'regions' | 'patientGroups' | 'departments', code: string | null) => string;
}

const sorted = (coded: readonly Coded[]): Option[] =>
  coded
    .map(({ code, names }) => ({ code, name: names[language()] }))
    .sort((a, b) => a.name.localeCompare(b.name, locale()));

/** The programme's names; lists are empty until it is known. */
export function useProgramme(code: string = PROGRAMME): Named {
  const { data } = useQuery(programmeQuery(code));
  return {
    regions: sorted(data?.regions ?? []),
    patientGroups: sorted(data?.patientGroups ?? []),
    businessDays: data?.businessDays,
    departmentsOf: (region) => sorted((data?.departments ?? []).filter((each) => each.region === region)),
    nameOf: (kind, wanted) =>
      data?.[kind].find((each) => each.code === wanted)?.names[language()] ?? wanted ?? '',
  };
}
