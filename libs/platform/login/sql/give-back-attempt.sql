update login.lockout set
  failures = greatest(failures - 1, 0),
  locked_until = case when failures - 1 >= $2 then locked_until end
where address = $1
