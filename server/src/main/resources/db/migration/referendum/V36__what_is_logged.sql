-- What a referendum says in public (see record, V29): nothing before it is announced.

-- The referendums that readers see, with the page that shows them.
create view referendum.shown as
  select r.id, r.consultation_id, '/c/' || c.slug || '/referendum' as path
  from referendum.referendum r join consultation.consultation c on c.id = r.consultation_id
  where r.state <> 'prepared' and c.published_at is not null;

create function referendum.referendum_facts(key text) returns setof record.fact stable language plpgsql as $$
declare
  r referendum.referendum;
  newest record.event;
  fact record.fact;
begin
  select * into r from referendum.referendum where id = $1::bigint;
  select s.consultation_id, s.path into fact.consultation_id, fact.path from referendum.shown s where s.id = r.id;
  if fact.path is null then
    return;
  end if;
  fact.language := record.language_of(r.question);
  fact.salted := false;
  fact.erases := false;
  fact.says := jsonb_build_object('state', r.state, 'version', (select v.number from consultation.version v where v.id = r.version_id),
    'texts', r.texts, 'opens', record.minute(r.opens_at), 'closes', record.minute(r.closes_at));
  fact.document := jsonb_build_object('question', r.question, 'voters', r.voters, 'levels', to_jsonb(r.levels), 'rule', r.rule)
    || fact.says - 'state';
  select * into newest from record.event e where e.kind = 'referendum' and e.object = $1 order by e.number desc limit 1;
  fact.type := case
    when newest.type is null or newest.type = 'referendum-removed' then 'referendum-announced'
    when r.state = 'open' and r.state <> newest.says ->> 'state' then 'referendum-open'
    when r.state = 'closed' and r.state <> newest.says ->> 'state' then 'referendum-closed'
    when fact.says = newest.says and fact.document = newest.document then null
    else 'referendum-changed' end;
  return next fact;
end $$;

create function referendum.list_facts(key text) returns setof record.fact stable language sql as $$
  select 'station-list', s.consultation_id, s.path || '/stations', 'und',
    jsonb_build_object('list', l.number, 'stations', (select count(*) from referendum.station x where x.list_id = l.id)),
    jsonb_build_object('list', l.number, 'reason', l.reason, 'levels', to_jsonb(r.levels),
      'areas', (select coalesce(jsonb_agg(jsonb_build_object('area', to_jsonb(a.path), 'name', a.name)
          order by a.path collate "C"), '[]') from referendum.area a where a.list_id = l.id),
      'stations', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('station', x.code, 'name', x.name,
          'area', to_jsonb(x.path), 'place', x.kind, 'registered', x.registered)) order by x.code collate "C"), '[]')
        from referendum.station x where x.list_id = l.id)),
    false, false
  from referendum.station_list l join referendum.referendum r on r.id = l.referendum_id
  join referendum.shown s on s.id = l.referendum_id
  where l.id = $1::bigint and l.published_at is not null
$$;

create function referendum.turnout_facts(key text) returns setof record.fact stable language sql as $$
  select 'turnout', s.consultation_id, s.path || '/stations/' || t.station, 'zxx',
    jsonb_build_object('station', t.station, 'hour', record.minute(t.hour), 'voted', t.voted), null::jsonb, false, false
  from referendum.turnout t join referendum.shown s on s.id = t.referendum_id where t.id = $1::bigint
$$;

-- The key: referendum's id and the protocol's number. Who entered it is not told.
create function referendum.protocol_facts(key text) returns setof record.fact stable language sql as $$
  select case when p.replaces is not null then 'protocol-correction' when p.kind = 'observer' then 'protocol-observed' else 'protocol' end,
    s.consultation_id, s.path || '/stations/' || p.station, 'zxx',
    jsonb_strip_nulls(jsonb_build_object('protocol', p.number, 'station', p.station, 'kind', p.kind, 'replaces', p.replaces)),
    jsonb_strip_nulls(jsonb_build_object('protocol', p.number, 'station', p.station, 'kind', p.kind, 'replaces', p.replaces,
      'figures', p.figures, 'closed', p.closed, 'signed', p.signed, 'photographs', to_jsonb(p.photographs), 'reason', p.reason,
      'way', p.way)),
    false, false
  from referendum.protocol p join referendum.shown s on s.id = p.referendum_id
  where p.referendum_id = split_part($1, '/', 1)::bigint and p.number = split_part($1, '/', 2)::bigint
$$;

create function referendum.total_facts(key text) returns setof record.fact stable language sql as $$
  select 'published-total', s.consultation_id, s.path, 'und',
    jsonb_build_object('area', to_jsonb(t.path)),
    jsonb_build_object('area', to_jsonb(t.path), 'figures', t.figures, 'source', t.source), false, false
  from referendum.published_total t join referendum.shown s on s.id = t.referendum_id where t.id = $1::bigint
$$;

-- The key: referendum's id and number.
create function referendum.closing_facts(key text) returns setof record.fact stable language sql as $$
  select 'tally', s.consultation_id, s.path, 'mul',
    jsonb_build_object('tally', k.number, 'protocols', k.protocols, 'outcome', k.outcome),
    jsonb_build_object('tally', k.number, 'protocols', k.protocols, 'outcome', k.outcome, 'counted', k.tally), false, false
  from referendum.closing k join referendum.shown s on s.id = k.referendum_id
  where k.referendum_id = split_part($1, '/', 1)::bigint and k.number = split_part($1, '/', 2)::integer
$$;

create function referendum.audit_facts(key text) returns setof record.fact stable language sql as $$
  select case when a.seed is null then 'audit-plan' else 'audit-seed' end, s.consultation_id, s.path || '/audit', 'und',
    jsonb_strip_nulls(jsonb_build_object('method', a.method, 'riskLimit', a.risk_limit, 'minimum', a.minimum, 'tally', a.closing,
      'seed', a.seed)),
    jsonb_strip_nulls(jsonb_build_object('method', a.method, 'riskLimit', a.risk_limit, 'minimum', a.minimum, 'tally', a.closing,
      'plan', a.plan, 'seed', a.seed, 'minutes', a.seed_minutes)),
    false, false
  from referendum.audit a join referendum.shown s on s.id = a.referendum_id where a.id = $1::bigint
$$;

-- The key: audit's id and the round's number.
create function referendum.round_facts(key text) returns setof record.fact stable language sql as $$
  select case when x.result is null then 'audit-round-sample' else 'audit-round-result' end, s.consultation_id, s.path || '/audit', 'zxx',
    jsonb_strip_nulls(jsonb_build_object('round', x.number, 'verdict', x.verdict)),
    jsonb_strip_nulls(jsonb_build_object('round', x.number, 'sizes', x.sizes, 'sample', x.sample, 'result', x.result,
      'verdict', x.verdict)),
    false, false
  from referendum.audit_round x join referendum.audit a on a.id = x.audit_id join referendum.shown s on s.id = a.referendum_id
  where x.audit_id = split_part($1, '/', 1)::bigint and x.number = split_part($1, '/', 2)::integer
$$;

create function referendum.recount_facts(key text) returns setof record.fact stable language sql as $$
  select 'recount', s.consultation_id, s.path || '/audit', 'zxx',
    jsonb_strip_nulls(jsonb_build_object('recount', x.id, 'station', x.station, 'ballot', x.ballot, 'replaces', x.replaces)),
    jsonb_strip_nulls(jsonb_build_object('recount', x.id, 'station', x.station, 'ballot', x.ballot, 'replaces', x.replaces,
      'figures', x.figures, 'photographs', to_jsonb(x.photographs), 'reason', x.reason)),
    false, false
  from referendum.recount x join referendum.audit a on a.id = x.audit_id join referendum.shown s on s.id = a.referendum_id
  where x.id = $1::bigint
$$;

insert into record.kind values
  ('referendum', 600, 'referendum.referendum_facts', 'select id from referendum.referendum where consultation_id = $1', false),
  ('station-list', 610, 'referendum.list_facts',
    'select l.id from referendum.station_list l join referendum.referendum r on r.id = l.referendum_id
      where r.consultation_id = $1 order by l.number', false),
  ('turnout', 620, 'referendum.turnout_facts',
    'select t.id from referendum.turnout t join referendum.referendum r on r.id = t.referendum_id
      where r.consultation_id = $1 order by t.id', false),
  ('protocol', 630, 'referendum.protocol_facts',
    'select p.referendum_id || ''/'' || p.number from referendum.protocol p join referendum.referendum r on r.id = p.referendum_id
      where r.consultation_id = $1 order by p.number', false),
  ('published-total', 640, 'referendum.total_facts',
    'select t.id from referendum.published_total t join referendum.referendum r on r.id = t.referendum_id
      where r.consultation_id = $1 order by t.id', false),
  ('tally', 650, 'referendum.closing_facts',
    'select k.referendum_id || ''/'' || k.number from referendum.closing k join referendum.referendum r on r.id = k.referendum_id
      where r.consultation_id = $1 order by k.number', false),
  ('audit', 660, 'referendum.audit_facts',
    'select a.id from referendum.audit a join referendum.referendum r on r.id = a.referendum_id where r.consultation_id = $1', false),
  ('audit-round', 670, 'referendum.round_facts',
    'select x.audit_id || ''/'' || x.number from referendum.audit_round x join referendum.audit a on a.id = x.audit_id
      join referendum.referendum r on r.id = a.referendum_id where r.consultation_id = $1 order by x.number', false),
  ('recount', 680, 'referendum.recount_facts',
    'select x.id from referendum.recount x join referendum.audit a on a.id = x.audit_id
      join referendum.referendum r on r.id = a.referendum_id where r.consultation_id = $1 order by x.id', false);

call record.watch('referendum.referendum', 'referendum', 'changed.id',
  'question, version_id, texts, voters, opens_at, closes_at, levels, rule, state');
call record.watch('referendum.station_list', 'station-list', 'changed.id', 'published_at');
call record.watch('referendum.area', 'station-list', 'changed.list_id');
call record.watch('referendum.station', 'station-list', 'changed.list_id');
call record.watch('referendum.turnout', 'turnout', 'changed.id');
call record.watch('referendum.protocol', 'protocol', 'changed.referendum_id || ''/'' || changed.number');
call record.watch('referendum.published_total', 'published-total', 'changed.id');
call record.watch('referendum.closing', 'tally', 'changed.referendum_id || ''/'' || changed.number');
call record.watch('referendum.audit', 'audit', 'changed.id', 'method, risk_limit, minimum, plan, seed, seed_minutes, closing');
call record.watch('referendum.audit_round', 'audit-round', 'changed.audit_id || ''/'' || changed.number');
call record.watch('referendum.recount', 'recount', 'changed.id');

-- What was prepared becomes public with the referendum.
create function referendum.announced() returns trigger language plpgsql as $$
begin
  insert into record.touched
    select pg_current_xact_id(), 'station-list', l.id::text from referendum.station_list l where l.referendum_id = new.id
    on conflict do nothing;
  insert into record.transaction values (pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
create trigger opened after update of state on referendum.referendum
  for each row when (old.state = 'prepared' and new.state <> 'prepared') execute function referendum.announced();
