import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';

/** Which samples the checks are about, from the working list. */
@Injectable()
export class CheckedSamples {
  constructor(private readonly pool: Pool) {}

  /** Whether a check of the sample is the region's, or offered to it. */
  async isOf(sample: string, region: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'select from rm.consent_check where sample = $1 and (region = $2 or transfer_to = $2) limit 1',
      [sample, region],
    );
    return rowCount === 1;
  }

  /** The sample of each check that the list has come to. */
  async ofChecks(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.pool.query<{ check: string; sample: string }>(
      'select check_id as "check", sample from rm.consent_check where check_id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ check, sample }) => [check, sample]));
  }
}
