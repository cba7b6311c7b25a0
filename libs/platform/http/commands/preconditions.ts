import { refuseHttp } from '../problems/http.problems.js';

interface Given {
  readonly 'if-match'?: string | undefined;
  readonly 'if-none-match'?: string | undefined;
}

/**
 * The revision a change is made on: n for `If-Match: "n"`, -1 for `If-None-Match: *`, which says that nothing may be
 * there yet, undefined without a condition. `If-Match: *` asks only that something is there, as every change does.
 * @throws Refused for a list, a weak tag, or a tag that is no revision.
 */
export function expectedRevision(headers: Given): number | undefined {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  if (noneMatch !== undefined) return absent(noneMatch.trim(), match);
  if (match === undefined || match.trim() === '*') return undefined;
  if (/^W\/"[^"]*"$/.test(match.trim())) throw refuseHttp('if-match.weak');
  const [, revision] = /^"(0|[1-9]\d{0,14})"$/.exec(match.trim()) ?? [];
  if (revision === undefined) throw refuseHttp('if-match.malformed');
  return Number(revision);
}

function absent(noneMatch: string, match: string | undefined): number {
  if (noneMatch !== '*') throw refuseHttp('if-none-match.malformed');
  if (match !== undefined) throw refuseHttp('if-match.malformed');
  return -1;
}
