-- What was captured at meetings, by desks without a network and by phones in the hall. docs/methods/meeting.md says how it
-- comes here. No table has the time at which an anonymous word was said, nor the order in which words were said.

-- A device that may add to one meeting, by a secret of its own that is no login.
create table meeting.desk (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meeting.meeting on delete cascade,
  name text not null check (length(name) between 1 and 60),
  token_hash bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index desk_meeting on meeting.desk (meeting_id);

-- Grows with each change of an item of the meeting; its row is locked first, so that numbers are seen in their order.
create table meeting.item_count (
  meeting_id bigint primary key references meeting.meeting on delete cascade,
  last bigint not null
);

create table meeting.item (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meeting.meeting on delete cascade,
  -- Made by the desk, at random.
  key text not null check (key ~ '^[0-9a-f]{32}$'),
  kind text not null check (kind in ('contribution', 'attendance', 'turn', 'photo', 'poll', 'mark')),
  -- The number of its last change. When the meeting has ended they are dealt anew, by chance.
  turn bigint not null,
  -- In the consultation's register, once it is there.
  number integer,
  unique (meeting_id, key)
);
create index item_turn on meeting.item (meeting_id, turn);

-- Never changed; to edit an item is to add one.
create table meeting.wording (
  item_id bigint not null references meeting.item on delete cascade,
  key text not null check (key ~ '^[0-9a-f]{32}$'),
  -- Those whose place it takes.
  over text[] not null,
  -- Whether no other has taken its place. Two open ones are a conflict, which people resolve.
  open boolean not null,
  -- Whether its clerk took the item back.
  gone boolean not null,
  body jsonb not null,
  -- A participant in the schema of people, for a contribution by name; the name is there and not here.
  who uuid,
  desk_id bigint references meeting.desk on delete set null,
  primary key (item_id, key)
);
create index wording_who on meeting.wording (who) where who is not null;

create table meeting.photo (
  meeting_id bigint not null references meeting.meeting on delete cascade,
  -- Of the item that says what it shows.
  key text not null check (key ~ '^[0-9a-f]{32}$'),
  sha256 text not null,
  bytes bytea not null,
  primary key (meeting_id, key)
);

-- What is settled: one wording is open, and it is not taken back.
create view meeting.settled as
  select i.meeting_id, i.id as item_id, i.key, i.kind, i.number, w.body, w.who
  from meeting.item i join meeting.wording w on w.item_id = i.id and w.open
  where not w.gone and (select count(*) from meeting.wording o where o.item_id = i.id and o.open) = 1;

-- What phones in the hall send; without a sender, and without a time.
create table meeting.hall_message (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meeting.meeting on delete cascade,
  -- Of the form, so that one that is sent twice is taken once.
  key uuid not null unique,
  kind text not null check (kind in ('statement', 'question', 'proposal', 'objection')),
  words text not null check (length(words) between 1 and 2000),
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'refused')),
  number integer
);
create index hall_message_meeting on meeting.hall_message (meeting_id, state);

-- A phone supports a question once: a sum of the question and of a random number that the phone keeps. It goes when the meeting ends.
create table meeting.hall_support (
  message_id bigint not null references meeting.hall_message on delete cascade,
  phone bytea not null,
  primary key (message_id, phone)
);
comment on table meeting.hall_support is 'transient: it is counted while the meeting is held';
alter table meeting.hall_message add column supports integer not null default 0;
