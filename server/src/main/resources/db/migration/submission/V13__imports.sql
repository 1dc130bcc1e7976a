-- What the register's desk keeps while submissions are entered: scans, files with many submissions, proposed campaigns.

-- The scan of a letter whose form has mistakes, so that the clerk need not choose it again.
create table submission.scan (
  id uuid primary key default gen_random_uuid(),
  consultation_id bigint not null references consultation.consultation on delete cascade,
  file_name text not null,
  media_type text not null,
  bytes bytea not null,
  kept_at timestamptz not null default now()
);
comment on table submission.scan is 'transient: of a form that was not finished; its clerk has the file';

-- A file with many submissions, on its way into the register.
create table submission.import (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  file_name text not null,
  format text not null check (format in ('csv', 'xlsx', 'jsonl')),
  -- The encoding that was chosen; empty to recognise it.
  encoding text not null default '',
  -- Null once its rows were taken: it holds names and addresses.
  bytes bytea,
  state text not null default 'waiting'
    check (state in ('waiting', 'unreadable', 'read', 'checking', 'checked', 'taking', 'done')),
  -- Why it cannot be read: a phrase's key and its values.
  problem jsonb,
  columns jsonb not null default '[]',
  -- Which column says what, and what holds where none does.
  mapping jsonb not null default '{}',
  rows integer not null default 0,
  taken integer not null default 0,
  known integer not null default 0,
  refused integer not null default 0,
  made_at timestamptz not null default now(),
  revision integer not null default 0
);
create index import_consultation on submission.import (consultation_id, id);
comment on table submission.import is 'transient: made again by the same file, which takes nothing twice';

create table submission.import_row (
  import_id bigint not null references submission.import on delete cascade,
  -- In order, from 1.
  ordinal integer not null,
  -- As the program that made the file counts them.
  number integer not null,
  -- Null once the row was taken or refused.
  cells jsonb,
  -- What is wrong with it: column, a phrase's key and its values.
  problems jsonb not null default '[]',
  -- By which the register knows it: the same row of another file is not taken twice.
  source_key text,
  primary key (import_id, ordinal)
);
create index import_row_problems on submission.import_row (import_id, ordinal) where problems <> '[]';
comment on table submission.import_row is 'transient: see submission.import';

-- The submission that says what a campaign's members have in common.
alter table submission.campaign
  add column common_id bigint references submission.submission on delete set null,
  add column made_at timestamptz not null default now();

-- Whoever an editor took out of a campaign is not proposed for it again.
create table submission.kept_apart (
  campaign_id bigint not null references submission.campaign on delete cascade,
  submission_id bigint not null references submission.submission on delete cascade,
  primary key (campaign_id, submission_id)
);

-- A search for near-identical submissions.
create table submission.likeness (
  consultation_id bigint primary key references consultation.consultation on delete cascade,
  -- The newest search; its job has this in its subject.
  run integer not null default 0,
  state text not null default 'none' check (state in ('none', 'waiting', 'comparing', 'done')),
  texts integer not null default 0,
  ended_at timestamptz
);
comment on table submission.likeness is 'transient: searched again when asked for';

-- A group that the search found and an editor has not decided on.
create table submission.proposed (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  exact boolean not null,
  common_id bigint not null references submission.submission on delete cascade,
  -- The campaign that its others belong to; null for a new one.
  campaign_id bigint references submission.campaign on delete cascade,
  dismissed boolean not null default false
);
create index proposed_consultation on submission.proposed (consultation_id, id);
comment on table submission.proposed is 'transient: see submission.likeness';

create table submission.proposed_member (
  proposed_id bigint not null references submission.proposed on delete cascade,
  submission_id bigint not null references submission.submission on delete cascade,
  primary key (proposed_id, submission_id)
);
comment on table submission.proposed_member is 'transient: see submission.likeness';
