/** The one-time secret of a link stands after the `#`, where no server, proxy or log sees it. */
export function linkToken(): string {
  return new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '';
}
