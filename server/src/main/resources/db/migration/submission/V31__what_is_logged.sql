-- What submissions say in public (see record, V29). What a person wrote stands in a document with a salt, and the entry has no more
-- than its sum; the document goes when the submission is erased. Nothing of who sent it is in either.

create function submission.submission_facts(key text) returns setof record.fact stable language plpgsql as $$
declare
  s submission.submission;
  newest record.event;
  fact record.fact;
  last_document jsonb;
begin
  select * into s from submission.submission where id = $1::bigint;
  select c.id, '/c/' || c.slug || '/submissions/' || s.number into fact.consultation_id, fact.path
    from consultation.consultation c where c.id = s.consultation_id and c.published_at is not null;
  if fact.path is null then
    return;
  end if;
  fact.language := s.language;
  fact.salted := true;
  fact.erases := s.state = 'erased';
  fact.says := jsonb_strip_nulls(jsonb_build_object('number', s.number, 'kind', s.kind, 'source', s.source, 'state', s.state,
    'reason', s.hidden_reason));
  if s.state <> 'erased' then
    fact.document := jsonb_strip_nulls(jsonb_build_object(
      'number', s.number, 'kind', s.kind, 'source', s.source, 'language', s.language,
      'received', record.minute(s.received_at),
      'version', (select v.number from consultation.version v where v.id = s.version_id),
      'label', s.label, 'textLanguage', s.text_language, 'quote', s.quote, 'quoteStart', s.quote_start,
      'action', s.action, 'proposed', s.proposed, 'words', s.words, 'rationale', s.rationale, 'organisation', s.organisation,
      'files', (select coalesce(jsonb_agg(jsonb_build_object('sha256', a.sha256, 'type', a.media_type, 'public', a.public)
          order by a.id), '[]')
        from submission.attachment a where a.submission_id = s.id)));
  end if;
  select * into newest from record.event e where e.kind = 'submission' and e.object = $1 order by e.number desc limit 1;
  if not found then
    fact.type := 'submission-registered';
    fact.salted := fact.document is not null;
    return next fact;
    return;
  end if;
  select e.document - 'salt' into last_document from record.event e
    where e.kind = 'submission' and e.object = $1 and e.document is not null order by e.number desc limit 1;
  if fact.document is distinct from last_document and s.state <> 'erased' then
    fact.type := 'submission-changed';
    return next fact;
  end if;
  if fact.says <> newest.says then
    fact.type := case
      when s.state = 'published' and newest.says ->> 'state' = 'moderation' then 'submission-published'
      when s.state = 'published' then 'submission-restored'
      else 'submission-' || s.state end;
    fact.document := null;
    fact.salted := false;
    return next fact;
  end if;
  fact.type := null;
  return next fact;
end $$;

-- Objections to hiding, and what was decided of them: never their words.
create function submission.objection_facts(key text) returns setof record.fact stable language sql as $$
  select case when o.decided_at is null then 'submission-objected' when o.refusal is null then 'objection-accepted'
      else 'objection-refused' end,
    c.id, '/c/' || c.slug || '/submissions/' || s.number, 'zxx', jsonb_build_object('number', s.number), null::jsonb, false, false
  from submission.objection o join submission.submission s on s.id = o.submission_id
  join consultation.consultation c on c.id = s.consultation_id
  where o.id = $1::bigint and c.published_at is not null
$$;

create function submission.register_facts(key text) returns setof record.fact stable language sql as $$
  select 'register-rules', c.id, '/c/' || c.slug || '/submissions', 'zxx',
    jsonb_strip_nulls(jsonb_build_object('open', r.open, 'closed', record.minute(r.closed_at), 'moderation', r.moderation,
      'anonymous', r.anonymous, 'lastDay', r.closes_on)),
    null::jsonb, false, false
  from submission.register r join consultation.consultation c on c.id = r.consultation_id
  where r.consultation_id = $1::bigint and c.published_at is not null
$$;

create function submission.campaign_facts(key text) returns setof record.fact stable language sql as $$
  select 'campaign', c.id, '/c/' || c.slug || '/submissions', 'zxx', jsonb_build_object('campaign', k.id),
    jsonb_build_object('campaign', k.id, 'name', k.name), false, false
  from submission.campaign k join consultation.consultation c on c.id = k.consultation_id
  where k.id = $1::bigint and c.published_at is not null
$$;

insert into record.kind values
  ('register-rules', 200, 'submission.register_facts',
    'select consultation_id from submission.register where consultation_id = $1', false),
  ('campaign', 210, 'submission.campaign_facts', 'select id from submission.campaign where consultation_id = $1 order by id', false),
  ('submission', 220, 'submission.submission_facts',
    'select id from submission.submission where consultation_id = $1 order by number', false),
  ('objection', 230, 'submission.objection_facts',
    'select o.id from submission.objection o join submission.submission s on s.id = o.submission_id
      where s.consultation_id = $1 order by o.id', false);

call record.watch('submission.submission', 'submission', 'changed.id',
  'state, hidden_reason, proposed, words, rationale, organisation, quote, label');
call record.watch('submission.attachment', 'submission', 'changed.submission_id', 'public, sha256');
call record.watch('submission.objection', 'objection', 'changed.id');
call record.watch('submission.campaign', 'campaign', 'changed.id', 'name');
create trigger record_register_rules after insert on submission.register referencing new table as record_new
  for each statement execute function record.touch('register-rules', 'changed.consultation_id', '');
-- Each submission takes a number from this row: only what is a rule counts.
create function submission.touch_rules() returns trigger language plpgsql as $$
begin
  insert into record.touched values (pg_current_xact_id(), 'register-rules', new.consultation_id::text) on conflict do nothing;
  insert into record.transaction values (pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
create trigger record_register_rules_update after update of open, moderation, anonymous, closes_on on submission.register
  for each row when ((old.open, old.moderation, old.anonymous, old.closes_on)
    is distinct from (new.open, new.moderation, new.anonymous, new.closes_on))
  execute function submission.touch_rules();
