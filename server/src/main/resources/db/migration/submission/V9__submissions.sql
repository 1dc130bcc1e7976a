-- The register: what people send in, from the web, meetings, paper and imports.
create schema submission;

-- One row a consultation: how submissions are taken, and the public number series, which has no gaps.
create table submission.register (
  consultation_id bigint primary key references consultation.consultation on delete cascade,
  open boolean not null default true,
  -- Whether a moderator looks at a submission before it is published, or after.
  moderation text not null default 'after' check (moderation in ('before', 'after')),
  -- Whether one may take part without an account.
  anonymous boolean not null default true,
  last_number integer not null default 0,
  -- Grows with everything about submissions and answers that readers can see.
  stamp bigint not null default 0,
  revision integer not null default 0
);

-- Near-identical submissions. Grouped, never removed.
create table submission.campaign (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  name text not null,
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
  -- Made by the form: a form that is sent twice is taken once.
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
  -- Stems of all its words in its own language.
  stems tsvector not null,
  revision integer not null default 0,
  unique (consultation_id, number),
  unique (consultation_id, source_key),
  check ((kind = 'amendment') = (action is not null)),
  check ((state = 'hidden') = (hidden_reason is not null))
);
create index submission_stems on submission.submission using gin (stems);
create index submission_same on submission.submission (consultation_id, same_key);
create index submission_author on submission.submission (author) where author is not null;
create index submission_campaign on submission.submission (campaign_id) where campaign_id is not null;
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
create index place_label on submission.place (version_id, label, submission_id);
create index place_article on submission.place (version_id, article, submission_id);

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

create function submission.count_submission() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.state, new.hidden_reason, new.consultation_id)
      is not distinct from (old.state, old.hidden_reason, old.consultation_id) then
    return null;
  end if;
  if tg_op in ('UPDATE', 'DELETE') then
    update submission.tally set many = many - 1
      where consultation_id = old.consultation_id and state = old.state and reason = coalesce(old.hidden_reason, '');
  end if;
  if tg_op in ('UPDATE', 'INSERT') then
    insert into submission.tally as t values (new.consultation_id, new.state, coalesce(new.hidden_reason, ''), 1)
      on conflict (consultation_id, state, reason) do update set many = t.many + 1;
  end if;
  return null;
end $$;
create trigger count_submission after insert or update or delete on submission.submission
  for each row execute function submission.count_submission();

create function submission.count_support() returns trigger language plpgsql as $$
begin
  update submission.submission set supporters = supporters + case tg_op when 'INSERT' then 1 else -1 end
    where id = case tg_op when 'INSERT' then new.submission_id else old.submission_id end;
  return null;
end $$;
create trigger count_support after insert or delete on submission.support
  for each row execute function submission.count_support();

-- Pages of submissions are good until this grows (see consultation.stamp for the rest).
create function submission.grow_stamp(consultation bigint) returns void language sql as $$
  update submission.register set stamp = stamp + 1 where consultation_id = consultation
$$;
create function submission.stamp_submission() returns trigger language plpgsql as $$
begin
  perform submission.grow_stamp(case tg_op when 'DELETE' then old.consultation_id else new.consultation_id end);
  return null;
end $$;
create trigger stamp after insert or update or delete on submission.submission
  for each row execute function submission.stamp_submission();
create function submission.stamp_part() returns trigger language plpgsql as $$
begin
  perform submission.grow_stamp(s.consultation_id) from submission.submission s
    where s.id = case tg_op when 'DELETE' then old.submission_id else new.submission_id end;
  return null;
end $$;
create trigger stamp after insert or update or delete on submission.place
  for each row execute function submission.stamp_part();
create trigger stamp after insert or update or delete on submission.themed
  for each row execute function submission.stamp_part();
create trigger stamp after insert or update or delete on submission.step
  for each row execute function submission.stamp_part();
create trigger stamp after insert or update or delete on submission.attachment
  for each row execute function submission.stamp_part();
