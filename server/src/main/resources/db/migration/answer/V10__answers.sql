-- Who answers what, with which reason, and what experts say.
create schema answer;

-- A body that answers: a working group, a ministry, the secretariat.
create table answer.body (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 60),
  name jsonb not null,
  ordinal integer not null default 0,
  unique (consultation_id, slug)
);

-- Which body gets which submissions: the first rule that fits. What a rule leaves empty fits all.
create table answer.route (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  ordinal integer not null,
  theme_id bigint references consultation.theme on delete cascade,
  -- A provision; an article's label stands for all that is in it.
  label text not null default '',
  kind text not null default '',
  body_id bigint not null references answer.body on delete cascade
);

-- How the answers of a consultation are due, one row a consultation.
create table answer.rules (
  consultation_id bigint primary key references consultation.consultation on delete cascade,
  -- Days from receipt to answer; null: only the timetable counts.
  days integer check (days > 0),
  -- The day of the timetable by which all are due; null: none.
  due date
);

-- So many supporters oblige to something by a day: data, not code.
create table answer.threshold (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  supporters integer not null check (supporters > 0),
  -- What it obliges to: an answer, or an answer at a hearing.
  obliges text not null check (obliges in ('answer', 'hearing')),
  -- Days from when the number was reached.
  days integer not null check (days > 0)
);
create table answer.reached (
  threshold_id bigint not null references answer.threshold on delete cascade,
  submission_id bigint not null references submission.submission on delete cascade,
  reached_at timestamptz not null default now(),
  primary key (threshold_id, submission_id)
);

-- The queue: what waits for an answer, from whom, until when.
create table answer.task (
  submission_id bigint primary key references submission.submission on delete cascade,
  consultation_id bigint not null,
  body_id bigint references answer.body on delete set null,
  -- A responder's participant id; within the body only.
  assigned uuid,
  due date,
  state text not null default 'open' check (state in ('open', 'done', 'reopened')),
  routed_at timestamptz not null default now(),
  revision integer not null default 0
);
create index task_queue on answer.task (consultation_id, body_id, state, due, submission_id);

create table answer.template (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  name jsonb not null,
  words jsonb not null
);

-- Never changed: a correction is another answer that names the one it corrects.
create table answer.answer (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  disposition text not null check (disposition in
    ('accepted', 'accepted-in-part', 'rejected', 'already-covered', 'out-of-scope')),
  -- By language; at least one.
  reason jsonb not null check (reason <> '{}'),
  body_id bigint not null references answer.body,
  given_at timestamptz not null default now(),
  -- Who wrote it, as a participant id; not public.
  given_by uuid,
  corrects bigint references answer.answer
);
create index answer_consultation on answer.answer (consultation_id, id);

-- Whom an answer serves, with what is particular to each.
create table answer.served (
  answer_id bigint not null references answer.answer on delete cascade,
  submission_id bigint not null references submission.submission on delete cascade,
  particular jsonb not null default '{}',
  primary key (answer_id, submission_id)
);
create index served_submission on answer.served (submission_id, answer_id);

create function answer.keep_answer() returns trigger language plpgsql as $$
begin
  raise exception 'Answer % is given and cannot be changed; correct it by another', old.id using errcode = 'DA002';
end $$;
create trigger keep before update on answer.answer for each row execute function answer.keep_answer();

-- The sender's reply to the answers, once.
create table answer.reply (
  submission_id bigint primary key references submission.submission on delete cascade,
  words text not null,
  made_at timestamptz not null default now()
);
create table answer.reopening (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submission.submission on delete cascade,
  reason jsonb not null check (reason <> '{}'),
  made_at timestamptz not null default now()
);

-- An expert's signed opinion on a provision, or on a submission.
create table answer.opinion (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  -- A participant id; experts sign by name.
  expert uuid not null,
  version_id bigint not null references consultation.version,
  label text not null default '',
  submission_id bigint references submission.submission on delete cascade,
  stance text not null check (stance in ('for', 'against', 'mixed')),
  words jsonb not null check (words <> '{}'),
  given_at timestamptz not null default now()
);
create index opinion_label on answer.opinion (version_id, label);
create index opinion_submission on answer.opinion (submission_id) where submission_id is not null;
-- Whom the commission asked for an opinion.
create table answer.asked (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  expert uuid not null,
  version_id bigint references consultation.version,
  label text not null default '',
  submission_id bigint references submission.submission on delete cascade,
  question jsonb not null,
  asked_at timestamptz not null default now(),
  opinion_id bigint references answer.opinion on delete set null
);

-- Arguments for and against a provision.
create table answer.argument (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  version_id bigint not null references consultation.version,
  label text not null,
  side text not null check (side in ('for', 'against')),
  words jsonb not null check (words <> '{}'),
  -- Whose argument it is, when it comes from a submission.
  submission_id bigint references submission.submission on delete set null,
  added_at timestamptz not null default now()
);
create index argument_label on answer.argument (version_id, label);

create function answer.stamp_part() returns trigger language plpgsql as $$
begin
  perform submission.grow_stamp(case tg_op when 'DELETE' then old.consultation_id else new.consultation_id end);
  return null;
end $$;
create trigger stamp after insert or update or delete on answer.body for each row execute function answer.stamp_part();
create trigger stamp after insert or update or delete on answer.task for each row execute function answer.stamp_part();
create trigger stamp after insert or update or delete on answer.answer for each row execute function answer.stamp_part();
create trigger stamp after insert or update or delete on answer.opinion for each row execute function answer.stamp_part();
create trigger stamp after insert or update or delete on answer.argument for each row execute function answer.stamp_part();
create trigger stamp after insert or update or delete on answer.threshold for each row execute function answer.stamp_part();
create trigger stamp after insert or update or delete on answer.served
  for each row execute function submission.stamp_part();
create trigger stamp after insert or update or delete on answer.reply
  for each row execute function submission.stamp_part();
create trigger stamp after insert or update or delete on answer.reopening
  for each row execute function submission.stamp_part();
create trigger stamp after insert or update or delete on answer.reached
  for each row execute function submission.stamp_part();
