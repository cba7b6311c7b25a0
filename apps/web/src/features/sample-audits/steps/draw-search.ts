import { DRAW_VIEWS, type DrawView } from './round-steps.js';

/** Which step an address shows; what is no step is left out. */
export function drawSearch(search: Record<string, unknown>): { step?: DrawView } {
  const step = DRAW_VIEWS.find((view) => view === search['step']);
  return step === undefined ? {} : { step };
}
