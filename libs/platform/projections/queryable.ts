import type { QueryResult, QueryResultRow } from 'pg';

/** A pool or one of its clients. */
export interface Queryable {
  query<Row extends QueryResultRow>(sql: string, parameters?: unknown[]): Promise<QueryResult<Row>>;
}
