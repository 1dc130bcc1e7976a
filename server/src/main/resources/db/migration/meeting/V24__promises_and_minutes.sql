-- What was promised at a meeting: by which body, until when.
create table meeting.promise (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  meeting_id bigint not null references meeting.meeting on delete cascade,
  body_id bigint not null references answer.body,
  words jsonb not null,
  due date not null,
  state text not null default 'open' check (state in ('open', 'kept', 'broken')),
  -- The day it was kept, or said to be impossible, and what was done or why not.
  settled date,
  outcome jsonb not null default '{}',
  revision integer not null default 0,
  check ((state = 'open') = (settled is null))
);
create index promise_due on meeting.promise (consultation_id, due, id);
create index promise_meeting on meeting.promise (meeting_id, due, id);
call meeting.stamped('promise', 'stamp_whole');

-- What the clerk adds to what was captured, until the minutes are signed.
create table meeting.minutes_draft (
  meeting_id bigint primary key references meeting.meeting on delete cascade,
  -- How many attended, as the clerk counted or guessed; a number, never a list.
  attended integer check (attended between 0 and 1000000),
  -- Places in the delegation of those who came.
  came integer[] not null,
  -- Answers given on the spot, by the id of the contribution: {"words": "…", "by": 0}.
  answers jsonb not null default '{}',
  revision integer not null default 0
);

-- Signed minutes. Never changed: a correction is another version, and both are seen.
create table meeting.minutes (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meeting.meeting on delete cascade,
  number integer not null check (number > 0),
  content jsonb not null,
  -- For the second signature, of someone of those who came to hear: a role, and a name only with a consent of a day.
  second jsonb,
  -- Why a version takes the place of the one before.
  reason jsonb not null default '{}',
  published_at timestamptz not null,
  unique (meeting_id, number)
);
create function meeting.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'minutes that are published are not changed; a correction is another version';
end $$;
create trigger unchanged before update on meeting.minutes for each row execute function meeting.refuse_change();

-- What participants say of minutes, by the meeting's code and without a name. A day, no hour.
create table meeting.remark (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meeting.meeting on delete cascade,
  minutes_number integer not null,
  -- Of the form: one that is sent twice is taken once.
  key uuid not null unique,
  language text not null,
  words text not null check (length(words) between 1 and 4000),
  day date not null,
  state text not null default 'waiting' check (state in ('waiting', 'published', 'hidden')),
  reason jsonb not null default '{}'
);
create index remark_meeting on meeting.remark (meeting_id, state, id);
call meeting.stamped('minutes', 'stamp_part');
call meeting.stamped('remark', 'stamp_part');

-- Paragraphs of a report for the press that a person wrote in the place of those that are made from the minutes.
create table meeting.report_edit (
  meeting_id bigint not null references meeting.meeting on delete cascade,
  language text not null check (language in ('kk', 'ru', 'en')),
  paragraph text not null,
  words text not null check (length(words) <= 4000),
  primary key (meeting_id, language, paragraph)
);
call meeting.stamped('report_edit', 'stamp_part');
