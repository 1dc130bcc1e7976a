-- Names stand on readers' pages, which are kept until a number grows (see consultation.stamp). Names change in this schema,
-- in transactions of its own user, who sees no other: so it has numbers of its own, kept by triggers, too.
create table people.name_stamp (
  consultation_id bigint not null primary key,
  -- Grows with every change of how someone appears.
  changed bigint not null,
  -- Grows when something that was shown of someone is to be shown no longer: files that were made before may have it.
  taken bigint not null
);

create function people.stamp_names() returns trigger language plpgsql as $$
begin
  insert into people.name_stamp as s (consultation_id, changed, taken)
    select f.consultation_id, 1, max((g.name is not null and f.name is distinct from g.name
        or g.title <> '{}' and f.title <> g.title or f.alias <> g.alias or f.erased and not g.erased)::int)
    from fresh f join gone g on g.id = f.id
    where (f.alias, f.name, f.title, f.verified, f.erased) is distinct from (g.alias, g.name, g.title, g.verified, g.erased)
    group by 1 order by 1
  on conflict (consultation_id) do update set changed = s.changed + 1, taken = s.taken + excluded.taken;
  return null;
end $$;

create trigger stamp_names after update on people.participant
  referencing old table as gone new table as fresh for each statement execute function people.stamp_names();

create function people.stamp_names_gone() returns trigger language plpgsql as $$
begin
  insert into people.name_stamp as s (consultation_id, changed, taken)
    select distinct consultation_id, 1, 1 from gone order by 1
  on conflict (consultation_id) do update set changed = s.changed + 1, taken = s.taken + 1;
  return null;
end $$;

create trigger stamp_names_gone after delete on people.participant
  referencing old table as gone for each statement execute function people.stamp_names_gone();
