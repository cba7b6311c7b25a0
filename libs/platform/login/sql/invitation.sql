create table if not exists login.invitation (
  account text primary key references login."user" (id) on delete cascade,
  -- SHA-256 of the token; the token itself is in the link alone.
  token_hash bytea not null unique,
  expires_at timestamptz not null
);
