/** The id of the item that a mail's link leads to; nothing when it leads to no item's page. */
export function itemIdOf(path: string | null): string | undefined {
  const id = /^\/consent-checks\/([^/?#]+)$/.exec(path ?? '')?.[1];
  return id === undefined ? undefined : decoded(id);
}

function decoded(id: string): string | undefined {
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

/** Why a link leads nowhere. */
export type DeadLink = 'expired' | 'unknown';

/** What a refusal says of the link; nothing when the trouble is another. */
export function deadLinkOf(code: string | undefined): DeadLink | undefined {
  if (code === 'mail-link.expired') return 'expired';
  return code === 'mail-link.unknown' ? 'unknown' : undefined;
}
