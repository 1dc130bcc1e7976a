-- The register: what people send in, from the web, meetings, paper and imports.
create schema submission;

-- One row a consultation: how submissions are taken, and the public number series, which has no gaps.
create table submission.register (
  consultation_id bigint primary key references consultation.consultation on delete cascade,
  open boolean not null default true,
  -- When it was closed; kept by a trigger.
  closed_at timestamptz,
  -- Whether a moderator looks at a submission before it is published, or after.
  moderation text not null default 'after' check (moderation in ('before', 'after')),
  -- Whether one may take part without an account.
  anonymous boolean not null default true,
  last_number integer not null default 0,
  -- Grows with everything about submissions and answers that readers can see.
  stamp bigint not null default 0,
  revision integer not null default 0
);

create function submission.close_register() returns trigger language plpgsql as $$
begin
  new.closed_at := case when not new.open then coalesce(old.closed_at, now()) end;
  return new;
end $$;
create trigger close_register before update of open on submission.register
  for each row execute function submission.close_register();

-- Near-identical submissions. Grouped, never removed.
create table submission.campaign (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  name text not null,
  -- How many published submissions are in it; kept by triggers.
  members integer not null default 0,
  revision integer not null default 0
);

create table submission.submission (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  -- The public number: 1, 2, 3... in each consultation.
  number integer not null check (number > 0),
  source text not null check (source in ('web', 'meeting', 'paper', 'import')),
  -- The key of the row in the file that it was imported from: the same row is not taken twice.
  source_key text,
  -- A form that is sent twice is taken once. A sum of the key in the form: the receipt's code is made from that key, too, and
  -- must not be made from what stands here.
  request_key uuid unique,
  kind text not null check (kind in ('amendment', 'proposal', 'question', 'remark')),
  language text not null,
  -- What it speaks of: a version, in it a provision ('' = the whole draft), in that some words ('' = all).
  version_id bigint not null references consultation.version,
  label text not null default '',
  -- The language of the text that the words were chosen in, and where they begin in the provision's own text (UTF-16).
  text_language text,
  quote text not null default '',
  quote_start integer,
  -- Of an amendment.
  action text check (action in ('add', 'modify', 'delete')),
  proposed text not null default '',
  words text not null default '',
  rationale text not null default '',
  organisation text not null default '',
  -- A participant's id, which only people can join to a person. Null: without account and without details.
  author uuid,
  -- Appears by name, where the participant has one.
  named boolean not null default false,
  state text not null default 'published' check (state in ('moderation', 'published', 'hidden', 'withdrawn', 'erased')),
  hidden_reason text check (hidden_reason in
    ('personal-data', 'insult', 'incitement', 'advertising', 'unreadable', 'not-by-sender')),
  received_at timestamptz not null default now(),
  published_at timestamptz,
  -- SHA-256 of the receipt's code.
  receipt_hash bytea not null,
  campaign_id bigint references submission.campaign on delete set null,
  -- SHA-256 of what it asks, in a normal form: equal for the same words with other spaces, signs and cases.
  same_key bytea not null,
  -- Those who added their voice; kept by a trigger.
  supporters integer not null default 0,
  -- How it was answered, as the newest answer says; kept by the room of answers.
  disposition text check (disposition in
    ('accepted', 'accepted-in-part', 'rejected', 'already-covered', 'out-of-scope', 'withdrawn')),
  answered_at timestamptz,
  -- Some numbers of what it asks; of texts that are nearly the same, some are equal. Empty when erased.
  sketch integer[] not null default '{}',
  -- Stems of all its words in its own language.
  stems tsvector not null,
  revision integer not null default 0,
  unique (consultation_id, number),
  unique (consultation_id, source_key),
  check ((kind = 'amendment') = (action is not null)),
  check ((state = 'hidden') = (hidden_reason is not null))
);
-- Written at once: a list of what waits to be written would be read through by each search, and emptied while others wait.
create index submission_stems on submission.submission using gin (stems) with (fastupdate = off);
create index submission_sketch on submission.submission using gin (sketch) with (fastupdate = off);
create index submission_same on submission.submission (consultation_id, same_key);
create index submission_author on submission.submission (author) where author is not null;
create index submission_campaign on submission.submission (campaign_id, number) where campaign_id is not null;
create index submission_received on submission.submission (consultation_id, received_at, number);
create index submission_state on submission.submission (consultation_id, state, number);
create index submission_disposition on submission.submission (consultation_id, disposition, number);
create index submission_kind on submission.submission (consultation_id, kind, number);
create index submission_source on submission.submission (consultation_id, source, number);
create index submission_language on submission.submission (consultation_id, language, number);
create index submission_supporters on submission.submission (consultation_id, supporters, number);

-- Where it stands in each version from the one it was made for: what it speaks of may be renumbered, moved or gone.
create table submission.place (
  submission_id bigint not null references submission.submission on delete cascade,
  version_id bigint not null references consultation.version,
  -- The submission's, so that lists by provision are read in their order.
  number integer not null,
  -- '' = the whole draft; when gone, the label it last had.
  label text not null,
  -- The article that the provision stands in; '' above articles.
  article text not null,
  -- Where the words are now; null when the whole provision is meant or the words are gone.
  quote_start integer,
  quote text not null default '',
  state text not null check (state in ('there', 'words-gone', 'provision-gone')),
  primary key (submission_id, version_id)
);
create index place_label on submission.place (version_id, label, number);
create index place_article on submission.place (version_id, article, number);

create table submission.themed (
  submission_id bigint not null references submission.submission on delete cascade,
  theme_id bigint not null references consultation.theme on delete cascade,
  primary key (submission_id, theme_id)
);
create index themed_theme on submission.themed (theme_id, submission_id);

create table submission.attachment (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submission.submission on delete cascade,
  file_name text not null,
  media_type text not null,
  bytes bytea not null,
  sha256 text not null,
  -- The image of a paper letter is seen by moderators only.
  public boolean not null default true
);
create index attachment_submission on submission.attachment (submission_id);

-- What happened to it, in dated steps that readers see.
create table submission.step (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submission.submission on delete cascade,
  at timestamptz not null default now(),
  -- received, published, hidden, shown, blacked-out, objected, objection-refused, withdrawn, erased, grouped, moved, routed,
  -- answered, corrected, replied, reopened.
  kind text not null,
  -- A code or a number that the phrase of the step needs: a reason, a body's slug, a version. Never words of a person.
  detail text not null default ''
);
create index step_submission on submission.step (submission_id, id);

-- Someone who asks for the same. By participant, so that one voice counts once.
create table submission.support (
  submission_id bigint not null references submission.submission on delete cascade,
  participant uuid not null,
  primary key (submission_id, participant)
);
create index support_participant on submission.support (participant);

-- The author of a hidden submission does not agree; a moderator decides once more.
create table submission.objection (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submission.submission on delete cascade,
  words text not null,
  made_at timestamptz not null default now(),
  decided_at timestamptz,
  -- Why it stays hidden; null while open, or when it is shown again.
  refusal text
);
create index objection_open on submission.objection (submission_id) where decided_at is null;

-- The words before personal data in them were blacked out: for moderators.
create table submission.original (
  submission_id bigint not null references submission.submission on delete cascade,
  field text not null check (field in ('words', 'rationale', 'proposed', 'organisation')),
  text text not null,
  primary key (submission_id, field)
);

-- How many submissions are in each state, by reason, so that the sum can stand on every page. Kept by triggers.
create table submission.tally (
  consultation_id bigint not null,
  state text not null,
  reason text not null default '',
  many integer not null,
  primary key (consultation_id, state, reason)
);

-- All of them are triggers of statements: thousands of rows changed at once are counted once. The stamp comes first ("a_"),
-- so that everyone takes the locks in the order in which the register does: register, tally, campaign.
create function submission.grow_stamps(consultations bigint[]) returns void language sql as $$
  update submission.register set stamp = stamp + 1 where consultation_id = any(consultations)
$$;
create function submission.grow_stamp(consultation bigint) returns void language sql as $$
  select submission.grow_stamps(array[consultation])
$$;
-- Pages of submissions are good until the stamp grows (see consultation.stamp for the rest).
create function submission.stamp_submission() returns trigger language plpgsql as $$
begin
  perform submission.grow_stamps(array(select distinct consultation_id from changed order by 1));
  return null;
end $$;
create trigger a_stamp_insert after insert on submission.submission
  referencing new table as changed for each statement execute function submission.stamp_submission();
create trigger a_stamp_update after update on submission.submission
  referencing new table as changed for each statement execute function submission.stamp_submission();
create trigger a_stamp_delete after delete on submission.submission
  referencing old table as changed for each statement execute function submission.stamp_submission();

create function submission.stamp_part() returns trigger language plpgsql as $$
begin
  perform submission.grow_stamps(array(
    select distinct s.consultation_id from submission.submission s
    where s.id in (select submission_id from changed) order by 1));
  return null;
end $$;
do $$
declare part text;
begin
  foreach part in array array['place', 'themed', 'step', 'attachment'] loop
    execute format('create trigger a_stamp_insert after insert on submission.%I
      referencing new table as changed for each statement execute function submission.stamp_part()', part);
    execute format('create trigger a_stamp_update after update on submission.%I
      referencing new table as changed for each statement execute function submission.stamp_part()', part);
    execute format('create trigger a_stamp_delete after delete on submission.%I
      referencing old table as changed for each statement execute function submission.stamp_part()', part);
  end loop;
end $$;
create function submission.stamp_campaign() returns trigger language plpgsql as $$
begin
  perform submission.grow_stamps(array[new.consultation_id]);
  return null;
end $$;
create trigger a_stamp after update of name on submission.campaign
  for each row execute function submission.stamp_campaign();

create function submission.count_inserted() returns trigger language plpgsql as $$
begin
  insert into submission.tally as t
    select consultation_id, state, coalesce(hidden_reason, ''), count(*) from changed group by 1, 2, 3 order by 1, 2, 3
    on conflict (consultation_id, state, reason) do update set many = t.many + excluded.many;
  update submission.campaign c set members = c.members + more.many
    from (select campaign_id, count(*) as many from changed
          where campaign_id is not null and state = 'published' group by 1) more
    where c.id = more.campaign_id;
  return null;
end $$;
create trigger count_insert after insert on submission.submission
  referencing new table as changed for each statement execute function submission.count_inserted();

create function submission.count_updated() returns trigger language plpgsql as $$
begin
  insert into submission.tally as t
    select consultation_id, state, reason, sum(one) from (
      select consultation_id, state, coalesce(hidden_reason, '') as reason, 1 as one from fresh
      union all select consultation_id, state, coalesce(hidden_reason, ''), -1 from gone) moved
    group by 1, 2, 3 having sum(one) <> 0 order by 1, 2, 3
    on conflict (consultation_id, state, reason) do update set many = t.many + excluded.many;
  update submission.campaign c set members = c.members + more.many
    from (select campaign_id, sum(one) as many from (
            select campaign_id, 1 as one from fresh where campaign_id is not null and state = 'published'
            union all select campaign_id, -1 from gone where campaign_id is not null and state = 'published') moved
          group by 1 having sum(one) <> 0) more
    where c.id = more.campaign_id;
  return null;
end $$;
create trigger count_update after update on submission.submission
  referencing old table as gone new table as fresh for each statement execute function submission.count_updated();

create function submission.count_deleted() returns trigger language plpgsql as $$
begin
  update submission.tally t set many = t.many - less.many
    from (select consultation_id, state, coalesce(hidden_reason, '') as reason, count(*) as many from changed
          group by 1, 2, 3) less
    where (t.consultation_id, t.state, t.reason) = (less.consultation_id, less.state, less.reason);
  update submission.campaign c set members = c.members - less.many
    from (select campaign_id, count(*) as many from changed
          where campaign_id is not null and state = 'published' group by 1) less
    where c.id = less.campaign_id;
  return null;
end $$;
create trigger count_delete after delete on submission.submission
  referencing old table as changed for each statement execute function submission.count_deleted();

create function submission.count_support() returns trigger language plpgsql as $$
begin
  update submission.submission s
    set supporters = supporters + case tg_op when 'INSERT' then many else -many end
    from (select submission_id, count(*) as many from changed group by 1) voices where s.id = voices.submission_id;
  return null;
end $$;
create trigger count_insert after insert on submission.support
  referencing new table as changed for each statement execute function submission.count_support();
create trigger count_delete after delete on submission.support
  referencing old table as changed for each statement execute function submission.count_support();

-- By which the server knows the forms that it made itself; the same for all nodes.
create table submission.seal (
  key bytea not null,
  single boolean primary key default true check (single)
);
insert into submission.seal (key)
  select sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) from generate_series(1, 4);
