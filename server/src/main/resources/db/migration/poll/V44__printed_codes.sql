-- Codes that an editor has printed for people without a device: a sheet of them has a name and a number, a code is a hash and nothing else.
create table poll.sheet (
  id bigint generated always as identity primary key,
  poll_id bigint not null references poll.poll on delete cascade,
  -- In its poll, from 1.
  number integer not null check (number > 0),
  -- By which the desk and observers know it: the hall, the day.
  name text not null check (name <> ''),
  codes integer not null check (codes > 0),
  -- Why nobody can vote with its codes any more; empty while they can.
  reason text not null default '',
  unique (poll_id, number),
  unique (poll_id, name)
);
create table poll.printed_code (
  sheet_id bigint not null references poll.sheet on delete cascade,
  -- The same as that of the participant who votes with it.
  hash bytea not null,
  primary key (hash, sheet_id)
);

-- What was handed out stays told: a sheet is taken back once, and nothing else of it changes.
create function poll.keep_sheet() returns trigger language plpgsql as $$
begin
  if (new.poll_id, new.number, new.name, new.codes) is distinct from (old.poll_id, old.number, old.name, old.codes) or old.reason <> '' then
    raise exception 'Sheet % of codes is printed: it can only be taken back, and once', old.number using errcode = 'DA001';
  end if;
  return new;
end $$;
create trigger keep before update on poll.sheet for each row execute function poll.keep_sheet();

create trigger b_stamp_insert after insert on poll.sheet referencing new table as changed
  for each statement execute function poll.stamp_part();
create trigger b_stamp_update after update on poll.sheet referencing new table as changed
  for each statement execute function poll.stamp_part();

create function poll.sheet_facts(key text) returns setof record.fact stable language plpgsql as $$
declare
  t poll.sheet;
  newest record.event;
  fact record.fact;
begin
  select * into t from poll.sheet where id = $1::bigint;
  select s.consultation_id, s.path || '/results',
      jsonb_build_object('poll', s.number, 'sheet', t.number, 'codes', t.codes,
        'state', case when t.reason = '' then 'good' else 'withdrawn' end),
      jsonb_build_object('poll', s.number, 'sheet', t.number, 'name', t.name, 'reason', t.reason)
    into fact.consultation_id, fact.path, fact.says, fact.document from poll.shown s where s.id = t.poll_id;
  if fact.path is null then
    return;
  end if;
  fact.language := 'zxx';
  fact.erases := false;
  fact.salted := false;
  select * into newest from record.event e where e.kind = 'poll-sheet' and e.object = $1 order by e.number desc limit 1;
  fact.type := case
    when newest.says is not distinct from fact.says then null
    when t.reason = '' then 'poll-sheet-printed'
    else 'poll-sheet-withdrawn' end;
  return next fact;
end $$;

insert into record.kind values
  ('poll-sheet', 705, 'poll.sheet_facts',
    'select t.id from poll.sheet t join poll.poll p on p.id = t.poll_id where p.consultation_id = $1 order by p.number, t.number', false);
call record.watch('poll.sheet', 'poll-sheet', 'changed.id', 'reason');

-- What was prepared becomes public with the poll.
create or replace function poll.opened() returns trigger language plpgsql as $$
begin
  insert into record.touched
    select pg_current_xact_id(), 'statement', s.id::text from poll.statement s where s.poll_id = new.id
    union all
    select pg_current_xact_id(), 'poll-sheet', t.id::text from poll.sheet t where t.poll_id = new.id
    on conflict do nothing;
  insert into record.transaction values (pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
