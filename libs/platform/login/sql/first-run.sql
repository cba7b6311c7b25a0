-- One row at the most: a later start voids what an earlier one printed.
create table if not exists login.first_run (
  only_one boolean primary key default true check (only_one),
  token_hash bytea not null
);
