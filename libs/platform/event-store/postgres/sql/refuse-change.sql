-- Holds for everybody, the owner too; who truly must change history has to drop the trigger first, in the open.
create or replace function es.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'events are never changed or removed (% on %.%)', tg_op, tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

drop trigger if exists events_are_forever on es.events;
create trigger events_are_forever before update or delete or truncate on es.events
  for each statement execute function es.refuse_change();
alter table es.events enable always trigger events_are_forever;
