const pages: Readonly<Record<string, string>> = { 'consent-check': '/consent-checks/' };

/** The page of what an obligation is about, within the application; nothing for a kind of subject without one. */
export function pagePath(type: string, id: string): string | undefined {
  const path = pages[type];
  return path === undefined ? undefined : `${path}${encodeURIComponent(id)}`;
}

/** Where a line of a mail leads: to a page that only shows, whoever opens it. Nowhere without a public address. */
export function mailLink(
  publicUrl: string | undefined,
  type: string,
  token: () => string,
): string | undefined {
  return publicUrl === undefined || pages[type] === undefined ? undefined : `${publicUrl}/m/${token()}`;
}

/** Where a line leads in the preview of a mail: straight to the page, for whoever is signed in. */
export function pageLink(publicUrl: string | undefined, type: string, id: string): string | undefined {
  const path = pagePath(type, id);
  return publicUrl === undefined || path === undefined ? undefined : `${publicUrl}${path}`;
}

/** The Message-ID of a digest: the same on every attempt. */
export function messageIdOf(mail: string, publicUrl: string | undefined): string {
  const host =
    publicUrl === undefined
      ? undefined
      : /^https?:\/\/(?:[^/@]*@)?(\[[^\]]+\]|[^/:?#]+)/.exec(publicUrl)?.[1];
  return `<${mail}@${host ?? 'tilsyn.invalid'}>`;
}
