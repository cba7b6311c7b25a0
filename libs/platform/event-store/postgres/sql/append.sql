-- Many appends in one transaction. A request is one stream; a stream comes once in a call. Events of all requests
-- follow one another in the arrays; p_bytes holds data and metadata of each, one after the other.
create or replace function es.append(
  p_streams text[], p_expected bigint[], p_recorded_at timestamptz[], p_counts int[],
  p_ids uuid[], p_types text[], p_data_sizes int[], p_metadata_sizes int[], p_bytes bytea
) returns table (request int, outcome text, revision bigint, "position" bigint, recorded_at timestamptz)
language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  v_position bigint;
  v_recorded_at timestamptz;
  v_stream_ids bigint[];
  v_revisions bigint[];
  v_firsts int[];
  v_offsets int[];
  v_conflicts int[];
begin
  select h.position, h.recorded_at into v_position, v_recorded_at from es.head h for update;

  select array_agg(coalesce(s.id, 0) order by r.n), array_agg(coalesce(s.revision, -1) order by r.n)
    into v_stream_ids, v_revisions
    from unnest(p_streams) with ordinality r (name, n) left join es.streams s on s.name = r.name;
  select array_agg(f.first order by f.n) into v_firsts
    from (select c.n, (sum(c.count) over (order by c.n) - c.count)::int as first
            from unnest(p_counts) with ordinality c (count, n)) f;
  select array_agg(o.start order by o.n) into v_offsets
    from (select z.n, (1 + sum(z.data + z.metadata) over (order by z.n) - z.data - z.metadata)::int as start
            from unnest(p_data_sizes, p_metadata_sizes) with ordinality z (data, metadata, n)) o;
  select array_agg(n) into v_conflicts
    from generate_subscripts(p_streams, 1) n where v_revisions[n] <> p_expected[n];

  return query
  with accepted as materialized (
    select n, p_streams[n] as stream, split_part(p_streams[n], '-', 1) as category, p_counts[n] as count,
           coalesce(nullif(v_stream_ids[n], 0), nextval('es.streams_id_seq')) as stream_id,
           p_expected[n] as revision, v_firsts[n] as first,
           v_position + sum(p_counts[n]) over w - p_counts[n] as position,
           greatest(v_recorded_at, max(p_recorded_at[n]::timestamptz(3)) over w) as recorded_at
      from generate_subscripts(p_streams, 1) n
     where v_revisions[n] = p_expected[n]
    window w as (order by n)
  ), moved_streams as (
    insert into es.streams as s (id, name, category, revision)
    select a.stream_id, a.stream, a.category, a.revision + a.count from accepted a
    on conflict (name) do update set revision = excluded.revision
  ), stored as (
    insert into es.events (position, stream_id, revision, recorded_at, id, type, category, data, metadata, leaf_hash)
    select e.position, e.stream_id, e.revision, e.recorded_at, e.id, e.type, e.category, e.data, e.metadata,
           es.leaf_hash(e.position, e.stream, e.revision, e.id, e.type, e.recorded_at, e.data, e.metadata)
      from (select a.position + k as position, a.stream_id, a.stream, a.category, a.revision + k as revision,
                   a.recorded_at, p_ids[a.first + k] as id, p_types[a.first + k] as type,
                   substring(p_bytes from v_offsets[a.first + k] for p_data_sizes[a.first + k]) as data,
                   substring(p_bytes from v_offsets[a.first + k] + p_data_sizes[a.first + k]
                                      for p_metadata_sizes[a.first + k]) as metadata
              from accepted a cross join lateral generate_series(1, a.count) k
            offset 0) e
  ), moved_head as (
    update es.head h set position = l.position, recorded_at = l.recorded_at
      from (select a.position + a.count as position, a.recorded_at from accepted a order by a.n desc limit 1) l
  )
  select a.n, 'stored', a.revision + a.count, (a.position + a.count)::bigint, a.recorded_at from accepted a;

  if v_conflicts is not null then
    return query
    select n, a.outcome, a.revision, a.position, a.recorded_at
      from unnest(v_conflicts) n
     cross join lateral es.original_answer(
       p_streams[n], p_expected[n], p_ids[v_firsts[n] + 1 : v_firsts[n] + p_counts[n]]) a;
  end if;
end
$$;
