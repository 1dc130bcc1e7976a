-- As where tags are new: whoever registers comes before the tags go and is seen here, or waits until they are gone.
create or replace function submission.theme_of_old_tags() returns trigger language plpgsql as $$
begin
  perform r.consultation_id from submission.register r where r.consultation_id in (
    select v.consultation_id from changed g join consultation.version v on v.id = g.version_id)
    order by 1 for no key update;
  delete from submission.themed t using changed g, submission.place p
    where t.theme_id = g.theme_id and t.submission_id = p.submission_id and p.version_id = g.version_id
      and p.article = submission.article_of(g.label) and g.label in (p.label, consultation.element_of(p.label), p.article)
      and not exists (select from submission.sorted s where s.submission_id = t.submission_id)
      and not exists (select from submission.by_tag b where b.submission_id = t.submission_id and b.theme_id = t.theme_id);
  return null;
end $$;

-- Whoever changes a theme, or is about to remove it, has the register before the theme's row is theirs alone: who registers or sorts
-- has it when they name the theme.
create function submission.register_before_theme() returns trigger language plpgsql as $$
begin
  perform from submission.register where consultation_id = new.consultation_id for no key update;
  return null;
end $$;
create trigger register_first after update of revision on consultation.theme
  for each row execute function submission.register_before_theme();

-- What an editor sorted into a theme that is removed, and into no other, follows the tags again: nobody said that it is in none.
create function submission.unsort_removed() returns trigger language plpgsql as $$
declare
  freed bigint[];
begin
  perform from submission.register where consultation_id = old.consultation_id for no key update;
  with gone as (
    delete from submission.sorted s using submission.themed t
      where t.submission_id = s.submission_id and t.theme_id = old.id and not exists (
        select from submission.themed o join consultation.theme m on m.id = o.theme_id
        where o.submission_id = s.submission_id and o.theme_id <> old.id)
      returning s.submission_id)
  select array_agg(submission_id) into freed from gone;
  insert into submission.themed (submission_id, theme_id)
    select distinct b.submission_id, b.theme_id from submission.by_tag b join consultation.theme m on m.id = b.theme_id
    where b.submission_id = any(freed) and b.theme_id <> old.id order by 1, 2 on conflict do nothing;
  return old;
end $$;
create trigger unsort_removed before delete on consultation.theme
  for each row execute function submission.unsort_removed();
