-- That a role was given or taken, never to whom, is entered in the public log (see record, V29). Whoever writes here may write nothing
-- there, so this one function does it in the owner's name.
create function people.log_role() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  one people.granted;
  slug text;
begin
  one := case tg_op when 'DELETE' then old else new end;
  -- Taking part is no office.
  if one.role = 'PARTICIPANT' then
    return null;
  end if;
  -- Of a consultation that is not public nothing is told, not even its name.
  select c.slug into slug from consultation.consultation c where c.id = one.consultation_id and c.published_at is not null;
  insert into record.event (consultation_id, kind, object, edition, type, path, language, says, salted, later)
    values (case when slug is not null then one.consultation_id end, 'role', one.id::text,
      case tg_op when 'DELETE' then 2 else 1 end, case tg_op when 'DELETE' then 'role-taken' else 'role-given' end,
      case when slug is null then '/' else '/c/' || slug end, 'zxx',
      jsonb_build_object('role', lower(one.role), 'body', one.body), false, false);
  return null;
end $$;
revoke all on function people.log_role() from public;
create trigger log_role after insert or delete on people.granted for each row execute function people.log_role();

insert into record.event (consultation_id, kind, object, edition, type, path, language, says, salted, later)
  select case when c.id is not null then g.consultation_id end, 'role', g.id::text, 1, 'role-given',
    case when c.id is null then '/' else '/c/' || c.slug end, 'zxx',
    jsonb_build_object('role', lower(g.role), 'body', g.body), false, true
  from people.granted g
  left join consultation.consultation c on c.id = g.consultation_id and c.published_at is not null
  where g.role <> 'PARTICIPANT' order by g.id;
