-- What answers, opinions and the trace say in public (see record, V29).

create function answer.body_facts(key text) returns setof record.fact stable language sql as $$
  select 'body', c.id, '/c/' || c.slug || '/answers/bodies', record.language_of(b.name), jsonb_build_object('body', b.slug),
    jsonb_build_object('body', b.slug, 'name', b.name), false, false
  from answer.body b join consultation.consultation c on c.id = b.consultation_id
  where b.id = $1::bigint and c.published_at is not null
$$;

create function answer.rules_facts(key text) returns setof record.fact stable language sql as $$
  select 'answer-rules', c.id, '/c/' || c.slug || '/answers', 'zxx',
    jsonb_strip_nulls(jsonb_build_object('days', r.days, 'due', r.due)), null::jsonb, false, false
  from answer.rules r join consultation.consultation c on c.id = r.consultation_id
  where r.consultation_id = $1::bigint and c.published_at is not null
$$;

create function answer.threshold_facts(key text) returns setof record.fact stable language sql as $$
  select 'threshold', c.id, '/c/' || c.slug || '/answers', 'zxx',
    jsonb_build_object('supporters', t.supporters, 'obliges', t.obliges, 'days', t.days), null::jsonb, false, false
  from answer.threshold t join consultation.consultation c on c.id = t.consultation_id
  where t.id = $1::bigint and c.published_at is not null
$$;

-- The key: threshold's and submission's ids.
create function answer.reached_facts(key text) returns setof record.fact stable language sql as $$
  select 'threshold-reached', c.id, '/c/' || c.slug || '/submissions/' || s.number, 'zxx',
    jsonb_build_object('number', s.number, 'supporters', t.supporters, 'obliges', t.obliges, 'due', r.due), null::jsonb, false, false
  from answer.reached r join answer.threshold t on t.id = r.threshold_id join submission.submission s on s.id = r.submission_id
  join consultation.consultation c on c.id = s.consultation_id
  where r.threshold_id = split_part($1, '/', 1)::bigint and r.submission_id = split_part($1, '/', 2)::bigint
    and c.published_at is not null
$$;

create function answer.answer_facts(key text) returns setof record.fact stable language sql as $$
  select 'answer', c.id, '/c/' || c.slug || '/answers/' || a.id, record.language_of(a.reason),
    jsonb_strip_nulls(jsonb_build_object('answer', a.id, 'disposition', a.disposition, 'body', b.slug, 'corrects', a.corrects)),
    jsonb_strip_nulls(jsonb_build_object('answer', a.id, 'disposition', a.disposition, 'body', b.slug, 'corrects', a.corrects,
      'given', record.minute(a.given_at), 'reason', a.reason)),
    false, false
  from answer.answer a join answer.body b on b.id = a.body_id join consultation.consultation c on c.id = a.consultation_id
  where a.id = $1::bigint and c.published_at is not null
$$;

-- The key: answer's and submission's ids.
create function answer.served_facts(key text) returns setof record.fact stable language sql as $$
  select 'submission-answered', c.id, '/c/' || c.slug || '/submissions/' || s.number, record.language_of(v.particular),
    jsonb_build_object('number', s.number, 'answer', v.answer_id),
    case when v.particular <> '{}' then
      jsonb_build_object('number', s.number, 'answer', v.answer_id, 'particular', v.particular) end,
    false, false
  from answer.served v join submission.submission s on s.id = v.submission_id
  join consultation.consultation c on c.id = s.consultation_id
  where v.answer_id = split_part($1, '/', 1)::bigint and v.submission_id = split_part($1, '/', 2)::bigint
    and c.published_at is not null
$$;

-- Words of the sender: with a salt.
create function answer.reply_facts(key text) returns setof record.fact stable language plpgsql as $$
declare
  r answer.reply;
  newest record.event;
  fact record.fact;
begin
  select * into r from answer.reply where submission_id = $1::bigint;
  select c.id, '/c/' || c.slug || '/submissions/' || s.number, s.language,
      jsonb_strip_nulls(jsonb_build_object('number', s.number, 'state', r.state, 'reason', r.hidden_reason)),
      case when r.state <> 'erased' then
        jsonb_build_object('number', s.number, 'made', record.minute(r.made_at), 'words', r.words) end
    into fact.consultation_id, fact.path, fact.language, fact.says, fact.document
    from submission.submission s join consultation.consultation c on c.id = s.consultation_id
    where s.id = r.submission_id and c.published_at is not null;
  if fact.path is null then
    return;
  end if;
  select * into newest from record.event e where e.kind = 'reply' and e.object = $1 order by e.number desc limit 1;
  fact.erases := r.state = 'erased';
  if not found then
    fact.type := 'reply-made';
    fact.salted := fact.document is not null;
  elsif fact.says <> newest.says then
    fact.type := case r.state when 'published' then 'reply-published' else 'reply-' || r.state end;
    fact.document := null;
    fact.salted := false;
  end if;
  return next fact;
end $$;

create function answer.reopening_facts(key text) returns setof record.fact stable language sql as $$
  select 'reopening', c.id, '/c/' || c.slug || '/submissions/' || s.number, record.language_of(r.reason),
    jsonb_build_object('number', s.number), jsonb_build_object('number', s.number, 'reason', r.reason), false, false
  from answer.reopening r join submission.submission s on s.id = r.submission_id
  join consultation.consultation c on c.id = s.consultation_id
  where r.id = $1::bigint and c.published_at is not null
$$;

-- Without the name, which may be taken away.
create function answer.opinion_facts(key text) returns setof record.fact stable language sql as $$
  select 'opinion', c.id, '/c/' || c.slug || '/v/' || v.number || case when o.label = '' then '' else '/p/' || o.label end,
    record.language_of(o.words),
    jsonb_strip_nulls(jsonb_build_object('opinion', o.id, 'version', v.number, 'label', o.label, 'number', s.number,
      'stance', o.stance)),
    jsonb_strip_nulls(jsonb_build_object('opinion', o.id, 'version', v.number, 'label', o.label, 'number', s.number,
      'stance', o.stance, 'given', record.minute(o.given_at), 'words', o.words)),
    false, false
  from answer.opinion o join consultation.version v on v.id = o.version_id
  join consultation.consultation c on c.id = o.consultation_id left join submission.submission s on s.id = o.submission_id
  where o.id = $1::bigint and c.published_at is not null
$$;

create function answer.argument_facts(key text) returns setof record.fact stable language sql as $$
  select 'argument', c.id, '/c/' || c.slug || '/v/' || v.number || '/p/' || a.label, record.language_of(a.words),
    jsonb_build_object('argument', a.id, 'version', v.number, 'label', a.label, 'side', a.side),
    jsonb_build_object('argument', a.id, 'version', v.number, 'label', a.label, 'side', a.side, 'words', a.words), false, false
  from answer.argument a join consultation.version v on v.id = a.version_id
  join consultation.consultation c on c.id = a.consultation_id
  where a.id = $1::bigint and c.published_at is not null
$$;

-- What a person has decided of: proposals of the program are none.
create function answer.tie_facts(key text) returns setof record.fact stable language sql as $$
  select case when t.state = 'confirmed' then 'tie' else 'tie-refused' end,
    c.id, '/c/' || c.slug || '/v/' || v.number || '/sources', record.language_of(t.reason),
    jsonb_strip_nulls(jsonb_build_object('version', v.number, 'against', a.number, 'side', t.side, 'label', t.label,
      'source', t.source, 'number', s.number, 'opinion', t.opinion_id)),
    jsonb_strip_nulls(jsonb_build_object('version', v.number, 'against', a.number, 'side', t.side, 'label', t.label,
      'source', t.source, 'number', s.number, 'opinion', t.opinion_id, 'reason', t.reason,
      'words', (select coalesce(jsonb_agg(jsonb_build_object('language', w.language, 'change', w.ordinal,
          'ofChanges', w.of_changes, 'removed', w.removed, 'added', w.added) order by w.language, w.ordinal), '[]')
        from answer.tied_words w where w.tie_id = t.id))),
    false, false
  from answer.tie t join consultation.version v on v.id = t.version_id join consultation.version a on a.id = t.against_id
  join consultation.consultation c on c.id = t.consultation_id left join submission.submission s on s.id = t.submission_id
  where t.id = $1::bigint and c.published_at is not null and v.published_at is not null
    and (t.state = 'confirmed' or exists (select from record.event e where e.kind = 'tie' and e.object = $1))
$$;

insert into record.kind values
  ('body', 300, 'answer.body_facts', 'select id from answer.body where consultation_id = $1 order by ordinal, id', false),
  ('answer-rules', 310, 'answer.rules_facts', 'select consultation_id from answer.rules where consultation_id = $1', false),
  ('threshold', 320, 'answer.threshold_facts', 'select id from answer.threshold where consultation_id = $1 order by id', false),
  ('reached', 330, 'answer.reached_facts',
    'select r.threshold_id || ''/'' || r.submission_id from answer.reached r join answer.threshold t on t.id = r.threshold_id
      where t.consultation_id = $1 order by r.reached_at, r.submission_id', false),
  ('answer', 340, 'answer.answer_facts', 'select id from answer.answer where consultation_id = $1 order by id', false),
  ('served', 350, 'answer.served_facts',
    'select v.answer_id || ''/'' || v.submission_id from answer.served v join answer.answer a on a.id = v.answer_id
      where a.consultation_id = $1 order by v.answer_id, v.submission_id', false),
  ('reply', 360, 'answer.reply_facts',
    'select r.submission_id from answer.reply r join submission.submission s on s.id = r.submission_id
      where s.consultation_id = $1 order by r.made_at, r.submission_id', false),
  ('reopening', 370, 'answer.reopening_facts',
    'select r.id from answer.reopening r join submission.submission s on s.id = r.submission_id
      where s.consultation_id = $1 order by r.id', false),
  ('opinion', 380, 'answer.opinion_facts', 'select id from answer.opinion where consultation_id = $1 order by id', false),
  ('argument', 390, 'answer.argument_facts', 'select id from answer.argument where consultation_id = $1 order by id', false),
  ('tie', 400, 'answer.tie_facts', 'select id from answer.tie where consultation_id = $1 order by id', true);

call record.watch('answer.body', 'body', 'changed.id', 'slug, name');
call record.watch('answer.rules', 'answer-rules', 'changed.consultation_id');
call record.watch('answer.threshold', 'threshold', 'changed.id');
call record.watch('answer.reached', 'reached', 'changed.threshold_id || ''/'' || changed.submission_id');
call record.watch('answer.answer', 'answer', 'changed.id');
call record.watch('answer.served', 'served', 'changed.answer_id || ''/'' || changed.submission_id');
call record.watch('answer.reply', 'reply', 'changed.submission_id');
call record.watch('answer.reopening', 'reopening', 'changed.id');
call record.watch('answer.opinion', 'opinion', 'changed.id');
call record.watch('answer.argument', 'argument', 'changed.id');
call record.watch('answer.tie', 'tie', 'changed.id', 'state, reason, label, side');
call record.watch('answer.tied_words', 'tie', 'changed.tie_id');

-- Ties that were decided before the version was published become public with it.
create function answer.ties_opened() returns trigger language plpgsql as $$
begin
  insert into record.touched select pg_current_xact_id(), 'tie', t.id::text from answer.tie t where t.version_id = new.id
    on conflict do nothing;
  insert into record.transaction values (pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
create trigger ties_opened after update of published_at on consultation.version
  for each row when (old.published_at is null and new.published_at is not null) execute function answer.ties_opened();
