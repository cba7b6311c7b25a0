import { Injectable } from '@nestjs/common';
import { loadProgramme, type Programme } from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import { Clock, confinedTo, fold, viewedOn } from '#platform/kernel';
import { auditRounds } from '../audit-round.js';
import { historyOn } from '../audit-rounds/audit-round-details.js';
import type { AskedRound } from '../audit-rounds/audit-round.reader.js';
import { mayReadRegion, mayReadRound } from '../audit-rounds/round-view.js';
import { readRound } from '../round.loader.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { refuseRound } from '../sample-audits.problems.js';
import { certificateOf, type Certificate } from './certificate.js';

export interface ReadCertificate {
  readonly certificate: Certificate;
  /** Samples of other regions were left out. */
  readonly ownRegionOnly: boolean;
  readonly regions: Programme['regions'];
}

/** The certificate of a round as the reader may see it. */
@Injectable()
export class CertificateReader {
  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `audit-round.unknown` or `audit-round.nothing-drawn`, as it was on the days asked for. */
  async read({ id, reader, ...asked }: AskedRound): Promise<ReadCertificate> {
    const dates = viewedOn(asked, this.clock.today());
    const history = historyOn(await readRound(this.log, id), dates);
    const round = fold(auditRounds, history);
    if (round.status === 'unplanned' || !mayReadRound(reader, round))
      throw refuseRound('audit-round.unknown', { round: id });
    const full = certificateOf(id, history);
    if (!full) throw refuseRound('audit-round.nothing-drawn');
    const { regions } = await loadProgramme(this.log, round.programme);
    const ownRegionOnly = confinedTo(reader, sampleAuditsPolicy.ReadCertificate) !== undefined;
    // The sizes of all strata stay: the share of one follows from those of the others.
    const samples = full.samples.filter(({ region }) => mayReadRegion(reader, region));
    return { certificate: { ...full, samples }, ownRegionOnly, regions };
  }
}
