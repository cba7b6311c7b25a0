import { defineProblems } from '#platform/kernel';

export const refuseSpan = defineProblems({
  'consent-check.span-reversed': {
    kind: 'invalid',
    da: 'Fra ({from}) ligger efter til ({to}). Byt datoerne om.',
    en: 'From ({from}) lies after to ({to}). Swap the dates.',
  },
  'consent-check.series-too-long': {
    kind: 'invalid',
    da: 'Fra {from} til {to} er mere end {most} trin. Vælg en kortere periode eller længere trin.',
    en: 'From {from} to {to} is more than {most} steps. Choose a shorter span or a longer step.',
  },
});

/** Refuses a span that ends before it begins. */
export function requireSpan(from: string, to: string): void {
  if (from > to) throw refuseSpan('consent-check.span-reversed', { from, to });
}
