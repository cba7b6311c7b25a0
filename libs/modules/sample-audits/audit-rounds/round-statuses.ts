export const ROUND_STATUSES = ['planned', 'frozen', 'drawn', 'announced', 'closed'] as const;
