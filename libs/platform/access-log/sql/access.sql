create schema if not exists access_log;
revoke all on schema access_log from public;

-- Who read which samples' facts when. An account is an opaque id; there is nothing else about a person in here.
create table if not exists access_log.access (
  number bigint generated always as identity primary key,
  -- Made by whoever writes, so that a write that is tried again is noticed.
  id uuid not null unique,
  at timestamptz(3) not null,
  account text collate "C" not null,
  role text collate "C" not null,
  region text collate "C",
  policy_row text collate "C" not null,
  samples text[] collate "C" not null check (cardinality(samples) > 0),
  request text collate "C" not null
);

create index if not exists access_newest on access_log.access (at, number);
create index if not exists access_account on access_log.access (account, at, number);
create index if not exists access_samples on access_log.access using gin (samples);

create or replace function access_log.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' and current_setting('access_log.pruning', true) = 'on' then
    return null;
  end if;
  raise exception 'accesses are never changed, and removed by their age only (% on %.%)',
    tg_op, tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end
$$;

drop trigger if exists accesses_are_kept on access_log.access;
create trigger accesses_are_kept before update or delete or truncate on access_log.access
  for each statement execute function access_log.refuse_change();
alter table access_log.access enable always trigger accesses_are_kept;

-- The one way out: by age.
create or replace function access_log.prune(before timestamptz) returns bigint
language plpgsql set search_path = pg_catalog set access_log.pruning = 'on' as $$
declare
  pruned bigint;
begin
  delete from access_log.access where at < before;
  get diagnostics pruned = row_count;
  return pruned;
end
$$;
revoke all on all functions in schema access_log from public;
