-- Registering one submission changes six tables, and each of them grew the stamp: of fifty submissions that are registered
-- together, that made hundreds of versions of one row, which each of the next had to walk over. Readers see nothing before the
-- commit, so once a transaction is enough. What a savepoint takes back, it takes back with the setting.
create or replace function submission.grow_stamps(consultations bigint[]) returns void language plpgsql as $$
begin
  if current_setting('dauys.stamped', true) is distinct from consultations::text then
    update submission.register set stamp = stamp + 1 where consultation_id = any(consultations);
    perform set_config('dauys.stamped', consultations::text, true);
  end if;
end $$;
