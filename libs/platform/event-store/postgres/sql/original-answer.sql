-- For an append whose revision is not the current one: its first answer when exactly these ids stand at its place,
-- otherwise the revision at which the stream stands.
create or replace function es.original_answer(
  p_stream text, p_expected bigint, p_ids uuid[],
  out outcome text, out revision bigint, out "position" bigint, out recorded_at timestamptz
)
language plpgsql stable set search_path = pg_catalog as $$
declare
  v_stream es.streams;
  v_ids uuid[];
begin
  select * into v_stream from es.streams s where s.name = p_stream;
  select array_agg(e.id order by e.revision), max(e.position), max(e.recorded_at)
    into v_ids, position, recorded_at
    from es.events e
   where e.stream_id = v_stream.id
     and e.revision between p_expected + 1 and p_expected + cardinality(p_ids);
  if v_ids = p_ids then
    outcome := 'repeated';
    revision := p_expected + cardinality(p_ids);
  else
    outcome := 'conflict';
    revision := coalesce(v_stream.revision, -1);
  end if;
end
$$;
