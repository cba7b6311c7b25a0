-- The leaf hash is defined over UTF-8, and "C" order needs no locale library.
do $$
begin
  if getdatabaseencoding() <> 'UTF8' then
    raise exception 'the event store needs a database with encoding UTF8, not %', getdatabaseencoding();
  end if;
end
$$;

create schema if not exists es;
