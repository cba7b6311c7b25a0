-- The quiet-system path: one event, one round trip, no arrays.
create or replace function es.append_one(
  p_stream text, p_expected bigint, p_recorded_at timestamptz, p_id uuid, p_type text, p_data bytea, p_metadata bytea,
  out outcome text, out revision bigint, out "position" bigint, out recorded_at timestamptz
)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_stream_id bigint;
begin
  select h.position + 1, greatest(h.recorded_at, p_recorded_at::timestamptz(3)) into position, recorded_at
    from es.head h for update;

  if p_expected = -1 then
    insert into es.streams (name, category, revision)
    values (p_stream, split_part(p_stream, '-', 1), 0)
    on conflict (name) do nothing
    returning id into v_stream_id;
  else
    update es.streams s set revision = s.revision + 1
     where s.name = p_stream and s.revision = p_expected
    returning s.id into v_stream_id;
  end if;

  if v_stream_id is null then
    select a.outcome, a.revision, a.position, a.recorded_at into outcome, revision, position, recorded_at
      from es.original_answer(p_stream, p_expected, array[p_id]) a;
    return;
  end if;

  outcome := 'stored';
  revision := p_expected + 1;
  insert into es.events (position, stream_id, revision, recorded_at, id, type, category, data, metadata, leaf_hash)
  values (position, v_stream_id, revision, recorded_at, p_id, p_type, split_part(p_stream, '-', 1), p_data, p_metadata,
          es.leaf_hash(position, p_stream, revision, p_id, p_type, recorded_at, p_data, p_metadata));
  update es.head h set position = append_one.position, recorded_at = append_one.recorded_at;
end
$$;
