/** Addresses that the API keeps for itself: what leads nowhere among them is a problem, never a page. */
const reserved = /^\/(api|healthz|readyz|problems|metrics|\.well-known)(\/|$)/;
const asset = /^\/assets\//;
const fileAtRoot = /^\/[^/]+\.[a-z0-9]{1,12}$/i;

/** What of the built web application an address asks for; nothing when it is not the web application's to answer. */
export type Asked = { readonly kind: 'page' } | { readonly kind: 'file'; readonly path: string };

/** What a GET asks for: a file of the build, or a page, which the application itself finds by the address. */
export function askedOf(path: string, accept: string): Asked | undefined {
  if (reserved.test(path)) return undefined;
  // Scanners open a mail's link with any Accept; a refusal would have them mark a good link as dead.
  if (path === '/' || path === '/index.html' || path.startsWith('/m/')) return { kind: 'page' };
  if (asset.test(path) || fileAtRoot.test(path)) return { kind: 'file', path };
  return accept.includes('text/html') ? { kind: 'page' } : undefined;
}
