import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { detectionPowerAsk } from '#web/lib/api/sdk.gen.js';
import { ask } from '#web/lib/ask.js';
import type { Round } from '../../round.js';

/** What a draw of one region would find. */
export interface RegionPower {
  readonly detection: number;
  readonly smallestSample: number;
}

export interface Power {
  readonly overall: number;
  readonly byRegion: ReadonlyMap<string, RegionPower>;
}

/** What a draw of these sizes would find, were this share of every region to have errors. */
export function useDetectionPower(
  round: Round,
  shares: ReadonlyMap<string, number>,
  rate: number,
): UseQueryResult<Power> {
  // A region without units can show nothing, and is not asked about.
  const strata = (round.frame?.strata ?? []).filter(({ units }) => units > 0);
  const population = strata.map(({ units }) => units).join(',');
  const sample = strata.map(({ region }) => shares.get(region) ?? 0).join(',');
  return useQuery({
    queryKey: ['sample-audits', 'detection-power', population, sample, rate],
    enabled: strata.length > 0,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const query = { population, sample, share: String(rate) };
      const answer = await ask(detectionPowerAsk({ query, signal }));
      const byRegion = strata.flatMap(({ region }, at) => {
        const found = answer.strata[at]?.shares[0];
        return found ? [[region, found] as const] : [];
      });
      return { overall: answer.overall[0]?.detection ?? 0, byRegion: new Map(byRegion) };
    },
    placeholderData: keepPreviousData,
  });
}
