-- Grows when title, summary, timetable or address are saved: revision also counts what others say of the consultation,
-- which is no conflict for whoever edits its title.
alter table consultation.consultation add column edition integer not null default 0;

-- The file name of the text in the same language that gave way to this one, so that the desk can say so.
alter table consultation.text add column replaced text;

-- A provision is corrected once; another correction takes the place of the first.
create unique index correction_of_new on consultation.correction (version_id, against_id, new_label)
  where new_label <> '';
