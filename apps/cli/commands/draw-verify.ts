import { readFile } from 'node:fs/promises';
import { certificateClaim, verifyDraw, type CertificateClaim } from '#modules/sample-audits';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { progressOf } from '../progress.js';
import { columns, print, printJson, say } from './output.js';

/** Repeats a draw from the frame file and says in what it differs from the certificate. */
export async function drawVerify(options: {
  readonly frame: string;
  readonly certificate: string;
  readonly json?: boolean;
}): Promise<void> {
  const certificate = await readCertificate(options.certificate);
  const progress = progressOf('reading');
  const outcome = await verifyDraw(
    options.frame,
    { kind: 'certificate', certificate },
    ({ bytes, totalBytes }) => progress.at(bytes, totalBytes),
  )
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      throw new CommandFailed(`there is no file ${options.frame}`, EXIT.notFound);
    })
    .finally(() => progress.end());
  if (options.json) printJson(outcome);
  else {
    print(`frame   ${outcome.frame.sha256}  (${outcome.frame.requisitions} requisitions)`);
    print(
      columns([
        ['STRATUM', 'UNITS', 'DRAWN'],
        ...outcome.strata.map((s) => [s.region, `${s.units}`, `${s.drawn}`]),
      ]),
    );
    for (const { what, at, claimed, found } of outcome.differences)
      print(`differs: ${what}${at === undefined ? '' : ` at ${at}`}: claimed ${claimed}, found ${found}`);
  }
  if (!outcome.agrees)
    throw new CommandFailed(`the draw is not the one of the certificate: ${outcome.total} differences`);
  say(`The draw agrees with the certificate: ${outcome.samples.length} samples.`);
}

async function readCertificate(path: string): Promise<CertificateClaim> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandFailed(`there is no file ${path} that can be read`, EXIT.notFound);
  });
  const parsed = certificateClaim.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new CommandFailed(
    `${path} is no certificate of a draw; fetch it with "Accept: application/json"`,
    EXIT.usage,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
