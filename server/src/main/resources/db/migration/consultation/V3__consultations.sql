-- Consultations, the versions of their drafts, and what an editor says of them.
-- Words for readers are jsonb objects by language: {"kk": "…", "ru": "…", "en": "…"}, of which some may be missing.
create schema consultation;

create table consultation.consultation (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 60),
  title jsonb not null,
  summary jsonb not null default '{}',
  zone text not null default 'Asia/Almaty',
  -- Null: only editors see it.
  published_at timestamptz,
  -- Grows by one with each change: who saves an older one is told.
  revision integer not null default 0,
  created_at timestamptz not null default now()
);

-- The timetable: from the first publication to the decision.
create table consultation.milestone (
  consultation_id bigint not null references consultation.consultation on delete cascade,
  ordinal integer not null,
  day date not null,
  name jsonb not null,
  primary key (consultation_id, ordinal)
);

create table consultation.version (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  -- 0 is the text in force, 1 the first draft.
  number integer not null check (number >= 0),
  name jsonb not null default '{}',
  day date,
  -- Null: only editors see it. Once set, neither the version nor its texts change.
  published_at timestamptz,
  revision integer not null default 0,
  created_at timestamptz not null default now(),
  unique (consultation_id, number)
);

-- The words of a version in one language, as they were uploaded and as they were read.
create table consultation.text (
  id bigint generated always as identity primary key,
  version_id bigint not null references consultation.version on delete cascade,
  file_name text not null,
  format text not null,
  source bytea not null,
  -- The language the editor named; null: as detected.
  asked_language text,
  state text not null default 'waiting' check (state in ('waiting', 'read', 'unreadable')),
  language text,
  -- The act as JSON, as ActWriter writes it.
  act bytea,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  articles integer,
  -- Doubts of the reader, or why it could not read.
  problems jsonb not null default '[]',
  uploaded_at timestamptz not null default now(),
  check (state <> 'read' or (language is not null and act is not null and sha256 is not null and articles is not null))
);
create unique index text_language on consultation.text (version_id, language) where state = 'read';

-- The elements of a text that was read, for search.
create table consultation.provision (
  text_id bigint not null references consultation.text on delete cascade,
  ordinal integer not null,
  label text not null,
  kind text not null,
  -- The label of the article that it stands in; its own for an article; null above articles.
  article text,
  heading text not null,
  words text not null,
  -- Stems of heading and words in the text's own language.
  stems tsvector not null,
  primary key (text_id, ordinal),
  unique (text_id, label)
);
create index provision_stems on consultation.provision using gin (stems);

-- What a provision concerns: labour, language, courts.
create table consultation.theme (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 60),
  name jsonb not null,
  ordinal integer not null,
  revision integer not null default 0,
  unique (consultation_id, slug)
);

-- A tag on an article holds for all that stands in it.
create table consultation.tag (
  theme_id bigint not null references consultation.theme on delete cascade,
  version_id bigint not null references consultation.version on delete cascade,
  label text not null,
  primary key (theme_id, version_id, label)
);

-- Why the drafters changed a provision; side 'old' is for a provision of the version before that is gone.
create table consultation.rationale (
  version_id bigint not null references consultation.version on delete cascade,
  side text not null check (side in ('new', 'old')),
  label text not null,
  words jsonb not null,
  revision integer not null default 0,
  primary key (version_id, side, label)
);

-- Which provision an editor says that another comes from; wins over the machine.
create table consultation.correction (
  -- The newer version, and the older one that it is compared with.
  version_id bigint not null references consultation.version on delete cascade,
  against_id bigint not null references consultation.version on delete cascade,
  -- Empty: the old labels have no successor.
  new_label text not null,
  -- Empty: the new provision is new.
  old_labels text[] not null,
  made_at timestamptz not null default now(),
  id bigint generated always as identity primary key,
  check (new_label <> '' or cardinality(old_labels) > 0)
);
create unique index correction_once on consultation.correction (version_id, against_id, new_label, old_labels);

-- What is published stays: the guard of last resort, below every program that could have a fault.
create function consultation.keep_published_version() returns trigger language plpgsql as $$
begin
  if old.published_at is not null and (tg_op = 'DELETE'
      or (new.published_at, new.number, new.consultation_id, new.name, new.day)
         is distinct from (old.published_at, old.number, old.consultation_id, old.name, old.day)) then
    raise exception 'Version % is published and cannot be changed', old.id using errcode = 'DA001';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_published before update or delete on consultation.version
  for each row execute function consultation.keep_published_version();

create function consultation.keep_published_text() returns trigger language plpgsql as $$
begin
  if exists (select 1 from consultation.version v where v.published_at is not null
      and v.id in (case when tg_op = 'INSERT' then new.version_id else old.version_id end,
                   case when tg_op = 'DELETE' then old.version_id else new.version_id end)) then
    raise exception 'The texts of a published version cannot be changed' using errcode = 'DA001';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_published before insert or update or delete on consultation.text
  for each row execute function consultation.keep_published_text();
