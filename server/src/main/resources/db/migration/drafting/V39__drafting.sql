-- The next version from amendments: what each would change word by word, what editors decided, and what became of those left out.
create schema drafting;

-- What an amendment changes in a version. Computed once from its wording in the version that it was made for, then placed on each later one.
create table drafting.change (
  submission_id bigint not null references submission.submission on delete cascade,
  version_id bigint not null references consultation.version on delete cascade,
  -- Of the text whose words it changes.
  language text not null,
  -- Of the provision in this version; when it is gone, the label that it last had.
  label text not null,
  -- The article that this stands in or is; the label itself above articles.
  article text not null,
  standing text not null check (standing in ('stands', 'made', 'reworded', 'overtaken', 'gone', 'unplaced')),
  -- Why it has no words to be changed: a code; empty unless unplaced.
  why text not null default '',
  -- The numbers of the amendments that overtook it or took its words away.
  overtaken_by integer[] not null default '{}',
  -- Edits as the engine writes them; empty unless it stands.
  edits text not null default '',
  primary key (submission_id, version_id),
  check ((standing = 'stands') = (edits <> '')),
  check ((standing = 'unplaced') = (why <> ''))
);
create index change_version on drafting.change (version_id, submission_id);
create index submission_amendment on submission.submission (version_id, id) where kind = 'amendment' and state = 'published';
create index change_article on drafting.change (version_id, article);

-- The work on what comes after a version. Begun with its first decision; over when the next version is made of it.
create table drafting.merge (
  version_id bigint primary key references consultation.version on delete cascade,
  -- What was made of it, and the sums of its texts: an editor may have replaced them since.
  made_id bigint references consultation.version on delete set null,
  made_texts jsonb not null default '{}'
);

-- What an editor decided of an amendment to a version, with the wording of their own where they reworded it.
create table drafting.decision (
  version_id bigint not null references drafting.merge on delete cascade,
  submission_id bigint not null references submission.submission on delete cascade,
  choice text not null check (choice in ('open', 'take', 'leave', 'reword')),
  reason jsonb not null default '{}',
  -- The whole words of the provision as they are to be, by language: in the amendment's own where it was reworded.
  wordings jsonb not null default '{}',
  -- Who saved it last.
  editor uuid not null,
  decided_at timestamptz not null default now(),
  -- Grows with each change: who saves an older one is told.
  revision integer not null default 1,
  primary key (version_id, submission_id),
  check (choice not in ('leave', 'reword') or reason <> '{}')
);

-- By which an editor orders what stands at one place.
create table drafting.place_code (
  version_id bigint not null references consultation.version on delete cascade,
  submission_id bigint not null references submission.submission on delete cascade,
  code text not null,
  primary key (version_id, submission_id)
);

-- The number in the list in order of disposal: given once, never changed.
create table drafting.numbered (
  version_id bigint not null references consultation.version on delete cascade,
  submission_id bigint not null references submission.submission on delete cascade,
  -- 12; one that came later and stands behind it 12A.
  number text not null,
  -- Of the list in which it was new, from 1.
  edition integer not null,
  -- The list was published anew then.
  given_at timestamptz not null default now(),
  primary key (version_id, submission_id),
  unique (version_id, number)
);

-- Who is working where, for colleagues.
create table drafting.presence (
  version_id bigint not null references consultation.version on delete cascade,
  article text not null,
  participant uuid not null,
  seen_at timestamptz not null default now(),
  primary key (version_id, article, participant)
);

-- What became of all amendments to earlier versions, when none is left to be placed: numbers and codes, no words.
create table drafting.placed (
  version_id bigint primary key references consultation.version on delete cascade,
  content jsonb not null
);

-- Words of a person: they go when they are shown no more, or are shown otherwise; what is shown again is computed anew. What was
-- decided of other words than are shown now goes with them: an editor's wording may repeat them.
create function drafting.forget() returns trigger language plpgsql as $$
begin
  delete from drafting.change where submission_id = new.id;
  if new.state in ('withdrawn', 'erased')
      or (old.action, old.proposed, old.quote) is distinct from (new.action, new.proposed, new.quote) then
    delete from drafting.decision where submission_id = new.id;
  end if;
  return null;
end $$;
create trigger forget_change after update on submission.submission for each row
  when ((old.state, old.action, old.proposed, old.quote) is distinct from (new.state, new.action, new.proposed, new.quote))
  execute function drafting.forget();

-- The page of a submission tells how it stands.
create trigger a_stamp_insert after insert on drafting.change referencing new table as changed
  for each statement execute function submission.stamp_part();
create trigger a_stamp_update after update on drafting.change referencing new table as changed
  for each statement execute function submission.stamp_part();
create trigger a_stamp_delete after delete on drafting.change referencing old table as changed
  for each statement execute function submission.stamp_part();
create trigger a_stamp_insert after insert on drafting.numbered referencing new table as changed
  for each statement execute function submission.stamp_part();
create trigger a_stamp_delete after delete on drafting.numbered referencing old table as changed
  for each statement execute function submission.stamp_part();

-- What is said in public (see record, V29).
create function drafting.placed_facts(key text) returns setof record.fact stable language sql as $$
  select 'amendments-placed', c.id, '/c/' || c.slug || '/v/' || v.number, 'zxx',
    jsonb_build_object('version', v.number, 'amendments', jsonb_array_length(p.content)),
    jsonb_build_object('version', v.number, 'amendments', p.content), false, false
  from drafting.placed p join consultation.version v on v.id = p.version_id
  join consultation.consultation c on c.id = v.consultation_id
  where p.version_id = $1::bigint and v.published_at is not null and c.published_at is not null
$$;
insert into record.kind values
  ('amendments-placed', 800, 'drafting.placed_facts',
    'select p.version_id from drafting.placed p join consultation.version v on v.id = p.version_id
      where v.consultation_id = $1 order by v.number', false);
call record.watch('drafting.placed', 'amendments-placed', 'changed.version_id');
