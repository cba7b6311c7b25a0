create schema if not exists keys;
revoke all on schema keys from public;

-- A row without a key is the mark of a destroyed one. Any dead row may hold a wrapped key, so vacuum comes at once.
create table if not exists keys.subject_key (
  subject text collate "C" not null,
  version int not null,
  wrapped_key bytea,
  created timestamptz not null default now(),
  destroyed timestamptz,
  primary key (subject, version),
  check ((wrapped_key is null) = (destroyed is not null))
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

create table if not exists keys.schema_version (version int primary key, applied_at timestamptz not null default now());
insert into keys.schema_version (version) values (1) on conflict do nothing;
