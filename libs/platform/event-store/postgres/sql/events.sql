-- Bytes stay as given; jsonb would reorder keys and rewrite numbers, and every hash over them would break.
create table es.events (
  position bigint primary key,
  stream_id bigint not null,
  revision bigint not null,
  recorded_at timestamptz(3) not null,
  id uuid not null,
  type text collate "C" not null,
  category text collate "C" not null,
  data bytea not null,
  metadata bytea not null,
  leaf_hash bytea not null,
  unique (stream_id, revision)
);

create index events_category on es.events (category, position);
