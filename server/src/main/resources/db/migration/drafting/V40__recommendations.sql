-- What a body proposes to decide of an amendment, before it is decided. Each saving is an edition of its own, and the newest counts.
-- Nobody but the body and editors knows of one until it is published; from then on it stays.
create table drafting.recommendation (
  id bigint generated always as identity primary key,
  version_id bigint not null references consultation.version on delete cascade,
  submission_id bigint not null references submission.submission on delete cascade,
  body_id bigint not null references answer.body,
  -- Of this body's on this amendment to this version, from 1.
  edition integer not null check (edition > 0),
  choice text not null check (choice in ('take', 'leave', 'reword')),
  reason jsonb not null,
  -- As drafting.decision has them.
  wordings jsonb not null default '{}',
  -- A participant; not public.
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  published_at timestamptz,
  -- When reason and wordings went, since words of the amendment are shown no more, or otherwise.
  gone_at timestamptz,
  unique (version_id, submission_id, body_id, edition),
  check ((gone_at is null) = (reason <> '{}')),
  check (gone_at is null or wordings = '{}')
);
create index recommendation_submission on drafting.recommendation (submission_id, id);
create index recommendation_body on drafting.recommendation (body_id);

create function drafting.keep_recommendation() returns trigger language plpgsql as $$
begin
  if new.gone_at is null and (old.published_at is not null
      or (old.choice, old.reason, old.wordings, old.edition) is distinct from (new.choice, new.reason, new.wordings, new.edition)) then
    raise exception 'Recommendation % stays as it was recorded; record another', old.id using errcode = 'DA002';
  end if;
  return new;
end $$;
create trigger keep before update on drafting.recommendation for each row execute function drafting.keep_recommendation();

-- What the sender of an amendment says to a recommended wording, once.
create table drafting.consent (
  recommendation_id bigint primary key references drafting.recommendation on delete cascade,
  agrees boolean not null,
  given_at timestamptz not null default now()
);

-- As V39 does with decisions: what may repeat words that are shown no more, or otherwise, goes with them. Of what was published stays
-- that it was recommended.
create function drafting.forget_recommended() returns trigger language plpgsql as $$
begin
  if new.state in ('withdrawn', 'erased')
      or (old.action, old.proposed, old.quote) is distinct from (new.action, new.proposed, new.quote) then
    delete from drafting.recommendation where submission_id = new.id and published_at is null;
    update drafting.recommendation set reason = '{}', wordings = '{}', gone_at = now()
      where submission_id = new.id and gone_at is null;
  end if;
  if new.state = 'erased' then
    delete from drafting.consent c using drafting.recommendation r where r.id = c.recommendation_id and r.submission_id = new.id;
  end if;
  insert into record.touched select pg_current_xact_id(), 'recommendation', r.id::text
    from drafting.recommendation r where r.submission_id = new.id and r.published_at is not null on conflict do nothing;
  if found then
    insert into record.transaction values (pg_current_xact_id()) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger forget_recommended after update on submission.submission for each row
  when ((old.state, old.action, old.proposed, old.quote) is distinct from (new.state, new.action, new.proposed, new.quote))
  execute function drafting.forget_recommended();

-- The page of a submission shows them.
create trigger a_stamp_insert after insert on drafting.recommendation referencing new table as changed
  for each statement execute function submission.stamp_part();
create trigger a_stamp_update after update on drafting.recommendation referencing new table as changed
  for each statement execute function submission.stamp_part();
create trigger a_stamp_delete after delete on drafting.recommendation referencing old table as changed
  for each statement execute function submission.stamp_part();
create function drafting.stamp_consent() returns trigger language plpgsql as $$
begin
  perform submission.grow_stamp(c) from (
    select distinct s.consultation_id as c from changed join drafting.recommendation r on r.id = changed.recommendation_id
    join submission.submission s on s.id = r.submission_id) as all_changed;
  return null;
end $$;
create trigger a_stamp_insert after insert on drafting.consent referencing new table as changed
  for each statement execute function drafting.stamp_consent();
create trigger a_stamp_delete after delete on drafting.consent referencing old table as changed
  for each statement execute function drafting.stamp_consent();

-- What is said in public (see record, V29): from its publication on, and of a wording that a person may have written, with a salt.
create function drafting.recommendation_facts(key text) returns setof record.fact stable language sql as $$
  select case f.state when 'published' then 'recommendation-published' when 'hidden' then 'recommendation-hidden'
      else 'recommendation-erased' end,
    f.consultation, f.path, f.language,
    f.says || jsonb_build_object('state', f.state),
    case f.state when 'published' then f.says || f.words end,
    f.state = 'published', f.state = 'erased'
  from (
    select c.id as consultation, '/c/' || c.slug || '/submissions/' || s.number as path, record.language_of(r.reason) as language,
      case when r.gone_at is not null then 'erased' when s.state = 'published' then 'published' else 'hidden' end as state,
      jsonb_build_object('recommendation', r.id, 'number', s.number, 'version', v.number, 'body', b.slug, 'choice', r.choice) as says,
      jsonb_build_object('published', record.minute(r.published_at), 'reason', r.reason, 'wordings', r.wordings) as words
    from drafting.recommendation r join submission.submission s on s.id = r.submission_id
    join consultation.version v on v.id = r.version_id join consultation.consultation c on c.id = v.consultation_id
    join answer.body b on b.id = r.body_id
    where r.id = $1::bigint and r.published_at is not null and c.published_at is not null) f
$$;
create function drafting.consent_facts(key text) returns setof record.fact stable language sql as $$
  select 'recommendation-answered', c.id, '/c/' || c.slug || '/submissions/' || s.number, 'zxx',
    jsonb_build_object('recommendation', r.id, 'number', s.number, 'agrees', a.agrees), null::jsonb, false, false
  from drafting.consent a join drafting.recommendation r on r.id = a.recommendation_id
  join submission.submission s on s.id = r.submission_id join consultation.consultation c on c.id = s.consultation_id
  where a.recommendation_id = $1::bigint and r.published_at is not null and c.published_at is not null
$$;
insert into record.kind values
  ('recommendation', 810, 'drafting.recommendation_facts',
    'select r.id from drafting.recommendation r join consultation.version v on v.id = r.version_id
      where v.consultation_id = $1 and r.published_at is not null order by r.id', false),
  ('recommendation-answer', 820, 'drafting.consent_facts',
    'select a.recommendation_id from drafting.consent a join drafting.recommendation r on r.id = a.recommendation_id
      join consultation.version v on v.id = r.version_id where v.consultation_id = $1 order by a.recommendation_id', false);
call record.watch('drafting.recommendation', 'recommendation', 'changed.id', 'published_at, gone_at');
call record.watch('drafting.consent', 'recommendation-answer', 'changed.recommendation_id');
