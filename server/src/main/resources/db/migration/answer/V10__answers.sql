-- Who answers what, with which reason, and what experts say.
create schema answer;

-- A body that answers: a working group, a ministry, the secretariat.
create table answer.body (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 60),
  name jsonb not null,
  ordinal integer not null default 0,
  revision integer not null default 0,
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
create index route_order on answer.route (consultation_id, ordinal, id);

-- How the answers of a consultation are due, one row a consultation.
create table answer.rules (
  consultation_id bigint primary key references consultation.consultation on delete cascade,
  -- Days from receipt to answer; null: only the timetable counts.
  days integer check (days > 0),
  -- The day of the timetable by which all are due; null: none.
  due date,
  revision integer not null default 0,
  -- Of the list of routes, which is changed as one.
  routes_revision integer not null default 0
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
-- Stays when someone takes their support back: it was reached.
create table answer.reached (
  threshold_id bigint not null references answer.threshold on delete cascade,
  submission_id bigint not null references submission.submission on delete cascade,
  reached_at timestamptz not null default now(),
  due date not null,
  primary key (threshold_id, submission_id)
);
create index reached_submission on answer.reached (submission_id);

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
  -- One correction of each: who corrects again corrects the correction.
  corrects bigint unique references answer.answer,
  -- How many submissions it was given for; those not served in the end are in answer.chosen.
  many integer not null
);
create index answer_consultation on answer.answer (consultation_id, id);
create index answer_disposition on answer.answer (consultation_id, disposition, id);
create index answer_body on answer.answer (body_id, id);

-- The queue: what waits for an answer, from whom, until when.
create table answer.task (
  submission_id bigint primary key references submission.submission on delete cascade,
  consultation_id bigint not null,
  body_id bigint references answer.body on delete set null,
  -- A responder's participant id; within the body only.
  assigned uuid,
  -- 'infinity' when no rule gives a day, so that keys of pages are never null.
  due date not null default 'infinity',
  state text not null default 'open' check (state in ('open', 'done', 'reopened')),
  -- Routed by an editor: changed rules leave it where it is.
  by_hand boolean not null default false,
  routed_at timestamptz not null default now(),
  -- Days from receipt to the first answer.
  answered_days integer,
  revision integer not null default 0,
  -- The same as in the register, kept by a trigger, so that one index scan finds a page of the queue.
  number integer not null,
  kind text not null,
  campaign_id bigint,
  supporters integer not null,
  published boolean not null
);
create index task_queue on answer.task (consultation_id, due, submission_id)
  where state <> 'done' and published;
create index task_queue_body on answer.task (consultation_id, body_id, due, submission_id)
  where state <> 'done' and published;
create index task_queue_assigned on answer.task (assigned, due, submission_id)
  where state <> 'done' and published and assigned is not null;
create index task_queue_campaign on answer.task (campaign_id, due, submission_id)
  where state <> 'done' and published and campaign_id is not null;
create index task_queue_supporters on answer.task (consultation_id, supporters)
  where state <> 'done' and published and supporters > 0;
create index task_lateness on answer.task (consultation_id, body_id, state, published, answered_days, due);

create table answer.template (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  name jsonb not null,
  words jsonb not null,
  revision integer not null default 0
);

-- For whom an answer was given, with what is particular to each, until each is served: a batch is served in chunks.
create table answer.chosen (
  answer_id bigint not null references answer.answer on delete cascade,
  submission_id bigint not null references submission.submission on delete cascade,
  particular jsonb not null default '{}',
  -- 'left': it was withdrawn, hidden or answered before its turn came.
  state text not null default 'waiting' check (state in ('waiting', 'served', 'left')),
  primary key (answer_id, submission_id)
);
-- Nobody answers twice at the same time.
create unique index chosen_once on answer.chosen (submission_id) where state = 'waiting';
create index chosen_waiting on answer.chosen (answer_id, submission_id) where state = 'waiting';

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
  -- Empty when erased.
  words text not null,
  made_at timestamptz not null default now(),
  state text not null default 'published' check (state in ('moderation', 'published', 'hidden', 'erased')),
  hidden_reason text,
  check ((state = 'hidden') = (hidden_reason is not null))
);
create table answer.reopening (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submission.submission on delete cascade,
  reason jsonb not null check (reason <> '{}'),
  made_at timestamptz not null default now()
);
create index reopening_submission on answer.reopening (submission_id, id);

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
create index opinion_expert on answer.opinion (expert, id);

create function answer.keep_opinion() returns trigger language plpgsql as $$
begin
  raise exception 'Opinion % is given and cannot be changed; add another', old.id using errcode = 'DA002';
end $$;
create trigger keep before update on answer.opinion for each row execute function answer.keep_opinion();

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
create index asked_expert on answer.asked (expert, id);
create index asked_consultation on answer.asked (consultation_id, id);

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

-- Whether a rule's label stands for this one: itself, or what is in it ("27" for "27.3(1)").
create function answer.covers(rule text, label text) returns boolean language sql immutable as $$
  select rule = '' or label = rule or starts_with(label, rule) and substr(label, length(rule) + 1, 1) in ('.', '(', ':')
$$;

-- The body that the first fitting rule names; null when none fits. Labels are those of the newest version.
create function answer.body_for(submission bigint) returns bigint language sql stable as $$
  select r.body_id from answer.route r join submission.submission s on s.consultation_id = r.consultation_id
  where s.id = submission
    and (r.kind = '' or r.kind = s.kind)
    and (r.theme_id is null or exists (
      select from submission.themed t where t.submission_id = s.id and t.theme_id = r.theme_id))
    and (r.label = '' or answer.covers(r.label, coalesce(
      (select p.label from submission.place p where p.submission_id = s.id order by p.version_id desc limit 1), s.label)))
  order by r.ordinal, r.id limit 1
$$;

-- The earliest day that any rule gives; 'infinity' when none does.
create function answer.due_for(submission bigint) returns date language sql stable as $$
  select least(
    coalesce((s.received_at at time zone c.zone)::date + u.days, 'infinity'::date),
    coalesce(u.due, 'infinity'::date),
    coalesce((select min(r.due) from answer.reached r where r.submission_id = s.id), 'infinity'::date))
  from submission.submission s
  join consultation.consultation c on c.id = s.consultation_id
  left join answer.rules u on u.consultation_id = s.consultation_id
  where s.id = submission
$$;

-- Notes the thresholds that a submission has come to, each once.
create function answer.reach(submission bigint) returns void language sql as $$
  insert into answer.reached (threshold_id, submission_id, due)
  select t.id, s.id, (now() at time zone c.zone)::date + t.days
  from submission.submission s
  join answer.threshold t on t.consultation_id = s.consultation_id and t.supporters <= s.supporters
  join consultation.consultation c on c.id = s.consultation_id
  where s.id = submission on conflict do nothing
$$;

-- The task follows its submission; one that is published later than it was received gets its task by a job.
create function answer.follow_submission() returns trigger language plpgsql as $$
begin
  if new.supporters > old.supporters then
    perform answer.reach(new.id);
  end if;
  if new.state = 'erased' then
    update answer.reply set words = '', state = 'erased', hidden_reason = null where submission_id = new.id;
  end if;
  update answer.task t set campaign_id = new.campaign_id, supporters = new.supporters, kind = new.kind,
      published = new.state = 'published',
      due = case when new.supporters > old.supporters then answer.due_for(new.id) else t.due end
    where t.submission_id = new.id;
  if not found and new.state = 'published' and old.state <> 'published' then
    insert into jobs.job (kind, subject) values ('route-submission', new.id::text)
      on conflict (kind, subject) where state = 'waiting' do nothing;
  end if;
  return null;
end $$;
-- Before "stamp" by its name: rows are locked in the order submission, task, register everywhere.
create trigger follow after update of state, campaign_id, supporters, kind on submission.submission
  for each row when ((old.state, old.campaign_id, old.supporters, old.kind)
    is distinct from (new.state, new.campaign_id, new.supporters, new.kind))
  execute function answer.follow_submission();

-- Pages are good until the stamp grows: once a statement, however many rows it changes.
create function answer.stamp_changed() returns trigger language plpgsql as $$
begin
  perform submission.grow_stamp(c) from (select distinct consultation_id as c from changed) as all_changed;
  return null;
end $$;
create function answer.stamp_of_submissions() returns trigger language plpgsql as $$
begin
  perform submission.grow_stamp(c) from (
    select distinct s.consultation_id as c from changed join submission.submission s on s.id = changed.submission_id) as all_changed;
  return null;
end $$;
do $$
declare
  part text;
begin
  foreach part in array array['body', 'task', 'answer', 'opinion', 'argument', 'threshold'] loop
    execute format('create trigger stamp_new after insert on answer.%I referencing new table as changed
      for each statement execute function answer.stamp_changed()', part);
    execute format('create trigger stamp_old after delete on answer.%I referencing old table as changed
      for each statement execute function answer.stamp_changed()', part);
    execute format('create trigger stamp after update on answer.%I referencing new table as changed
      for each statement execute function answer.stamp_changed()', part);
  end loop;
  foreach part in array array['served', 'reply', 'reopening', 'reached', 'chosen'] loop
    execute format('create trigger stamp_new after insert on answer.%I referencing new table as changed
      for each statement execute function answer.stamp_of_submissions()', part);
    execute format('create trigger stamp_old after delete on answer.%I referencing old table as changed
      for each statement execute function answer.stamp_of_submissions()', part);
    execute format('create trigger stamp after update on answer.%I referencing new table as changed
      for each statement execute function answer.stamp_of_submissions()', part);
  end loop;
end $$;

-- For the trace, which has rows of its own kind.
create function answer.stamp_part() returns trigger language plpgsql as $$
begin
  perform submission.grow_stamp(case tg_op when 'DELETE' then old.consultation_id else new.consultation_id end);
  return null;
end $$;
