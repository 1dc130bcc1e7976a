-- The themes of a submission follow the tags of the provisions that it speaks of, in each version in which these are there, until
-- an editor sorts it: then they are as the editor said.
create table submission.sorted (
  submission_id bigint primary key references submission.submission on delete cascade,
  at timestamptz not null default now()
);

-- "27.3(1)", "27-heading" and "27.3-note-1" stand in "27" (org.dauys.compare.OtherUnit).
create function submission.article_of(label text) returns text language sql immutable as $$
  select regexp_replace(consultation.element_of(label), '[.(:].*$', '')
$$;

-- What submissions speak of that is tagged: a tag on an article stands for all that is in it, one on a provision for its notes.
create view submission.by_tag as
  select p.submission_id, g.theme_id, g.version_id, g.label
  from consultation.tag g
  join submission.place p on p.version_id = g.version_id and p.article = submission.article_of(g.label)
    and g.label in (p.label, consultation.element_of(p.label), p.article)
  where p.state <> 'provision-gone';

create function submission.theme_of_new_tags() returns trigger language plpgsql as $$
begin
  -- Whoever registers waits until the tags are there, or comes before them and is seen here: the register's row is theirs until then.
  perform r.consultation_id from submission.register r where r.consultation_id in (
    select v.consultation_id from changed g join consultation.version v on v.id = g.version_id)
    order by 1 for no key update;
  insert into submission.themed (submission_id, theme_id)
    select distinct b.submission_id, b.theme_id from changed g
    join submission.by_tag b on (b.theme_id, b.version_id, b.label) = (g.theme_id, g.version_id, g.label)
    where not exists (select from submission.sorted s where s.submission_id = b.submission_id)
    order by 1, 2 on conflict do nothing;
  return null;
end $$;
create trigger themes_follow_new after insert on consultation.tag referencing new table as changed
  for each statement execute function submission.theme_of_new_tags();

create function submission.theme_of_old_tags() returns trigger language plpgsql as $$
begin
  delete from submission.themed t using changed g, submission.place p
    where t.theme_id = g.theme_id and t.submission_id = p.submission_id and p.version_id = g.version_id
      and p.article = submission.article_of(g.label) and g.label in (p.label, consultation.element_of(p.label), p.article)
      and not exists (select from submission.sorted s where s.submission_id = t.submission_id)
      and not exists (select from submission.by_tag b where b.submission_id = t.submission_id and b.theme_id = t.theme_id);
  return null;
end $$;
create trigger themes_follow_old after delete on consultation.tag referencing old table as changed
  for each statement execute function submission.theme_of_old_tags();

-- Of what is registered, and of what is found in a later version.
create function submission.theme_of_new_places() returns trigger language plpgsql as $$
begin
  insert into submission.themed (submission_id, theme_id)
    select distinct p.submission_id, g.theme_id from changed p
    join consultation.tag g on g.version_id = p.version_id
      and g.label in (p.label, consultation.element_of(p.label), p.article)
    where p.state <> 'provision-gone'
      and not exists (select from submission.sorted s where s.submission_id = p.submission_id)
    order by 1, 2 on conflict do nothing;
  return null;
end $$;
create trigger themes_follow after insert on submission.place referencing new table as changed
  for each statement execute function submission.theme_of_new_places();

-- Until now the tags of the day on which each was registered counted.
delete from submission.themed t where not exists (
  select from submission.by_tag b where b.submission_id = t.submission_id and b.theme_id = t.theme_id);
insert into submission.themed (submission_id, theme_id)
  select distinct submission_id, theme_id from submission.by_tag order by 1, 2 on conflict do nothing;

-- Routes by theme are applied anew to what waits: to a few one by one, else to all of the consultation by one job; each change has a
-- job of its own, since one that is under way may not see it (org.dauys.server.answer.desk.RouteAgain). What is just being registered
-- has no task yet.
create function answer.follow_themes() returns trigger language plpgsql as $$
declare
  few boolean := (select count(*) from (select from changed limit 21) c) <= 20;
begin
  insert into jobs.job (kind, subject)
    select distinct 'route-again', t.consultation_id || case when few then ':one-' || pg_current_xact_id() || ':' || t.submission_id
        else ':themes-' || pg_current_xact_id() || ':0' end
    from changed c join answer.task t on t.submission_id = c.submission_id and t.state <> 'done' and not t.by_hand
    where exists (select from answer.route r where r.consultation_id = t.consultation_id and r.theme_id is not null)
    on conflict (kind, subject) where state = 'waiting' do nothing;
  return null;
end $$;
create trigger follow_themes_new after insert on submission.themed referencing new table as changed
  for each statement execute function answer.follow_themes();
create trigger follow_themes_old after delete on submission.themed referencing old table as changed
  for each statement execute function answer.follow_themes();
