import type { PoolClient } from 'pg';
import { LIVE_SCHEMA, buildSchemaOf, quoted, retiredSchemaOf } from '../read-model-transaction.js';
import type { Queryable } from '../queryable.js';

const problemsOf = `
  select wanted.name as table, p.problem from unnest($1::text[]) as wanted (name)
  left join pg_class c on c.relname = wanted.name and c.relnamespace = 'rm'::regnamespace and c.relkind in ('r', 'p')
  cross join lateral (
    select 'is missing; run the migrations' as problem where c.oid is null
    union all
    select 'draws column ' || a.attname || ' from a sequence; rows are named by the log' from pg_attribute a
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0
      and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval(%')
    union all
    select 'has the foreign key ' || k.conname from pg_constraint k
    where k.contype = 'f' and c.oid in (k.conrelid, k.confrelid)
    union all
    select 'has the trigger ' || t.tgname from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
    union all
    select distinct 'is read by the view ' || r.ev_class::regclass from pg_depend d
    join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid where d.refobjid = c.oid
  ) p order by 1, 2`;

/** Why tables could not be built anew beside themselves and swapped; nothing when they can. */
export async function tableProblems(db: Queryable, tables: readonly string[]): Promise<string[]> {
  const { rows } = await db.query<{ table: string; problem: string }>(problemsOf, [[...tables]]);
  return rows.map(({ table, problem }) => `table rm.${table} ${problem}`);
}

const definitionsOf = `
  select format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid, true)) as sql
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where k.conrelid = $1::regclass and k.contype in ('p', 'u', 'x')
  union all
  select pg_get_indexdef(i.indexrelid, 0, true) from pg_index i
  where i.indrelid = $1::regclass and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  union all
  select format('grant %s on table %I to %s', a.privilege_type, c.relname,
    case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end)
  from pg_class c cross join lateral aclexplode(c.relacl) a where c.oid = $1::regclass and a.grantee <> c.relowner`;

/**
 * Empty tables like the live ones in a schema of their own, within the caller's transaction. Indexes are made from
 * their definitions: `like … including indexes` would name them anew, and later migrations would not find them.
 */
export async function createTablesLike(
  client: PoolClient,
  tables: readonly string[],
  schema: string,
): Promise<void> {
  await client.query(`create schema ${quoted(schema)}`);
  for (const table of tables) {
    const live = `${LIVE_SCHEMA}.${quoted(table)}`;
    await client.query(`set local search_path = ${LIVE_SCHEMA}, public`);
    const { rows } = await client.query<{ sql: string }>(definitionsOf, [live]);
    const options = await client.query<{ with: string }>(
      `select coalesce('with (' || array_to_string(reloptions, ', ') || ')', '') as with from pg_class where oid = $1::regclass`,
      [live],
    );
    await client.query(`set local search_path = ${quoted(schema)}, public`);
    await client.query(
      `create table ${quoted(table)} (like ${live} including all excluding indexes) ${options.rows[0]?.with ?? ''}`,
    );
    for (const { sql } of rows) await client.query(sql);
  }
}

/**
 * Puts the rebuilt tables in the place of the live ones, which retire in place of any that retired before. Readers
 * wait half a second at most; longer than that the caller rolls back and tries again.
 */
export async function swapTables(
  client: PoolClient,
  projection: string,
  tables: readonly string[],
): Promise<void> {
  const build = quoted(buildSchemaOf(projection));
  const retired = quoted(retiredSchemaOf(projection));
  // Below the server's deadlock_timeout of a second, so that it is never a reader that gives way.
  await client.query(`set local lock_timeout = '500ms'`);
  await client.query(`drop schema if exists ${retired} cascade`);
  await client.query(`create schema ${retired}`);
  const live = [...tables].sort().map((table) => `${LIVE_SCHEMA}.${quoted(table)}`);
  if (live.length > 0) await client.query(`lock table ${live.join(', ')} in access exclusive mode`);
  for (const table of tables.map(quoted)) {
    await client.query(`alter table ${LIVE_SCHEMA}.${table} set schema ${retired}`);
    await client.query(`alter table ${build}.${table} set schema ${LIVE_SCHEMA}`);
  }
  await client.query(`drop schema ${build} cascade`);
}
