-- What becomes public is noted here in the transaction that makes it public, and then entered in the public log, in the order of
-- its numbers. A room says what its objects say in public by a function of its own, and which of its tables they are made of.
create schema record;

-- One step of an object as the public may know it.
create type record.fact as (
  -- Null: the object is there, and says nothing new.
  type text,
  consultation_id bigint,
  -- The page that shows it.
  path text,
  -- Of the document's words: kk, ru, en; mul of several; zxx of none.
  language text,
  -- What stands in the entry itself, for ever: numbers, codes, days. Never words of a person.
  says jsonb,
  -- What the entry has the sum of.
  document jsonb,
  -- Whether a random salt goes into the document, so that the sum tells nothing to whoever has not the document.
  salted boolean,
  -- Whether the documents of all earlier steps of the object go, since their words were erased.
  erases boolean
);

-- What there is to note. A room adds a row for each kind of object.
create table record.kind (
  kind text primary key check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- In which order the kinds are noted that a transaction has changed.
  ordinal integer not null unique,
  -- A function from the object's key to record.fact: no row when it is not public, or is gone.
  facts text not null,
  -- The keys of the objects of a consultation, $1, in their order.
  keys text not null,
  -- Whether it is made of several rows, which two transactions may change at once.
  many_rows boolean not null
);

create table record.event (
  number bigint generated always as identity primary key,
  -- Stands in the entry: by it the entry is known again in the log, also after an older back-up was restored.
  id uuid not null unique default gen_random_uuid(),
  -- No reference: what was logged outlives it.
  consultation_id bigint,
  kind text not null,
  object text not null,
  -- Of the object's steps, 1 the first.
  edition integer not null,
  type text not null,
  path text not null,
  language text not null,
  -- To the minute, as all that readers are told of people.
  at timestamptz not null default date_trunc('minute', now()),
  says jsonb not null,
  document jsonb,
  salted boolean not null,
  -- Entered later than it was public: it was there before the log was.
  later boolean not null,
  -- When its document was erased.
  erased_at timestamptz,
  -- The entry and where it is in the log, once it is there.
  entry text,
  index bigint unique,
  logged_at timestamptz,
  check ((index is null) = (entry is null) and (index is null) = (logged_at is null))
);
create index event_object on record.event (kind, object, number desc);
create index event_path on record.event (path, number desc);
create index event_waiting on record.event (number) where index is null;
create index event_consultation on record.event (consultation_id, number desc);

-- The log, as all nodes know it: one row.
create table record.log (
  single boolean primary key default true check (single),
  -- The name and the public keys that were used, the newest first; empty before the first start.
  origin text not null default '',
  keys text[] not null default '{}',
  -- The newest checkpoint that was published, with its signatures; empty before the first.
  checkpoint text not null default '',
  size bigint not null default 0,
  published_at timestamptz,
  -- Which node writes it, under a number that grows with each, and until when unless it says so again.
  holder uuid,
  fence bigint not null default 0,
  held_until timestamptz,
  -- Why nothing can be published now; null: it can.
  stopped text,
  stopped_at timestamptz
);
insert into record.log default values;

-- What is in the log and was unknown to this database: published after the back-up that was restored here.
create table record.lost (
  index bigint primary key,
  entry text not null,
  found_at timestamptz not null default now()
);

-- What the transactions under way have touched. Empty between them: a crash takes nothing away.
create unlogged table record.touched (
  tx xid8 not null,
  kind text not null,
  object text not null,
  primary key (tx, kind, object)
);
comment on table record.touched is 'transient: of transactions under way';
create unlogged table record.transaction (tx xid8 primary key);
comment on table record.transaction is 'transient: of transactions under way';

create function record.minute(at timestamptz) returns text language sql immutable strict as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"')
$$;

-- 'mul' when words stand there in several languages, as jsonb objects by language have them.
create function record.language_of(words jsonb) returns text language sql immutable as $$
  select case count(*) when 0 then 'zxx' when 1 then min(code) else 'mul' end from jsonb_object_keys(words) as code
$$;

-- What may be done while the log cannot be written: all that shows less.
create function record.shows_less(type text) returns boolean language sql immutable as $$
  select type = 'submission-changed' or type ~ '-(hidden|withdrawn|erased|removed|cancelled|refused|objected)$'
$$;

-- Adds what is new of an object's facts. Returns whether the public sees more by it.
create function record.note_object(what record.kind, key text, is_later boolean) returns boolean language plpgsql as $$
declare
  shows_more boolean := false;
  fact record.fact;
  newest record.event;
  is_there boolean := false;
begin
  for fact in execute format('select * from %s($1)', what.facts) using key loop
    is_there := true;
    continue when fact.type is null;
    select * into newest from record.event e where e.kind = what.kind and e.object = key order by number desc limit 1;
    continue when newest.type in (fact.type, regexp_replace(fact.type, '-changed$', '-opened')) and newest.says = fact.says
      and (newest.document - 'salt') is not distinct from fact.document;
    if fact.erases then
      update record.event e set document = null, erased_at = now()
        where e.kind = what.kind and e.object = key and e.document is not null;
    end if;
    insert into record.event (consultation_id, kind, object, edition, type, path, language, says, document, salted, later)
      values (fact.consultation_id, what.kind, key, coalesce(newest.edition, 0) + 1, fact.type, fact.path, fact.language,
        fact.says,
        case when fact.salted then fact.document || jsonb_build_object('salt', encode(
          sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'))
        else fact.document end,
        fact.salted, is_later);
    shows_more := shows_more or not record.shows_less(fact.type);
  end loop;
  if not is_there then
    select * into newest from record.event e where e.kind = what.kind and e.object = key order by number desc limit 1;
    if found and newest.type <> what.kind || '-removed' then
      update record.event e set document = null, erased_at = now()
        where e.kind = what.kind and e.object = key and e.document is not null and e.salted;
      insert into record.event (consultation_id, kind, object, edition, type, path, language, says, salted, later)
        values (newest.consultation_id, what.kind, key, newest.edition + 1, what.kind || '-removed', newest.path, 'zxx', '{}',
          false, is_later);
    end if;
  end if;
  return shows_more;
end $$;

-- At the end of a transaction, so that each object is noted once, as it then is.
create function record.note() returns trigger language plpgsql as $$
declare
  one record;
  what record.kind;
  shows_more boolean := false;
  stop text;
begin
  for one in
    with gone as (delete from record.touched where tx = new.tx returning kind, object)
    select gone.kind, gone.object from gone join record.kind k on k.kind = gone.kind
    order by k.ordinal, length(gone.object), gone.object
  loop
    if what.kind is distinct from one.kind then
      select * into what from record.kind k where k.kind = one.kind;
      if what.many_rows then
        -- Two that change parts of one object at once are noted one after the other: the second sees both.
        perform pg_advisory_xact_lock(hashtextextended('record ' || what.kind, 0));
      end if;
    end if;
    shows_more := record.note_object(what, one.object, false) or shows_more;
  end loop;
  delete from record.transaction where tx = new.tx;
  if shows_more then
    select l.stopped into stop from record.log l;
  end if;
  if stop is not null then
    raise exception 'The public log cannot be written: %', stop using errcode = 'DA003';
  end if;
  return null;
end $$;
create constraint trigger note after insert on record.transaction deferrable initially deferred
  for each row execute function record.note();

-- Of a statement's rows: notes which objects they belong to. Arguments: the kind; the key, of a row called changed; the columns
-- of which one has to change in an update (by id), or nothing.
create function record.touch() returns trigger language plpgsql as $$
declare
  columns text := tg_argv[2];
  many bigint;
  rows_of text;
begin
  rows_of := case
    when tg_op = 'UPDATE' and columns <> '' then format(
      'record_new changed join record_old gone on gone.id = changed.id and (%s) is distinct from (%s)',
      (select string_agg('changed.' || c, ', ') from regexp_split_to_table(columns, ',\s*') c),
      (select string_agg('gone.' || c, ', ') from regexp_split_to_table(columns, ',\s*') c))
    when tg_op = 'DELETE' then 'record_old changed'
    else 'record_new changed' end;
  execute format(
    'insert into record.touched select pg_current_xact_id(), %L, key from (select distinct (%s)::text as key from %s) keys'
    ' where key is not null on conflict do nothing', tg_argv[0], tg_argv[1], rows_of);
  get diagnostics many = row_count;
  if many > 0 then
    insert into record.transaction values (pg_current_xact_id()) on conflict do nothing;
  end if;
  return null;
end $$;

-- Lets a table's rows be noted as parts of a kind of object.
create procedure record.watch(part regclass, kind text, key text, columns text default '') language plpgsql as $$
begin
  execute format('create trigger record_%s_insert after insert on %s referencing new table as record_new
    for each statement execute function record.touch(%L, %L, %L)', replace(kind, '-', '_'), part, kind, key, columns);
  execute format('create trigger record_%s_update after update on %s referencing old table as record_old new table as record_new
    for each statement execute function record.touch(%L, %L, %L)', replace(kind, '-', '_'), part, kind, key, columns);
  execute format('create trigger record_%s_delete after delete on %s referencing old table as record_old
    for each statement execute function record.touch(%L, %L, %L)', replace(kind, '-', '_'), part, kind, key, columns);
end $$;

-- Notes all that is there of a consultation: when it opens, and once for what was public before the log was.
create function record.note_all(consultation bigint, is_later boolean) returns void language plpgsql as $$
declare
  what record.kind;
  key text;
begin
  for what in select * from record.kind order by ordinal loop
    for key in execute format('select k::text from (%s) as keys (k)', what.keys) using consultation loop
      perform record.note_object(what, key, is_later);
    end loop;
  end loop;
end $$;
