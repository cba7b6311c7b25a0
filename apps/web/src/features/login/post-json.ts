import { askJson } from '#web/lib/session.js';

/** Sends JSON to a route of login. */
export const postJson = <T>(path: string, body: object = {}): Promise<T> =>
  askJson<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
