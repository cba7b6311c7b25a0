insert into login.lockout as l (address, failures, changed_at) values ($1, 1, $2)
on conflict (address) do update set
  failures = case when l.locked_until <= $2 or l.changed_at < $2::timestamptz - interval '1 day' then 1
                  else l.failures + 1 end,
  locked_until = case when l.locked_until <= $2 then null
                      when l.locked_until is null and l.failures + 1 >= $3 and l.changed_at >= $2::timestamptz - interval '1 day'
                      then $4::timestamptz else l.locked_until end,
  changed_at = $2
returning failures, locked_until
