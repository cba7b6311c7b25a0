const paths: Readonly<Record<string, string>> = { 'consent-check': '/api/consent-checks/' };

/** Where a line of a mail leads; nowhere when the kind of subject has no page or the instance no public address. */
export function linkTo(publicUrl: string | undefined, type: string, id: string): string | undefined {
  const path = paths[type];
  return publicUrl === undefined || path === undefined
    ? undefined
    : `${publicUrl}${path}${encodeURIComponent(id)}`;
}

/** The Message-ID of a digest: the same on every attempt. */
export function messageIdOf(mail: string, publicUrl: string | undefined): string {
  const host =
    publicUrl === undefined
      ? undefined
      : /^https?:\/\/(?:[^/@]*@)?(\[[^\]]+\]|[^/:?#]+)/.exec(publicUrl)?.[1];
  return `<${mail}@${host ?? 'tilsyn.invalid'}>`;
}
