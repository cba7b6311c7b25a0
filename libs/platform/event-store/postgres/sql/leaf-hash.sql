-- The encoding is written down in ../leaf-hash.ts and in the README; both must say the same.
create or replace function es.leaf_hash(
  p_position bigint, p_stream text, p_revision bigint, p_id uuid, p_type text,
  p_recorded_at timestamptz, p_data bytea, p_metadata bytea
) returns bytea
language sql stable parallel safe as $$
  select sha256(
    '\x00'::bytea
    || int8send(p_position) || int8send(p_revision) || uuid_send(p_id)
    || int8send((extract(epoch from p_recorded_at) * 1000)::bigint)
    || int4send(octet_length(p_stream)) || convert_to(p_stream, 'UTF8')
    || int4send(octet_length(p_type)) || convert_to(p_type, 'UTF8')
    || int4send(octet_length(p_data)) || p_data
    || int4send(octet_length(p_metadata)) || p_metadata
  )
$$;
