import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { certificateShow } from '#web/lib/api/sdk.gen.js';
import { useAsOf } from '#web/lib/as-of.js';
import { ask } from '#web/lib/ask.js';
import { moving } from '#web/lib/updates.js';
import type { Allocation, SeedOrigin, Stratum } from '../round.js';

export interface CertifiedDraw {
  readonly draw: number;
  readonly algorithm: string;
  readonly seed: string;
  readonly seedOrigin: SeedOrigin;
  readonly seedFixedOn: string;
  readonly allocation: Allocation;
  readonly strata: readonly {
    readonly region: string;
    readonly units: number;
    readonly drawnBefore: number;
    readonly drawnNow: number;
  }[];
  readonly samples: number;
  readonly drawnOn: string;
  readonly recordedAt: string;
  readonly drawnBy: { readonly account: string; readonly role: string };
}

/** All that is needed to make a draw again, and what it came to. */
export interface Certificate {
  readonly format: string;
  readonly round: string;
  readonly programme: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly frame: {
    readonly format: string;
    readonly sha256: string;
    readonly requisitions: number;
    readonly strata: readonly Stratum[];
    readonly frozenOn: string;
    readonly recordedAt: string;
    readonly file: { readonly sha256: string; readonly bytes: number; readonly kind: string };
  };
  readonly draws: readonly CertifiedDraw[];
  readonly samples: readonly {
    readonly draw: number;
    readonly stratum: string;
    readonly rank: number;
    readonly rankKey: string;
    readonly unit: string;
    readonly requisition: string;
    readonly region: string;
  }[];
}

/** The certificate of a round's draws, as a program reads it. */
export function useCertificate(id: string): UseQueryResult<Certificate> {
  const query = useAsOf();
  return useQuery({
    queryKey: moving('sample-audits', 'certificate', id, query),
    queryFn: async ({ signal }): Promise<Certificate> => {
      const headers = { accept: 'application/json' } as Record<string, string>;
      const answer: unknown = await ask(
        certificateShow({ path: { id }, query, headers, parseAs: 'json', signal }),
      );
      return answer as Certificate;
    },
  });
}
