-- Meetings: who explains the draft to whom, where and when.
-- Words for readers are jsonb objects by language, as in the schema consultation.
create schema meeting;

-- Where meetings are counted by: one square each on a grid.
create table meeting.region (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 60),
  name jsonb not null,
  -- The place of its square, from the north-west, beginning with 0.
  tile_row integer not null check (tile_row between 0 and 99),
  tile_column integer not null check (tile_column between 0 and 99),
  revision integer not null default 0,
  unique (consultation_id, slug),
  unique (consultation_id, tile_row, tile_column)
);

create table meeting.meeting (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  -- In addresses, on posters and paper sheets: random, so that it tells neither number nor order.
  code text not null unique check (code ~ '^[2-9bcdfghjkmnpqrstvwxz]{8}$'),
  -- Meetings of one delegation that were planned in one form.
  series uuid,
  -- Of the row of a table that it came from, so that a table taken in twice makes no second meeting.
  source_key text,
  kind text not null check (kind in ('work-collective', 'village', 'university', 'experts', 'hearing', 'online')),
  host jsonb not null,
  region_id bigint references meeting.region,
  settlement jsonb not null default '{}',
  address jsonb not null default '{}',
  -- For online meetings.
  link text not null default '',
  accessibility jsonb not null default '{}',
  begins_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > begins_at),
  -- In which its hours are told.
  zone text not null,
  capacity integer check (capacity > 0),
  -- Codes of the languages that are spoken.
  languages text[] not null default '{}',
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled', 'published')),
  -- Null: only the desk sees it.
  announced_at timestamptz,
  cancelled jsonb not null default '{}',
  -- When something that a reader of the calendar sees was changed last.
  changed_at timestamptz not null default now(),
  revision integer not null default 0,
  unique (consultation_id, source_key)
);
create index meeting_days on meeting.meeting (consultation_id, begins_at, id);
create index meeting_region_days on meeting.meeting (region_id, begins_at, id);
-- What the public calendar counts, without looking at the rows.
create index meeting_announced on meeting.meeting (consultation_id, begins_at, id)
  include (ends_at, region_id, kind, zone, state) where announced_at is not null;
create index meeting_changed on meeting.meeting (consultation_id, changed_at desc, id desc) where announced_at is not null;
create index meeting_series on meeting.meeting (series) where series is not null;
-- What waits at the desk: planned and not announced; held, without minutes.
create index meeting_unannounced on meeting.meeting (consultation_id, begins_at, id) where state = 'planned' and announced_at is null;
create index meeting_held on meeting.meeting (consultation_id, begins_at, id) where state = 'held';

-- What concerns those who are invited.
create table meeting.meeting_theme (
  meeting_id bigint not null references meeting.meeting on delete cascade,
  theme_id bigint not null references consultation.theme on delete cascade,
  primary key (meeting_id, theme_id)
);
create index meeting_theme_theme on meeting.meeting_theme (theme_id, meeting_id);

-- Those who come in their office to explain the draft. Never those who come to hear them.
create table meeting.delegate (
  meeting_id bigint not null references meeting.meeting on delete cascade,
  ordinal integer not null,
  name text not null,
  office jsonb not null default '{}',
  task text not null check (task in ('head', 'member', 'speaker', 'secretary', 'interpreter')),
  -- Name and nothing else, in one spelling: two meetings of one person at one time are told.
  name_key text not null,
  primary key (meeting_id, ordinal)
);
create index delegate_name on meeting.delegate (name_key);
-- By any words of the name.
create index delegate_words on meeting.delegate using gin (string_to_array(name_key, ' '));

create table meeting.agenda_item (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meeting.meeting on delete cascade,
  ordinal integer not null,
  title jsonb not null,
  begins_at timestamptz not null,
  minutes integer not null check (minutes between 1 and 1440),
  unique (meeting_id, ordinal)
);
create table meeting.agenda_provision (
  item_id bigint not null references meeting.agenda_item on delete cascade,
  version_id bigint not null references consultation.version,
  label text not null,
  primary key (item_id, version_id, label)
);
create index agenda_provision_label on meeting.agenda_provision (version_id, label);
create table meeting.agenda_theme (
  item_id bigint not null references meeting.agenda_item on delete cascade,
  theme_id bigint not null references consultation.theme on delete cascade,
  primary key (item_id, theme_id)
);
create index agenda_theme_theme on meeting.agenda_theme (theme_id, item_id);

-- Two meetings that overlap and want one person or place: told at the desk, not forbidden. Each pair stands here twice, once for each;
-- the program finds them when a meeting is written.
create table meeting.clash (
  meeting_id bigint not null references meeting.meeting on delete cascade,
  other_id bigint not null references meeting.meeting on delete cascade,
  kind text not null check (kind in ('person', 'place')),
  -- The person's name, or the place, as the meeting has it.
  what text not null,
  primary key (meeting_id, other_id, kind, what)
);
create index clash_other on meeting.clash (other_id);

-- Pages that speak of meetings are good until it grows (see consultation.stamp). Once a transaction is enough.
create table meeting.stamp (
  consultation_id bigint not null primary key,
  stamp bigint not null
);
create function meeting.grow_stamps(consultations bigint[]) returns void language plpgsql as $$
begin
  if current_setting('dauys.meetings_stamped', true) is distinct from consultations::text then
    insert into meeting.stamp as s select unnest(consultations), 1
    on conflict (consultation_id) do update set stamp = s.stamp + 1;
    perform set_config('dauys.meetings_stamped', consultations::text, true);
  end if;
end $$;
-- For tables that name their consultation.
create function meeting.stamp_whole() returns trigger language plpgsql as $$
begin
  perform meeting.grow_stamps(array(select distinct consultation_id from changed order by 1));
  return null;
end $$;
-- For tables that name their meeting. When the meeting went with them, its own trigger has done it.
create function meeting.stamp_part() returns trigger language plpgsql as $$
begin
  perform meeting.grow_stamps(array(
    select distinct m.consultation_id from meeting.meeting m where m.id in (select meeting_id from changed) order by 1));
  return null;
end $$;
create function meeting.stamp_item() returns trigger language plpgsql as $$
begin
  perform meeting.grow_stamps(array(
    select distinct m.consultation_id from meeting.meeting m join meeting.agenda_item i on i.meeting_id = m.id
    where i.id in (select item_id from changed) order by 1));
  return null;
end $$;
create procedure meeting.stamped(part text, how text) language plpgsql as $$
begin
  execute format('create trigger a_stamp_insert after insert on meeting.%I
    referencing new table as changed for each statement execute function meeting.%I()', part, how);
  execute format('create trigger a_stamp_update after update on meeting.%I
    referencing new table as changed for each statement execute function meeting.%I()', part, how);
  execute format('create trigger a_stamp_delete after delete on meeting.%I
    referencing old table as changed for each statement execute function meeting.%I()', part, how);
end $$;
call meeting.stamped('region', 'stamp_whole');
call meeting.stamped('meeting', 'stamp_whole');
call meeting.stamped('meeting_theme', 'stamp_part');
call meeting.stamped('delegate', 'stamp_part');
call meeting.stamped('agenda_item', 'stamp_part');
call meeting.stamped('agenda_provision', 'stamp_item');
call meeting.stamped('agenda_theme', 'stamp_item');
