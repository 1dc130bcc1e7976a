-- Figures across meetings, as the checker of figures about people released them (docs/methods/disclosure.md). Pages and files read these
-- and never count.

-- The last release of a consultation.
create table meeting.release (
  consultation_id bigint primary key references consultation.consultation on delete cascade,
  released_at timestamptz not null,
  -- Of no people: meetings, promises, provisions and regions, as they were at that time.
  facts jsonb not null,
  -- What the next release has to know: counts of small groups, so for no page.
  kept jsonb not null
);
call meeting.stamped('release', 'stamp_whole');

-- Figures that may be shown. What has no row here is suppressed, or counts nobody that there could be.
create table meeting.figure (
  consultation_id bigint not null references consultation.consultation on delete cascade,
  -- What is counted: everything, a region, meetings of one kind. Never one meeting.
  level text not null check (level in ('all', 'region', 'host')),
  -- Of the region or the kind; a region that is not known is empty.
  place text not null,
  -- Of contributions; empty: all of them.
  kind text not null,
  theme text not null,
  people bigint not null check (people >= 0),
  as_of timestamptz not null,
  primary key (consultation_id, level, place, kind, theme)
);

-- Straw polls: what may be shown of each, and what the next release of it has to know.
create table meeting.poll (
  meeting_id bigint not null references meeting.meeting on delete cascade,
  -- The sum of its question, by which it is known in corrections of the minutes.
  key text not null check (key ~ '^[0-9a-f]{32}$'),
  question text not null,
  -- Whether two tellers counted differently, and why one of them stands.
  differed boolean not null,
  why text not null,
  -- Each of "all", "agree", "disagree", "undecided" that may be shown, with its time.
  figures jsonb not null,
  kept jsonb not null,
  -- Whether the newest minutes have it: what was told once stays known, so the row stays.
  listed boolean not null default true,
  released_at timestamptz not null,
  primary key (meeting_id, key)
);
create index poll_released on meeting.poll (released_at desc, meeting_id, key);
call meeting.stamped('poll', 'stamp_part');

-- Which teller stands where two counted differently, and why: {"KEY": {"teller": "1", "why": "…"}}.
alter table meeting.minutes_draft add column polls jsonb not null default '{}';
