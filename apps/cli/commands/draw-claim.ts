import { readFile } from 'node:fs/promises';
import { allocationRule, certificateClaim, type DrawClaim } from '#modules/sample-audits';
import { CommandFailed, EXIT } from '../exit-codes.js';

/** What `draw verify` is told to hold the frame against: a certificate, or a seed with an allocation. */
export interface ClaimOptions {
  readonly certificate?: string;
  readonly seed?: string;
  readonly allocation?: string;
  readonly sha256?: string;
}

/** @throws CommandFailed when neither claim is whole, or both are given. */
export async function readClaim({ certificate, seed, allocation, sha256 }: ClaimOptions): Promise<DrawClaim> {
  if (certificate !== undefined && seed === undefined) return certificateAt(certificate);
  if (certificate === undefined && seed !== undefined && allocation !== undefined)
    return { kind: 'seed', seed, allocation: allocationOf(allocation), frameSha256: sha256 };
  throw new CommandFailed('give --certificate, or --seed together with --allocation', EXIT.usage);
}

async function certificateAt(path: string): Promise<DrawClaim> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandFailed(`there is no file ${path} that can be read`, EXIT.notFound);
  });
  const parsed = certificateClaim.safeParse(jsonOf(text));
  if (parsed.success) return { kind: 'certificate', certificate: parsed.data };
  throw new CommandFailed(
    `${path} is no certificate of a draw; fetch it with "Accept: application/json"`,
    EXIT.usage,
  );
}

function allocationOf(text: string) {
  const parsed = allocationRule.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new CommandFailed(
    `--allocation is JSON such as '{"kind":"proportional","total":59}', as the draw was asked for`,
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
