-- The time step of the last code that was taken from a second factor: that code, and older ones, are spent.
create table if not exists login.spent_step (
  factor text primary key references login."twoFactor" (id) on delete cascade,
  step bigint not null
);
