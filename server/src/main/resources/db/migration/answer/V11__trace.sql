-- From the words that changed to those who asked for them.
create table answer.tie (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  -- The newer version, and the one before it that it is compared with.
  version_id bigint not null references consultation.version on delete cascade,
  against_id bigint not null references consultation.version on delete cascade,
  -- The row of the comparison: the new label, or the old one of what was removed.
  side text not null check (side in ('new', 'old')),
  label text not null,
  source text not null check (source in ('submission', 'expert', 'commission')),
  submission_id bigint references submission.submission on delete cascade,
  opinion_id bigint references answer.opinion on delete cascade,
  -- Why, when the change is the commission's own.
  reason jsonb not null default '{}',
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'refused')),
  -- How much of the amendment's words the change has, 0..1; null when a person tied it.
  score double precision check (score between 0 and 1),
  -- The tied words of answer.tied_words as a key: ties of a row with the same one speak of the same changes.
  words_key text not null default '',
  check ((source = 'submission') = (submission_id is not null)),
  check ((source = 'expert') = (opinion_id is not null)),
  check (source <> 'commission' or reason <> '{}')
);
create unique index tie_submission on answer.tie (version_id, side, label, submission_id) where submission_id is not null;
create unique index tie_opinion on answer.tie (version_id, side, label, opinion_id) where opinion_id is not null;
create unique index tie_commission on answer.tie (version_id, side, label) where source = 'commission';
create index tie_row on answer.tie (version_id, side, label, state);
create index tie_of_submission on answer.tie (submission_id) where submission_id is not null;

-- The very words that a tie speaks of, in one language's text: a change of the row, by its words. None: the whole row.
create table answer.tied_words (
  tie_id bigint not null references answer.tie on delete cascade,
  language text not null,
  -- Which of the row's changes, and of how many: in another language the same one is meant when it has as many.
  ordinal integer not null,
  of_changes integer not null,
  removed text not null,
  added text not null,
  primary key (tie_id, language, ordinal)
);
create trigger stamp_new after insert on answer.tie referencing new table as changed
  for each statement execute function answer.stamp_changed();
create trigger stamp after update on answer.tie referencing new table as changed
  for each statement execute function answer.stamp_changed();
create trigger stamp_old after delete on answer.tie referencing old table as changed
  for each statement execute function answer.stamp_changed();

-- Where the words that each answered submission asks for are found in the version after: for contradictions.
create table answer.found (
  submission_id bigint not null references submission.submission on delete cascade,
  version_id bigint not null references consultation.version on delete cascade,
  -- Of the best matching row; no row: the words are nowhere.
  side text check (side in ('new', 'old')),
  label text,
  score double precision not null check (score between 0 and 1),
  primary key (submission_id, version_id)
);

-- When the ties of a version were last looked for.
create table answer.search (
  version_id bigint primary key references consultation.version on delete cascade,
  searched_at timestamptz not null default now(),
  submissions integer not null
);
create trigger stamp_new after insert on answer.found referencing new table as changed
  for each statement execute function answer.stamp_of_submissions();
create trigger stamp_old after delete on answer.found referencing old table as changed
  for each statement execute function answer.stamp_of_submissions();
