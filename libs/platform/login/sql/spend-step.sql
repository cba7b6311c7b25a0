insert into login.spent_step as s (factor, step) values ($1, $2)
on conflict (factor) do update set step = excluded.step where s.step < excluded.step
