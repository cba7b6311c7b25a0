import { END } from '../history/consent-history.js';

/** A page, who opens it, and what its reader waits for. */
export interface PaintedPage {
  readonly name: PageName;
  readonly persona: string;
  readonly path: string;
  /** The first thing on the page that says something of the data. */
  readonly useful: string;
}

export type PageName = 'overview' | 'overviewAsOf' | 'worklist' | 'worklistOfRegion' | 'worklistAsOf';

const ROW = 'main tbody tr';
const earlier = '2024-03-01';

/** The pages that stand over all checks: the overview and the working list, today and as of a day long past. */
export const PAGES: readonly PaintedPage[] = [
  { name: 'overview', persona: 'secretariat-1', path: '/consent-status', useful: ROW },
  { name: 'overviewAsOf', persona: 'secretariat-1', path: `/consent-status?asOf=${earlier}`, useful: ROW },
  { name: 'worklist', persona: 'auditor-1', path: '/consent-checks?state=open', useful: ROW },
  { name: 'worklistOfRegion', persona: 'contact-1084', path: '/consent-checks', useful: ROW },
  { name: 'worklistAsOf', persona: 'auditor-1', path: `/consent-checks?asOf=${earlier}`, useful: ROW },
];

/** The clock of the site: the day after the history ends. */
export const TODAY = `${END}T12:00:00.000Z`;
