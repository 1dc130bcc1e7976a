-- The table of all submissions as files: made piece by piece, so that a server that stops goes on from the last piece.
create table answer.table_file (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  -- The version that the submissions speak of.
  version_id bigint not null references consultation.version on delete cascade,
  kind text not null check (kind in ('csv', 'docx', 'pdf')),
  -- Of the table's own words.
  language text not null,
  -- The register as it was when the file was begun; see submission.register.stamp.
  stamp text not null,
  state text not null default 'making' check (state in ('making', 'done', 'failed')),
  -- Rows that it will have, those that are written, and the pieces that they are in.
  many integer not null default 0,
  written integer not null default 0,
  pieces integer not null default 0,
  -- How many submissions its rows stand for.
  submissions integer not null default 0,
  begun_at timestamptz not null default now(),
  made_at timestamptz,
  bytes bigint,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  check (state <> 'done' or (made_at is not null and bytes is not null and sha256 is not null))
);
-- One of each kind at a time.
create unique index table_file_once on answer.table_file (consultation_id, kind) where state = 'making';
create index table_file_newest on answer.table_file (consultation_id, version_id, kind, language, id);

-- Which rows the file has, in their order: fixed when it is begun. A campaign at one provision is one row.
create table answer.table_row (
  file_id bigint not null references answer.table_file on delete cascade,
  ordinal integer not null,
  label text not null,
  submission_id bigint not null,
  campaign_id bigint,
  -- How many submissions it stands for.
  many integer not null,
  primary key (file_id, ordinal)
);
create table answer.table_piece (
  file_id bigint not null references answer.table_file on delete cascade,
  ordinal integer not null,
  bytes bytea not null,
  primary key (file_id, ordinal)
);
-- The finished file, a megabyte a row.
create table answer.table_chunk (
  file_id bigint not null references answer.table_file on delete cascade,
  ordinal integer not null,
  bytes bytea not null,
  primary key (file_id, ordinal)
);
-- Compressed already, or to be sent as they are.
alter table answer.table_piece alter column bytes set storage external;
alter table answer.table_chunk alter column bytes set storage external;

comment on table answer.table_file is 'transient: made again when asked for';
comment on table answer.table_row is 'transient: see answer.table_file';
comment on table answer.table_piece is 'transient: see answer.table_file';
comment on table answer.table_chunk is 'transient: see answer.table_file';

-- The sums of the dashboard and the rows of the table read this alone, and not the words.
create index submission_overview on submission.submission (consultation_id, version_id, number)
  include (id, label, state, hidden_reason, campaign_id, disposition, received_at, answered_at);

-- What readers may not see any more must not go on standing in a file that was made before: the files of its consultation
-- go, and those being made end unfinished.
create function answer.forget_tables(consultations bigint[]) returns void language sql as $$
  update answer.table_file set state = 'failed' where consultation_id = any(consultations) and state = 'making';
  delete from answer.table_file where consultation_id = any(consultations) and state = 'done';
$$;
create function answer.forget_tables_of_changed() returns trigger language plpgsql as $$
declare
  consultations bigint[] := array(
    select distinct g.consultation_id from gone g join fresh f on f.id = g.id
    where g.state = 'published' and (f.state, f.proposed, f.words, f.rationale, f.organisation, f.named)
      is distinct from (g.state, g.proposed, g.words, g.rationale, g.organisation, g.named)
    order by 1);
begin
  if cardinality(consultations) > 0 then
    perform answer.forget_tables(consultations);
  end if;
  return null;
end $$;
create trigger forget_tables after update on submission.submission
  referencing old table as gone new table as fresh for each statement execute function answer.forget_tables_of_changed();
