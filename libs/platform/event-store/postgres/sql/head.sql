-- One row. Its lock orders all writers, so positions are dense and become visible in order. Its page is pruned when
-- it is filled to the fillfactor: at 10 that was each update, which made every append a quarter slower.
create table es.head (
  only_row boolean primary key default true check (only_row),
  log_id uuid not null default gen_random_uuid(),
  position bigint not null default 0,
  recorded_at timestamptz(3) not null default '-infinity'
) with (fillfactor = 60, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_scale_factor = 0);

insert into es.head default values;
