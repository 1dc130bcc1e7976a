-- Work that no request waits for. A node takes a job by a lock on its row, so that several nodes share one table.
create schema jobs;

create table jobs.job (
  id bigint generated always as identity primary key,
  kind text not null,
  -- What the job is about, for the room that does it: an id, or a few.
  subject text not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  attempts integer not null default 0,
  -- Not before this time: a job that failed is tried again later.
  due_at timestamptz not null default now(),
  -- What went wrong at the last try, for the operator; without personal data.
  failure text,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create index job_waiting on jobs.job (due_at, id) where state = 'waiting';
-- The same work is not queued twice.
create unique index job_once on jobs.job (kind, subject) where state = 'waiting';

-- Events that a room has told and another has not yet heard (Spring Modulith's own layout).
create table jobs.event_publication (
  id uuid not null primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_event on jobs.event_publication using hash (serialized_event);
create index event_publication_completion on jobs.event_publication (completion_date);
