-- A number for each consultation that grows with everything about it that readers can see: a page made at one stamp is
-- good until the next. Kept by triggers, since whoever changes something could forget it. It outlives the consultation.
create table consultation.stamp (
  consultation_id bigint not null primary key,
  stamp bigint not null
);
insert into consultation.stamp select id, 1 from consultation.consultation;

create function consultation.grow_stamp(consultation bigint) returns void language sql as $$
  insert into consultation.stamp as s values (consultation, 1)
  on conflict (consultation_id) do update set stamp = s.stamp + 1
$$;

create function consultation.stamp_consultation() returns trigger language plpgsql as $$
begin
  perform consultation.grow_stamp(case tg_op when 'DELETE' then old.id else new.id end);
  return null;
end $$;
create trigger stamp after insert or update or delete on consultation.consultation
  for each row execute function consultation.stamp_consultation();

-- For tables that name their consultation.
create function consultation.stamp_part() returns trigger language plpgsql as $$
begin
  perform consultation.grow_stamp(case tg_op when 'DELETE' then old.consultation_id else new.consultation_id end);
  return null;
end $$;
create trigger stamp after insert or update or delete on consultation.milestone
  for each row execute function consultation.stamp_part();
create trigger stamp after insert or update or delete on consultation.version
  for each row execute function consultation.stamp_part();
create trigger stamp after insert or update or delete on consultation.theme
  for each row execute function consultation.stamp_part();

-- For tables that name a version.
create function consultation.stamp_of_version() returns trigger language plpgsql as $$
begin
  perform consultation.grow_stamp(v.consultation_id) from consultation.version v
    where v.id = case tg_op when 'DELETE' then old.version_id else new.version_id end;
  return null;
end $$;
create trigger stamp after insert or update or delete on consultation.text
  for each row execute function consultation.stamp_of_version();
create trigger stamp after insert or update or delete on consultation.tag
  for each row execute function consultation.stamp_of_version();
create trigger stamp after insert or update or delete on consultation.rationale
  for each row execute function consultation.stamp_of_version();
create trigger stamp after insert or update or delete on consultation.correction
  for each row execute function consultation.stamp_of_version();
