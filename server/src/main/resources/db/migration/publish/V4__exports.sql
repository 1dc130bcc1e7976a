-- Files that take long to make, made once: the comparative table as DOCX and PDF, acts as PDF.
create schema publish;

create table publish.export (
  -- What it is, in which language: as in the address, with the revision of what it was made from.
  key text not null primary key,
  media_type text not null,
  bytes bytea not null,
  made_at timestamptz not null default now()
);
