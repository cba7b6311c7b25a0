import { useLocation } from '@tanstack/react-router';

/**
 * The one-time secret of a link stands after the `#`, where no server, proxy or log sees it. Opening another link in
 * the same window loads no new document, so that the page has to follow.
 */
export function useLinkToken(): string {
  const hash = useLocation({ select: (location) => location.hash });
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? '';
}
