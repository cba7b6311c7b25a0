/** Where a later page of a list begins, and which one it is. */
export interface Paged {
  readonly cursor?: string;
  readonly page?: number;
}

/** The page in an address. */
export function pagedIn(search: Record<string, unknown>): Paged {
  const { cursor, page } = search;
  if (typeof cursor !== 'string' || cursor === '') return {};
  return { cursor, page: typeof page === 'number' && Number.isInteger(page) && page > 1 ? page : 2 };
}
