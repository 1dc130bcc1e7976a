-- What readers may know of submissions: all that is read for them is read here, so that no page, list, sum, file or search can
-- forget to ask. Of one that is not published they know number, day, place and kind, and why its words are not shown; none of
-- the sender's words, nor who that is, nor what it was found to be like. Times are known to the minute: to the microsecond they
-- would tell two people apart who were seen to send something.
create view submission.public as
select s.id, s.consultation_id, s.number, s.source, s.kind, s.language, s.version_id, s.label, s.action, s.state,
  s.hidden_reason, s.supporters, s.disposition, s.revision,
  date_trunc('minute', s.received_at) as received_at,
  date_trunc('minute', s.answered_at) as answered_at,
  case when s.state = 'published' then s.text_language end as text_language,
  case when s.state = 'published' then s.quote else '' end as quote,
  case when s.state = 'published' then s.quote_start end as quote_start,
  case when s.state = 'published' then s.proposed else '' end as proposed,
  case when s.state = 'published' then s.words else '' end as words,
  case when s.state = 'published' then s.rationale else '' end as rationale,
  case when s.state = 'published' then s.organisation else '' end as organisation,
  case when s.state = 'published' then s.author end as author,
  s.state = 'published' and s.named as named,
  case when s.state = 'published' then s.campaign_id end as campaign_id,
  case when s.state = 'published' then s.same_key end as same_key,
  case when s.state = 'published' then s.sketch end as sketch,
  case when s.state = 'published' then s.stems end as stems
from submission.submission s;

-- The indexes are of the view's own words, so that what is hidden is not even in them.
drop index submission.submission_stems, submission.submission_sketch, submission.submission_same;
create index submission_stems on submission.submission
  using gin ((case when state = 'published' then stems end)) with (fastupdate = off);
create index submission_sketch on submission.submission
  using gin ((case when state = 'published' then sketch end)) with (fastupdate = off);
create index submission_same on submission.submission (consultation_id, (case when state = 'published' then same_key end));
create index submission_campaign_public on submission.submission
  ((case when state = 'published' then campaign_id end), number)
  where (case when state = 'published' then campaign_id end) is not null;

-- What is seen on pages and grew no stamp by itself, so that who changed it had to think of it.
create function submission.stamp_rules() returns trigger language plpgsql as $$
begin
  new.stamp := greatest(new.stamp, old.stamp + 1);
  return new;
end $$;
create trigger stamp_rules before update on submission.register
  for each row when ((old.open, old.moderation, old.anonymous, old.last_number)
    is distinct from (new.open, new.moderation, new.anonymous, new.last_number))
  execute function submission.stamp_rules();

create function submission.stamp_campaign_gone() returns trigger language plpgsql as $$
begin
  perform submission.grow_stamps(array[old.consultation_id]);
  return null;
end $$;
drop trigger a_stamp on submission.campaign;
create trigger a_stamp after update of name, members on submission.campaign
  for each row execute function submission.stamp_campaign();
create trigger a_stamp_new after insert on submission.campaign
  for each row execute function submission.stamp_campaign();
create trigger a_stamp_gone after delete on submission.campaign
  for each row execute function submission.stamp_campaign_gone();

create trigger stamp_new after insert on answer.rules referencing new table as changed
  for each statement execute function answer.stamp_changed();
create trigger stamp after update on answer.rules referencing new table as changed
  for each statement execute function answer.stamp_changed();
create trigger stamp_old after delete on answer.rules referencing old table as changed
  for each statement execute function answer.stamp_changed();

create function answer.stamp_of_ties() returns trigger language plpgsql as $$
begin
  perform submission.grow_stamp(c) from (
    select distinct t.consultation_id as c from changed join answer.tie t on t.id = changed.tie_id) as all_changed;
  return null;
end $$;
create trigger stamp_new after insert on answer.tied_words referencing new table as changed
  for each statement execute function answer.stamp_of_ties();
create trigger stamp after update on answer.tied_words referencing new table as changed
  for each statement execute function answer.stamp_of_ties();
create trigger stamp_old after delete on answer.tied_words referencing old table as changed
  for each statement execute function answer.stamp_of_ties();

-- The search reads it: of one text, put there at once.
create function consultation.stamp_of_texts() returns trigger language plpgsql as $$
begin
  perform consultation.grow_stamp(c) from (
    select distinct v.consultation_id as c from changed join consultation.text t on t.id = changed.text_id
      join consultation.version v on v.id = t.version_id order by 1) as all_changed;
  return null;
end $$;
create trigger stamp_new after insert on consultation.provision referencing new table as changed
  for each statement execute function consultation.stamp_of_texts();
create trigger stamp after update on consultation.provision referencing new table as changed
  for each statement execute function consultation.stamp_of_texts();
create trigger stamp_old after delete on consultation.provision referencing old table as changed
  for each statement execute function consultation.stamp_of_texts();
