import { verifyDraw, type DrawVerification } from '#modules/sample-audits';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { progressOf } from '../progress.js';
import { readClaim, type ClaimOptions } from './draw-claim.js';
import { columns, print, printJson, say } from './output.js';

export interface DrawVerifyOptions extends ClaimOptions {
  readonly frame: string;
  readonly json?: boolean;
}

/** Repeats a draw from the frame file: against its certificate, or from a seed, listing what it draws. */
export async function drawVerify({ frame, json, ...claimed }: DrawVerifyOptions): Promise<void> {
  const claim = await readClaim(claimed);
  const progress = progressOf('reading');
  const outcome = await verifyDraw(frame, claim, ({ bytes, totalBytes }) => progress.at(bytes, totalBytes))
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      throw new CommandFailed(`there is no file ${frame}`, EXIT.notFound);
    })
    .finally(() => progress.end());
  if (json) printJson(outcome);
  else printOutcome(outcome, claim.kind === 'seed');
  const claimedIn = claim.kind === 'certificate' ? 'of the certificate' : 'that was claimed';
  if (!outcome.agrees)
    throw new CommandFailed(`the draw is not the one ${claimedIn}: ${outcome.total} differences`);
  if (claim.kind === 'certificate')
    say(`The draw agrees with the certificate: ${outcome.samples.length} samples.`);
}

function printOutcome({ frame, strata, samples, differences }: DrawVerification, listed: boolean): void {
  print(`frame   ${frame.sha256}  (${frame.requisitions} requisitions)`);
  print(
    columns([
      ['STRATUM', 'UNITS', 'DRAWN'],
      ...strata.map(({ region, units, drawn }) => [region, `${units}`, `${drawn}`]),
    ]),
  );
  if (listed)
    print(
      columns([
        ['STRATUM', 'RANK', 'REQUISITION', 'RANK KEY'],
        ...samples.map(({ stratum, rank, requisition, rankKey }) => [
          stratum,
          `${rank}`,
          requisition,
          rankKey,
        ]),
      ]),
    );
  for (const { what, at, claimed, found } of differences)
    print(`differs: ${what}${at === undefined ? '' : ` at ${at}`}: claimed ${claimed}, found ${found}`);
}
