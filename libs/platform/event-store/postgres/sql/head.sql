-- One row. Its lock orders all writers, so positions are dense and become visible in order.
create table es.head (
  only_row boolean primary key default true check (only_row),
  log_id uuid not null default gen_random_uuid(),
  position bigint not null default 0,
  recorded_at timestamptz not null default '-infinity'
) with (fillfactor = 10, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_scale_factor = 0);

insert into es.head default values;
