-- The vote at the end of a consultation: what is asked, where people vote, what each station reports, and the audit of it. The paper
-- decides; nothing here is a vote. What has been published is never changed: a correction is a new row that names the old one.
-- Words for readers are jsonb objects by language, as in the schema consultation.
create schema referendum;

-- One of a consultation, with one question.
create table referendum.referendum (
  id bigint generated always as identity primary key,
  consultation_id bigint not null unique references consultation.consultation on delete cascade,
  question jsonb not null,
  -- The published version of the draft that is voted on, and the sums of its texts by language as they were when it was pinned.
  version_id bigint references consultation.version,
  texts jsonb not null default '{}',
  -- Who may vote, and how.
  voters jsonb not null default '{}',
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  -- Names of the levels of areas, from the top down, without the country: region, district.
  levels text[] not null default '{}',
  -- When it is valid and adopted, as YAML that the engine reads.
  rule text not null,
  state text not null default 'prepared' check (state in ('prepared', 'announced', 'open', 'closed')),
  announced_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  revision integer not null default 0,
  created_at timestamptz not null default now()
);

-- What grows while it goes on; its row is locked first, so that numbers are seen in their order by whoever reads on from one.
create table referendum.counter (
  referendum_id bigint primary key references referendum.referendum on delete cascade,
  -- Of the last protocol.
  protocols bigint not null default 0,
  -- Grows with everything that readers can see: a page made at one is good until the next.
  stamp bigint not null default 1
);
create function referendum.begin_counter() returns trigger language plpgsql as $$
begin
  insert into referendum.counter (referendum_id) values (new.id);
  return null;
end $$;
create trigger a_counter after insert on referendum.referendum for each row execute function referendum.begin_counter();

-- An edition of the list of stations: the first is published before the day; whoever changes a station publishes all of them anew.
create table referendum.station_list (
  id bigint generated always as identity primary key,
  referendum_id bigint not null references referendum.referendum on delete cascade,
  -- 1 is the first.
  number integer not null check (number > 0),
  -- Why it is changed; empty of the first.
  reason jsonb not null default '{}',
  -- Null: only the desk sees it.
  published_at timestamptz,
  unique (referendum_id, number)
);
create table referendum.area (
  list_id bigint not null references referendum.station_list on delete cascade,
  -- Codes from the top down.
  path text[] not null check (cardinality(path) > 0),
  name text not null,
  primary key (list_id, path)
);
create table referendum.station (
  list_id bigint not null references referendum.station_list on delete cascade,
  code text not null check (length(code) between 1 and 60),
  name text not null,
  -- The smallest area that it lies in.
  path text[] not null,
  -- Town, village …; empty when it is not known.
  kind text not null,
  -- Voters, as the list says.
  registered bigint check (registered >= 0),
  primary key (list_id, code)
);

-- What a station, or an observer, sends with. Only a hash is kept.
create table referendum.sender_key (
  id bigint generated always as identity primary key,
  referendum_id bigint not null references referendum.referendum on delete cascade,
  kind text not null check (kind in ('station', 'observer')),
  -- The station's code; of an observer null when the key is for all stations.
  station text,
  -- For the desk's list: whose it is.
  name text not null default '',
  hash bytea not null unique,
  made_at timestamptz not null default now(),
  revoked_at timestamptz,
  check (kind = 'observer' or station is not null)
);
create unique index sender_key_station on referendum.sender_key (referendum_id, station)
  where kind = 'station' and revoked_at is null;

-- How many had voted in a station at an hour of the day. What is told once more for the same hour is a new row; the newest counts.
create table referendum.turnout (
  id bigint generated always as identity primary key,
  referendum_id bigint not null references referendum.referendum on delete cascade,
  station text not null,
  hour timestamptz not null,
  voted bigint not null check (voted >= 0),
  reported_at timestamptz not null default now()
);
create index turnout_station on referendum.turnout (referendum_id, station, hour, id desc);

-- A photograph of a paper, once, under the sum of its bytes.
create table referendum.photograph (
  referendum_id bigint not null references referendum.referendum on delete cascade,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  kept_at timestamptz not null default now(),
  primary key (referendum_id, sha256)
);

-- A protocol that one person has entered and a second has not signed yet: nobody but the desk sees it.
create table referendum.entered (
  id bigint generated always as identity primary key,
  referendum_id bigint not null references referendum.referendum on delete cascade,
  station text not null,
  figures jsonb not null,
  closed text not null default '',
  signed text not null default '',
  photographs text[] not null default '{}',
  -- The number of the protocol that it corrects, and why.
  replaces bigint,
  reason text not null default '',
  -- The account; people are known to their own schema only.
  entered_by uuid not null,
  entered_at timestamptz not null default now()
);
create index entered_referendum on referendum.entered (referendum_id, id);

create table referendum.protocol (
  referendum_id bigint not null references referendum.referendum on delete cascade,
  -- Dealt in the order of commits, from 1, without gaps.
  number bigint not null,
  station text not null,
  kind text not null check (kind in ('official', 'observer')),
  -- By the engine's keys; categories that it does not know under "extra". A figure that is missing is not 0.
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  -- When voting ended and when it was signed, as the paper says.
  closed text not null default '',
  signed text not null default '',
  photographs text[] not null default '{}',
  replaces bigint,
  reason text not null default '',
  -- form: two people at the desk; table: a file of many; key: the station's own, or an observer's.
  way text not null check (way in ('form', 'table', 'key')),
  -- Accounts of those who entered it and who signed it second; null where a key sent it.
  entered_by uuid,
  signed_by uuid,
  key_id bigint references referendum.sender_key,
  -- Of who sent it, and of every word: an official one that is sent once more is known, and taken once; an observer's, while it is their
  -- newest of the station.
  request uuid not null,
  at timestamptz not null default now(),
  primary key (referendum_id, number),
  foreign key (referendum_id, replaces) references referendum.protocol (referendum_id, number),
  check (entered_by is distinct from signed_by or entered_by is null)
);
create unique index protocol_request on referendum.protocol (referendum_id, request) where kind = 'official';
create index protocol_station on referendum.protocol (referendum_id, station, number);

-- What someone published elsewhere as the total of an area: compared with ours.
create table referendum.published_total (
  id bigint generated always as identity primary key,
  referendum_id bigint not null references referendum.referendum on delete cascade,
  -- Codes from the top down; empty for the country.
  path text[] not null,
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  -- Who published it.
  source text not null,
  at timestamptz not null default now()
);

-- The count as it stood when it was closed, and again after each later correction.
create table referendum.closing (
  referendum_id bigint not null references referendum.referendum on delete cascade,
  number integer not null check (number > 0),
  -- The last protocol that is in it.
  protocols bigint not null,
  outcome text not null check (outcome in ('adopted', 'not-adopted', 'not-valid', 'open')),
  -- Totals of all levels and sums of the tables, as the engine writes them.
  tally jsonb not null,
  at timestamptz not null default now(),
  primary key (referendum_id, number)
);

-- The audit of a closed count. First the plan is published; then, in public, the seed is thrown; from then on no protocol comes in.
create table referendum.audit (
  id bigint generated always as identity primary key,
  referendum_id bigint not null unique references referendum.referendum on delete cascade,
  method text not null check (method in ('macro', 'alpha', 'bravo')),
  -- As a fraction: 1/1000.
  risk_limit text not null check (risk_limit ~ '^[1-9][0-9]*/[1-9][0-9]*$'),
  -- Stations of each region that are recounted in any case.
  minimum integer not null check (minimum >= 0),
  -- What the plan says, as the engine writes it: claims, first draws, expected work.
  plan jsonb not null,
  -- The closing that it is an audit of.
  closing integer not null,
  state text not null default 'planned' check (state in ('planned', 'seeded', 'finished')),
  planned_at timestamptz not null default now(),
  -- The digits; who threw them, before whom and where, in the words of the minutes; who typed them in.
  seed text check (length(seed) between 20 and 200),
  seed_minutes text not null default '',
  seeded_by uuid,
  seeded_at timestamptz,
  finished_at timestamptz,
  check ((seed is null) = (state = 'planned') and (seed is null) = (seeded_at is null)),
  foreign key (referendum_id, closing) references referendum.closing (referendum_id, number)
);

-- A round: how much is drawn of each claim, and what came of it once it was evaluated.
create table referendum.audit_round (
  audit_id bigint not null references referendum.audit on delete cascade,
  -- 1 is the first sample.
  number integer not null check (number > 0),
  -- Draws by claim, all rounds together, and the stations that are to be recounted, as the engine draws them.
  sizes jsonb not null,
  sample jsonb not null,
  drawn_at timestamptz not null default now(),
  -- Measured risk and verdict by claim; null until it is evaluated.
  result jsonb,
  verdict text check (verdict in ('stop', 'go-on', 'full-count')),
  evaluated_at timestamptz,
  primary key (audit_id, number),
  check ((result is null) = (verdict is null) and (result is null) = (evaluated_at is null))
);

-- What people found in the paper of a station that was drawn. Never changed; a later one replaces.
create table referendum.recount (
  id bigint generated always as identity primary key,
  audit_id bigint not null references referendum.audit on delete cascade,
  station text not null,
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  -- With ballot polling: which ballot of the station, and how it is marked; null where the whole station was counted.
  ballot bigint check (ballot > 0),
  photographs text[] not null default '{}',
  replaces bigint references referendum.recount,
  reason text not null default '',
  entered_by uuid not null,
  signed_by uuid not null,
  at timestamptz not null default now(),
  check (entered_by <> signed_by)
);
create index recount_audit on referendum.recount (audit_id, station, id);

-- What is published stays: the guard of last resort, below every program that could have a fault.
create function referendum.keep() returns trigger language plpgsql as $$
begin
  raise exception 'What % says is published and cannot be changed', tg_table_name using errcode = 'DA001';
end $$;
create trigger keep before update or delete on referendum.protocol for each row execute function referendum.keep();
create trigger keep before update or delete on referendum.turnout for each row execute function referendum.keep();
create trigger keep before update or delete on referendum.photograph for each row execute function referendum.keep();
create trigger keep before update or delete on referendum.published_total for each row execute function referendum.keep();
create trigger keep before update or delete on referendum.closing for each row execute function referendum.keep();
create trigger keep before update or delete on referendum.recount for each row execute function referendum.keep();

create function referendum.keep_referendum() returns trigger language plpgsql as $$
begin
  if old.state <> 'prepared' and (tg_op = 'DELETE' or new.state = 'prepared'
      or (new.question, new.version_id, new.texts, new.rule, new.consultation_id)
        is distinct from (old.question, old.version_id, old.texts, old.rule, old.consultation_id)
      or (new.levels <> old.levels and exists (select from referendum.station_list l
        where l.referendum_id = old.id and l.published_at is not null))) then
    raise exception 'Referendum % is announced: question, text and rule cannot be changed', old.id using errcode = 'DA001';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep before update or delete on referendum.referendum
  for each row execute function referendum.keep_referendum();

create function referendum.keep_list() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'List % of stations is published and cannot be changed', old.number using errcode = 'DA001';
  end if;
  if tg_op = 'UPDATE' and new.published_at is not null
      and (select r.state from referendum.referendum r where r.id = new.referendum_id) = 'closed' then
    raise exception 'The count of referendum % is closed: its stations cannot be changed', new.referendum_id using errcode = 'DA004';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep before update or delete on referendum.station_list for each row execute function referendum.keep_list();
create function referendum.keep_station() returns trigger language plpgsql as $$
begin
  if exists (select from referendum.station_list l where l.published_at is not null
      and l.id in (case when tg_op <> 'INSERT' then old.list_id end, case when tg_op <> 'DELETE' then new.list_id end)) then
    raise exception 'The list of stations is published and cannot be changed' using errcode = 'DA001';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep before insert or update or delete on referendum.station
  for each row execute function referendum.keep_station();
create trigger keep before insert or update or delete on referendum.area
  for each row execute function referendum.keep_station();

-- A thrown seed and a drawn sample stay; only what comes after them is added. A plan, and the closing that it is of, is made anew until then.
create function referendum.keep_audit() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'finished' or new.referendum_id <> old.referendum_id
      or (old.state <> 'planned'
        and (new.closing, new.method, new.risk_limit, new.minimum, new.plan, new.seed, new.seed_minutes, new.seeded_at)
        is distinct from (old.closing, old.method, old.risk_limit, old.minimum, old.plan, old.seed, old.seed_minutes, old.seeded_at)) then
    raise exception 'The plan and the seed of audit % are published and cannot be changed', old.id using errcode = 'DA001';
  end if;
  return new;
end $$;
create trigger keep before update or delete on referendum.audit for each row execute function referendum.keep_audit();
create function referendum.keep_round() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.result is not null or (new.audit_id, new.number, new.sizes, new.sample)
      is distinct from (old.audit_id, old.number, old.sizes, old.sample) then
    raise exception 'Round % of the audit is published and cannot be changed', old.number using errcode = 'DA001';
  end if;
  return new;
end $$;
create trigger keep before update or delete on referendum.audit_round for each row execute function referendum.keep_round();

-- Deals a protocol its number. Its station must be on a published list; official ones come while the count is open, and as corrections
-- after it is closed; none comes after the seed.
create function referendum.deal() returns trigger language plpgsql as $$
declare
  state text;
begin
  update referendum.counter set protocols = protocols + 1 where referendum_id = new.referendum_id
    returning protocols into new.number;
  select r.state into state from referendum.referendum r where r.id = new.referendum_id;
  if not (state = 'open' or (state = 'closed' and (new.kind = 'observer' or new.replaces is not null))) then
    raise exception 'The count of referendum % takes no protocol now', new.referendum_id using errcode = 'DA004';
  end if;
  if new.kind = 'official' and exists (select from referendum.audit a where a.referendum_id = new.referendum_id and a.seed is not null) then
    raise exception 'The seed of the audit is thrown: no protocol can be changed any more' using errcode = 'DA004';
  end if;
  if not exists (select from referendum.station x join referendum.station_list l on l.id = x.list_id
      where l.referendum_id = new.referendum_id and l.published_at is not null and x.code = new.station) then
    raise exception 'Station % is on no published list of referendum %', new.station, new.referendum_id using errcode = 'DA005';
  end if;
  if new.replaces is not null and not exists (select from referendum.protocol p where p.referendum_id = new.referendum_id
      and p.number = new.replaces and p.station = new.station and p.kind = new.kind) then
    raise exception 'Protocol % is not one of station %', new.replaces, new.station using errcode = 'DA005';
  end if;
  return new;
end $$;
create trigger deal before insert on referendum.protocol for each row execute function referendum.deal();

-- Stamps of readers' pages. A statement grows them once, whatever it changes.
create function referendum.grow_stamps(referendums bigint[]) returns void language sql as $$
  update referendum.counter set stamp = stamp + 1 where referendum_id = any(referendums)
$$;
create function referendum.stamp_whole() returns trigger language plpgsql as $$
begin
  perform referendum.grow_stamps(array(select distinct id from changed order by 1));
  return null;
end $$;
create function referendum.stamp_part() returns trigger language plpgsql as $$
begin
  perform referendum.grow_stamps(array(select distinct referendum_id from changed order by 1));
  return null;
end $$;
create function referendum.stamp_list() returns trigger language plpgsql as $$
begin
  perform referendum.grow_stamps(array(select distinct l.referendum_id from referendum.station_list l
    where l.id in (select list_id from changed) order by 1));
  return null;
end $$;
create function referendum.stamp_audit() returns trigger language plpgsql as $$
begin
  perform referendum.grow_stamps(array(select distinct a.referendum_id from referendum.audit a
    where a.id in (select audit_id from changed) order by 1));
  return null;
end $$;
create procedure referendum.stamped(part text, how text) language plpgsql as $$
begin
  execute format('create trigger b_stamp_insert after insert on referendum.%I
    referencing new table as changed for each statement execute function referendum.%I()', part, how);
  execute format('create trigger b_stamp_update after update on referendum.%I
    referencing new table as changed for each statement execute function referendum.%I()', part, how);
  execute format('create trigger b_stamp_delete after delete on referendum.%I
    referencing old table as changed for each statement execute function referendum.%I()', part, how);
end $$;
call referendum.stamped('referendum', 'stamp_whole');
call referendum.stamped('station_list', 'stamp_part');
call referendum.stamped('area', 'stamp_list');
call referendum.stamped('station', 'stamp_list');
call referendum.stamped('turnout', 'stamp_part');
call referendum.stamped('protocol', 'stamp_part');
call referendum.stamped('published_total', 'stamp_part');
call referendum.stamped('closing', 'stamp_part');
call referendum.stamped('audit', 'stamp_part');
call referendum.stamped('audit_round', 'stamp_audit');
call referendum.stamped('recount', 'stamp_audit');
