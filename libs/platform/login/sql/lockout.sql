create table if not exists login.lockout (
  -- A keyed hash of the address, whether or not it has an account: nobody learns which, here or by trying.
  address bytea primary key,
  failures integer not null,
  changed_at timestamptz not null,
  locked_until timestamptz
);
