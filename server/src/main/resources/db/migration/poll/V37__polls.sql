-- Polls of statements: people agree, disagree or pass, and it is shown what groups of them think. Whoever votes has a code and no name;
-- nothing here tells when somebody voted. Words for readers are jsonb objects by language, as in the schema consultation.
create schema poll;

create table poll.poll (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  -- In its consultation, from 1: stands in addresses.
  number integer not null check (number > 0),
  title jsonb not null,
  -- What it is about, in a few sentences.
  about jsonb not null default '{}',
  -- Until when one can vote; what comes later is not taken, even before somebody closes it.
  closes_at timestamptz not null,
  -- Whether rows of votes, under numbers that tell nothing, can be downloaded: said to people before they vote.
  rows_published boolean not null default false,
  -- From which, in public, the next statement is drawn for each participant; empty before it is opened.
  seed text not null default '',
  state text not null default 'prepared' check (state in ('prepared', 'open', 'closed')),
  opened_at timestamptz,
  closed_at timestamptz,
  revision integer not null default 0,
  unique (consultation_id, number),
  check ((state = 'prepared') = (seed = ''))
);

-- What grows while it goes on.
create table poll.counter (
  poll_id bigint primary key references poll.poll on delete cascade,
  -- Of the last statement.
  statements integer not null default 0,
  -- Grows with everything that readers can see: a page made at one is good until the next.
  stamp bigint not null default 1
);
create function poll.begin_counter() returns trigger language plpgsql as $$
begin
  insert into poll.counter (poll_id) values (new.id);
  return null;
end $$;
create trigger a_counter after insert on poll.poll for each row execute function poll.begin_counter();

-- Someone who votes: a hash of their code and nothing else.
create table poll.participant (
  id uuid primary key default gen_random_uuid(),
  poll_id bigint not null references poll.poll on delete cascade,
  hash bytea not null,
  unique (poll_id, hash)
);

create table poll.statement (
  id bigint generated always as identity primary key,
  poll_id bigint not null references poll.poll on delete cascade,
  -- In its poll, from 1, dealt below.
  number integer not null,
  words jsonb not null check (words <> '{}'),
  -- The provision that it is about, by its label in the newest version; the slug of a theme. Empty for none.
  label text not null default '',
  theme text not null default '',
  source text not null check (source in ('editor', 'participant')),
  -- By the sender: what is sent once more under it is known, and taken once.
  request uuid unique,
  state text not null check (state in ('waiting', 'published', 'hidden')),
  -- Why it is hidden, by the codes of submissions; empty while it is not.
  reason text not null default '',
  -- Whether readers have ever seen it.
  was_published boolean not null default false,
  unique (poll_id, number),
  check ((state = 'hidden') = (reason <> ''))
);

create table poll.vote (
  participant_id uuid not null references poll.participant on delete cascade,
  statement_id bigint not null references poll.statement on delete cascade,
  -- 1 agrees, 0 passes, -1 disagrees. A later vote takes the place of an earlier one.
  vote smallint not null check (vote between -1 and 1),
  -- As it is in the results that are shown: votes come into them together with many others. Null: not yet.
  counted smallint check (counted between -1 and 1),
  -- Under which it was sent, the newest first: one of these once more changes nothing.
  requests uuid[] not null,
  primary key (participant_id, statement_id)
);
create index vote_statement on poll.vote (statement_id);

-- What readers see of how people voted.
create table poll.result (
  poll_id bigint primary key references poll.poll on delete cascade,
  -- 1 is the first; grows.
  number integer not null check (number > 0),
  at timestamptz not null,
  -- Whether nothing comes after it.
  final boolean not null,
  -- All that may be shown, and nothing else.
  content jsonb not null,
  -- What the checker of small groups has to know next time. For no page.
  kept jsonb not null,
  -- Rows of votes as they may be downloaded, under shuffled numbers; empty where they are not published.
  rows bytea not null default ''
);

-- What people were told when they voted stays: the guard of last resort, below every program that could have a fault.
create function poll.keep_poll() returns trigger language plpgsql as $$
begin
  if old.state <> 'prepared' and (new.state = 'prepared'
      or (new.consultation_id, new.number, new.seed, new.rows_published) is distinct from
        (old.consultation_id, old.number, old.seed, old.rows_published)) then
    raise exception 'Poll % is open: its seed and what is published of it cannot be changed', old.number using errcode = 'DA001';
  end if;
  return new;
end $$;
create trigger keep before update on poll.poll for each row execute function poll.keep_poll();

create function poll.keep_statement() returns trigger language plpgsql as $$
begin
  if (new.words, new.source, new.poll_id, new.number) is distinct from (old.words, old.source, old.poll_id, old.number)
      and old.state <> 'waiting'
      and exists (select from poll.poll p where p.id = old.poll_id and p.state <> 'prepared') then
    raise exception 'People voted on statement % as it is: it cannot be changed', old.number using errcode = 'DA001';
  end if;
  new.was_published := old.was_published or new.state = 'published';
  return new;
end $$;
create trigger keep before update on poll.statement for each row execute function poll.keep_statement();

create function poll.deal() returns trigger language plpgsql as $$
begin
  update poll.counter set statements = statements + 1 where poll_id = new.poll_id returning statements into new.number;
  new.was_published := new.state = 'published';
  return new;
end $$;
create trigger deal before insert on poll.statement for each row execute function poll.deal();

-- Stamps of readers' pages. A statement grows them once, whatever it changes.
create function poll.grow_stamps(polls bigint[]) returns void language sql as $$
  update poll.counter set stamp = stamp + 1 where poll_id = any(polls)
$$;
create function poll.stamp_whole() returns trigger language plpgsql as $$
begin
  perform poll.grow_stamps(array(select distinct id from changed order by 1));
  return null;
end $$;
create function poll.stamp_part() returns trigger language plpgsql as $$
begin
  perform poll.grow_stamps(array(select distinct poll_id from changed order by 1));
  return null;
end $$;
create trigger b_stamp_insert after insert on poll.poll referencing new table as changed
  for each statement execute function poll.stamp_whole();
create trigger b_stamp_update after update on poll.poll referencing new table as changed
  for each statement execute function poll.stamp_whole();
create trigger b_stamp_insert after insert on poll.statement referencing new table as changed
  for each statement execute function poll.stamp_part();
create trigger b_stamp_update after update on poll.statement referencing new table as changed
  for each statement execute function poll.stamp_part();
create trigger b_stamp_delete after delete on poll.statement referencing old table as changed
  for each statement execute function poll.stamp_part();
create trigger b_stamp_insert after insert on poll.result referencing new table as changed
  for each statement execute function poll.stamp_part();
create trigger b_stamp_update after update on poll.result referencing new table as changed
  for each statement execute function poll.stamp_part();

-- What a poll says in public (see record, V29): nothing before it is opened, never a vote.
create view poll.shown as
  select p.id, p.number, p.consultation_id, '/c/' || c.slug || '/polls/' || p.number as path
  from poll.poll p join consultation.consultation c on c.id = p.consultation_id
  where p.state <> 'prepared' and c.published_at is not null;

create function poll.poll_facts(key text) returns setof record.fact stable language plpgsql as $$
declare
  p poll.poll;
  newest record.event;
  fact record.fact;
begin
  select * into p from poll.poll where id = $1::bigint;
  select s.consultation_id, s.path into fact.consultation_id, fact.path from poll.shown s where s.id = p.id;
  if fact.path is null then
    return;
  end if;
  fact.language := record.language_of(p.title);
  fact.salted := false;
  fact.erases := false;
  fact.says := jsonb_build_object('poll', p.number, 'state', p.state, 'closes', record.minute(p.closes_at), 'seed', p.seed,
    'rows', p.rows_published);
  fact.document := jsonb_build_object('poll', p.number, 'title', p.title, 'about', p.about);
  select * into newest from record.event e where e.kind = 'opinion-poll' and e.object = $1 order by e.number desc limit 1;
  fact.type := case
    when newest.type is null or newest.type = 'opinion-poll-removed' then 'opinion-poll-opened'
    when p.state = 'closed' and newest.says ->> 'state' <> 'closed' then 'opinion-poll-closed'
    when fact.says = newest.says and fact.document = newest.document then null
    else 'opinion-poll-changed' end;
  return next fact;
end $$;

-- The key: the statement's id. What waits for a moderator is not public; what was never published and is hidden is told without words.
create function poll.statement_facts(key text) returns setof record.fact stable language plpgsql as $$
declare
  s poll.statement;
  newest record.event;
  fact record.fact;
begin
  select * into s from poll.statement where id = $1::bigint and state <> 'waiting';
  select t.consultation_id, t.path,
      jsonb_strip_nulls(jsonb_build_object('poll', t.number, 'statement', s.number, 'source', s.source, 'state', s.state,
        'reason', nullif(s.reason, '')))
    into fact.consultation_id, fact.path, fact.says from poll.shown t where t.id = s.poll_id;
  if fact.path is null then
    return;
  end if;
  fact.language := record.language_of(s.words);
  fact.erases := false;
  fact.salted := false;
  select * into newest from record.event e where e.kind = 'statement' and e.object = $1 order by e.number desc limit 1;
  if s.state = 'hidden' then
    fact.type := case when fact.says is distinct from newest.says then 'statement-hidden' end;
  elsif not exists (select from record.event e where e.kind = 'statement' and e.object = $1 and e.type = 'statement-published') then
    fact.type := 'statement-published';
    fact.salted := true;
    fact.document := jsonb_build_object('poll', (select t.number from poll.shown t where t.id = s.poll_id), 'statement', s.number,
      'words', s.words, 'provision', s.label, 'theme', s.theme);
  elsif fact.says <> newest.says then
    fact.type := 'statement-restored';
  end if;
  return next fact;
end $$;

-- Only what is final, and nothing of what is kept for the next time.
create function poll.result_facts(key text) returns setof record.fact stable language sql as $$
  select 'opinion-result', s.consultation_id, s.path || '/results', 'zxx',
    jsonb_build_object('poll', s.number, 'result', r.number), r.content, false, false
  from poll.result r join poll.shown s on s.id = r.poll_id where r.poll_id = $1::bigint and r.final
$$;

insert into record.kind values
  ('opinion-poll', 700, 'poll.poll_facts', 'select p.id from poll.poll p where p.consultation_id = $1 order by p.number', false),
  ('statement', 710, 'poll.statement_facts',
    'select s.id from poll.statement s join poll.poll p on p.id = s.poll_id where p.consultation_id = $1 order by p.number, s.number', false),
  ('opinion-result', 720, 'poll.result_facts',
    'select r.poll_id from poll.result r join poll.poll p on p.id = r.poll_id where p.consultation_id = $1 order by p.number', false);

call record.watch('poll.poll', 'opinion-poll', 'changed.id', 'title, about, closes_at, state');
call record.watch('poll.statement', 'statement', 'changed.id', 'state, reason');
call record.watch('poll.result', 'opinion-result', 'changed.poll_id');

-- What was prepared becomes public with the poll.
create function poll.opened() returns trigger language plpgsql as $$
begin
  insert into record.touched
    select pg_current_xact_id(), 'statement', s.id::text from poll.statement s where s.poll_id = new.id
    on conflict do nothing;
  insert into record.transaction values (pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
create trigger opened after update of state on poll.poll
  for each row when (old.state = 'prepared' and new.state <> 'prepared') execute function poll.opened();
