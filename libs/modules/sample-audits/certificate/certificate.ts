import type { Recorded } from '#platform/kernel';
import type { AuditRoundEvent, DrawnSample } from '../audit-round-events.js';

type DataOf<T extends AuditRoundEvent['type']> = Extract<AuditRoundEvent, { type: T }>['data'];

/** Name and version of the format, for whoever reads certificates by machine. */
export const CERTIFICATE_FORMAT = 'tilsyn-certificate/1';

/** A requisition as it was drawn. */
export type CertifiedSample = Pick<
  DrawnSample,
  'stratum' | 'rank' | 'rankKey' | 'unit' | 'requisition' | 'region'
> & {
  readonly draw: number;
};

export interface CertifiedDraw extends Omit<DataOf<'SampleDrawn'>, 'occurredOn' | 'frameSha256'> {
  readonly drawnOn: string;
  /** When and by whom the draw was recorded; the account id means nothing outside. */
  readonly recordedAt: string;
  readonly drawnBy: { readonly account: string; readonly role: string };
}

/** All that is needed to make a draw again, and what it came to. */
export interface Certificate {
  readonly format: typeof CERTIFICATE_FORMAT;
  readonly round: string;
  readonly programme: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly frame: {
    readonly format: string;
    readonly sha256: string;
    readonly requisitions: number;
    readonly strata: DataOf<'FrameFrozen'>['strata'];
    readonly frozenOn: string;
    readonly recordedAt: string;
    readonly file: DataOf<'FrameFrozen'>['file'];
  };
  readonly draws: readonly CertifiedDraw[];
  readonly samples: readonly CertifiedSample[];
}

type History = readonly Recorded<AuditRoundEvent>[];

/** The certificate of a round's draws; nothing while nothing was drawn. */
export function certificateOf(round: string, history: History): Certificate | undefined {
  const planned = history.find((event) => event.type === 'AuditRoundPlanned');
  const frozen = history.find((event) => event.type === 'FrameFrozen');
  const draws = history.filter((event) => event.type === 'SampleDrawn');
  if (!planned || !frozen || draws.length === 0) return undefined;
  const { programme, periodFrom, periodTo } = planned.data;
  const { frameSha256: sha256, occurredOn: frozenOn, ...frame } = frozen.data;
  return {
    format: CERTIFICATE_FORMAT,
    ...{ round, programme, periodFrom, periodTo },
    frame: { ...frame, sha256, frozenOn, recordedAt: frozen.recordedAt },
    draws: draws.map(certified),
    samples: samplesOf(history),
  };
}

function certified({
  data,
  recordedAt,
  metadata,
}: Recorded<Extract<AuditRoundEvent, { type: 'SampleDrawn' }>>): CertifiedDraw {
  const { occurredOn: drawnOn, frameSha256: _frame, ...draw } = data;
  return { ...draw, drawnOn, recordedAt, drawnBy: { account: metadata.actor.id, role: metadata.actor.role } };
}

function samplesOf(history: History): CertifiedSample[] {
  return history.flatMap((event) =>
    event.type !== 'SamplesListed'
      ? []
      : event.data.samples.map(({ stratum, rank, rankKey, unit, requisition, region }) => ({
          ...{ draw: event.data.draw, stratum, rank, rankKey, unit, requisition, region },
        })),
  );
}
