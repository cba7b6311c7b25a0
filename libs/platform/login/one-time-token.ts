import { createHash, randomBytes } from 'node:crypto';

/** A token for a link, and what we keep of it. */
export interface OneTimeToken {
  readonly token: string;
  readonly hash: Buffer;
}

export function newToken(): OneTimeToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
