-- By which edition of the reader the act was made of the file (org.dauys.text.read.ReaderEdition). Null: not yet read, or read
-- before editions were recorded; nobody can say later by which, and what is published is never read again.
alter table consultation.text add column reader integer check (reader > 0);
