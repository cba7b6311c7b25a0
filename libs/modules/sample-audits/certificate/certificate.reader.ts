import { Injectable } from '@nestjs/common';
import { loadProgramme, type Programme } from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import { confinedTo, fold, type Actor } from '#platform/kernel';
import { auditRounds } from '../audit-round.js';
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
  constructor(private readonly log: EventLog) {}

  /** @throws Refused `audit-round.unknown` or `audit-round.nothing-drawn`. */
  async read(id: string, reader: Actor): Promise<ReadCertificate> {
    const history = await readRound(this.log, id);
    const round = fold(auditRounds, history);
    if (round.status === 'unplanned' || !mayReadRound(reader, round))
      throw refuseRound('audit-round.unknown', { round: id });
    const full = certificateOf(id, history);
    if (!full) throw refuseRound('audit-round.nothing-drawn');
    const { regions } = await loadProgramme(this.log, round.programme);
    const ownRegionOnly = confinedTo(reader, sampleAuditsPolicy.ReadCertificate) !== undefined;
    const samples = full.samples.filter(({ region }) => mayReadRegion(reader, region));
    return { certificate: { ...full, samples }, ownRegionOnly, regions };
  }
}
