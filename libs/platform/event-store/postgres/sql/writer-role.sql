-- The role is of the whole server, so another database may be making it at this moment; not being allowed to make it
-- is no failure either: the trigger holds without it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'tilsyn_writer') then
    create role tilsyn_writer nologin;
  end if;
exception when duplicate_object or unique_violation or insufficient_privilege then null;
end
$$;

do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant tilsyn_writer to %I', current_user);
  end if;
exception when undefined_object or insufficient_privilege or internal_error then null;
end
$$;

revoke all on all tables in schema es from public;
revoke all on all functions in schema es from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'tilsyn_writer') then
    grant usage on schema es to tilsyn_writer;
    revoke all on all tables in schema es from tilsyn_writer;
    grant select on es.head, es.streams, es.events to tilsyn_writer;
    grant execute on all functions in schema es to tilsyn_writer;
  end if;
end
$$;
