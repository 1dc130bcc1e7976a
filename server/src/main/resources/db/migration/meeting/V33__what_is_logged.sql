-- What meetings say in public (see record, V29): nothing before they are announced.

create function meeting.region_facts(key text) returns setof record.fact stable language sql as $$
  select 'region', c.id, '/c/' || c.slug || '/meetings', record.language_of(r.name), jsonb_build_object('region', r.slug),
    jsonb_build_object('region', r.slug, 'name', r.name, 'row', r.tile_row, 'column', r.tile_column), false, false
  from meeting.region r join consultation.consultation c on c.id = r.consultation_id
  where r.id = $1::bigint and c.published_at is not null
$$;

-- Of who attends it has those who come in their office to explain the draft, as the meeting's page has.
create function meeting.meeting_facts(key text) returns setof record.fact stable language plpgsql as $$
declare
  m meeting.meeting;
  newest record.event;
  fact record.fact;
  state text;
begin
  select * into m from meeting.meeting where id = $1::bigint and announced_at is not null;
  select c.id, '/c/' || c.slug || '/meetings/' || m.code into fact.consultation_id, fact.path
    from consultation.consultation c where c.id = m.consultation_id and c.published_at is not null;
  if fact.path is null then
    return;
  end if;
  state := case m.state when 'published' then 'held' else m.state end;
  fact.language := record.language_of(m.host);
  fact.salted := false;
  fact.erases := false;
  fact.says := jsonb_strip_nulls(jsonb_build_object('meeting', m.code, 'kind', m.kind, 'state', state,
    'begins', record.minute(m.begins_at), 'ends', record.minute(m.ends_at), 'zone', m.zone,
    'region', (select r.slug from meeting.region r where r.id = m.region_id)));
  fact.document := jsonb_strip_nulls(jsonb_build_object('meeting', m.code, 'kind', m.kind, 'host', m.host,
    'region', (select r.slug from meeting.region r where r.id = m.region_id),
    'settlement', m.settlement, 'address', m.address, 'link', m.link, 'accessibility', m.accessibility,
    'begins', record.minute(m.begins_at), 'ends', record.minute(m.ends_at), 'zone', m.zone, 'capacity', m.capacity,
    'languages', to_jsonb(m.languages), 'cancelled', m.cancelled,
    'themes', (select coalesce(jsonb_agg(t.slug order by t.slug collate "C"), '[]')
      from meeting.meeting_theme x join consultation.theme t on t.id = x.theme_id where x.meeting_id = m.id),
    'delegation', (select coalesce(jsonb_agg(jsonb_build_object('name', d.name, 'office', d.office, 'task', d.task)
        order by d.ordinal), '[]') from meeting.delegate d where d.meeting_id = m.id),
    'agenda', (select coalesce(jsonb_agg(jsonb_build_object('title', i.title, 'begins', record.minute(i.begins_at),
        'minutes', i.minutes,
        'provisions', (select coalesce(jsonb_agg(jsonb_build_object('version', v.number, 'label', p.label)
            order by v.number, p.label collate "C"), '[]')
          from meeting.agenda_provision p join consultation.version v on v.id = p.version_id where p.item_id = i.id),
        'themes', (select coalesce(jsonb_agg(t.slug order by t.slug collate "C"), '[]')
          from meeting.agenda_theme x join consultation.theme t on t.id = x.theme_id where x.item_id = i.id))
        order by i.ordinal), '[]') from meeting.agenda_item i where i.meeting_id = m.id)));
  select * into newest from record.event e where e.kind = 'meeting' and e.object = $1 order by e.number desc limit 1;
  fact.type := case
    when newest.type is null or newest.type = 'meeting-removed' then 'meeting-planned'
    when state <> newest.says ->> 'state' then 'meeting-' || state
    when fact.says = newest.says and fact.document = newest.document then null
    else 'meeting-changed' end;
  return next fact;
end $$;

-- As readers see minutes: without names, without the words of what is in the register (its own entry has their sum, and they may
-- be erased), and without counts of people, which only the checker of figures may show.
create function meeting.said_in(part jsonb) returns jsonb immutable language sql as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(
    x - array['key', 'who'] - case when x ->> 'number' is null then array[]::text[] else array['words', 'role'] end)
    order by place), '[]')
  from jsonb_array_elements(part -> 'said') with ordinality as said (x, place)
$$;

create function meeting.minutes_facts(key text) returns setof record.fact stable language sql as $$
  select 'minutes', c.id, '/c/' || c.slug || '/meetings/' || m.code || '/minutes', 'mul',
    jsonb_build_object('meeting', m.code, 'minutes', n.number),
    jsonb_strip_nulls(jsonb_build_object('meeting', m.code, 'minutes', n.number, 'published', record.minute(n.published_at),
      'delegation', n.content -> 'delegation', 'recorded', n.content -> 'recorded',
      'agenda', (select coalesce(jsonb_agg(jsonb_build_object('title', part -> 'title', 'said', meeting.said_in(part))
          order by place), '[]')
        from jsonb_array_elements(n.content -> 'agenda') with ordinality as agenda (part, place)),
      'second', n.second -> 'role', 'reason', n.reason)),
    false, false
  from meeting.minutes n join meeting.meeting m on m.id = n.meeting_id join consultation.consultation c on c.id = m.consultation_id
  where n.id = $1::bigint and c.published_at is not null and m.announced_at is not null
$$;

create function meeting.promise_facts(key text) returns setof record.fact stable language sql as $$
  select case p.state when 'open' then 'promise' else 'promise-' || p.state end,
    c.id, '/c/' || c.slug || '/promises', record.language_of(p.words),
    jsonb_strip_nulls(jsonb_build_object('promise', p.id, 'meeting', m.code, 'body', b.slug, 'due', p.due, 'settled', p.settled)),
    jsonb_strip_nulls(jsonb_build_object('promise', p.id, 'meeting', m.code, 'body', b.slug, 'due', p.due, 'settled', p.settled,
      'words', p.words, 'outcome', p.outcome)),
    false, false
  from meeting.promise p join meeting.meeting m on m.id = p.meeting_id join answer.body b on b.id = p.body_id
  join consultation.consultation c on c.id = p.consultation_id
  where p.id = $1::bigint and c.published_at is not null and m.announced_at is not null
    and exists (select from meeting.minutes n where n.meeting_id = m.id)
$$;

-- What someone in the hall wrote, without a name: with a salt. What waits or was never shown is not public.
create function meeting.remark_facts(key text) returns setof record.fact stable language plpgsql as $$
declare
  r meeting.remark;
  newest record.event;
  fact record.fact;
begin
  select * into newest from record.event e where e.kind = 'remark' and e.object = $1 order by e.number desc limit 1;
  select * into r from meeting.remark where id = $1::bigint and (state = 'published' or newest.number is not null);
  select c.id, '/c/' || c.slug || '/meetings/' || m.code || '/minutes', r.language,
      jsonb_strip_nulls(jsonb_build_object('remark', r.id, 'meeting', m.code, 'minutes', r.minutes_number, 'day', r.day,
        'state', r.state)),
      jsonb_build_object('remark', r.id, 'words', r.words)
    into fact.consultation_id, fact.path, fact.language, fact.says, fact.document
    from meeting.meeting m join consultation.consultation c on c.id = m.consultation_id
    where m.id = r.meeting_id and c.published_at is not null;
  if fact.path is null then
    return;
  end if;
  fact.erases := false;
  if newest.number is null then
    fact.type := 'remark-published';
    fact.salted := true;
  elsif fact.says <> newest.says then
    fact.type := case r.state when 'published' then 'remark-restored' else 'remark-' || r.state end;
    fact.document := null;
    fact.salted := false;
  end if;
  return next fact;
end $$;

-- The key: meeting's id, language and paragraph. A paragraph that is edited no more is made from the minutes again.
create function meeting.report_facts(key text) returns setof record.fact stable language sql as $$
  select 'report', c.id, '/c/' || c.slug || '/meetings/' || m.code || '/report', e.language,
    jsonb_build_object('meeting', m.code, 'paragraph', e.paragraph),
    jsonb_build_object('meeting', m.code, 'language', e.language, 'paragraph', e.paragraph, 'words', e.words), false, false
  from meeting.report_edit e join meeting.meeting m on m.id = e.meeting_id join consultation.consultation c on c.id = m.consultation_id
  where e.meeting_id = split_part($1, '/', 1)::bigint and e.language = split_part($1, '/', 2)
    and e.paragraph = split_part($1, '/', 3) and c.published_at is not null
    and exists (select from meeting.minutes n where n.meeting_id = m.id)
$$;

-- Only what the checker of figures released, nothing of what it keeps for the next release.
create function meeting.release_facts(key text) returns setof record.fact stable language sql as $$
  select 'figures', c.id, '/c/' || c.slug || '/meetings/figures', 'zxx',
    jsonb_build_object('released', record.minute(r.released_at)),
    jsonb_build_object('released', record.minute(r.released_at), 'facts', r.facts,
      'figures', (select coalesce(jsonb_agg(jsonb_build_object('level', f.level, 'place', f.place, 'kind', f.kind,
          'theme', f.theme, 'people', f.people, 'asOf', record.minute(f.as_of))
          order by f.level, f.place, f.kind, f.theme), '[]')
        from meeting.figure f where f.consultation_id = r.consultation_id)),
    false, false
  from meeting.release r join consultation.consultation c on c.id = r.consultation_id
  where r.consultation_id = $1::bigint and c.published_at is not null
$$;

-- The key: meeting's id and the sum of the question.
create function meeting.poll_facts(key text) returns setof record.fact stable language sql as $$
  select 'poll', c.id, '/c/' || c.slug || '/meetings/' || m.code || '/minutes', 'und',
    jsonb_build_object('meeting', m.code, 'poll', p.key),
    jsonb_strip_nulls(jsonb_build_object('meeting', m.code, 'poll', p.key, 'question', p.question, 'differed', p.differed,
      'why', p.why, 'figures', p.figures, 'phones', p.phones, 'listed', p.listed)),
    false, false
  from meeting.poll p join meeting.meeting m on m.id = p.meeting_id join consultation.consultation c on c.id = m.consultation_id
  where p.meeting_id = split_part($1, '/', 1)::bigint and p.key = split_part($1, '/', 2) and c.published_at is not null
    and m.announced_at is not null
$$;

insert into record.kind values
  ('region', 500, 'meeting.region_facts', 'select id from meeting.region where consultation_id = $1 order by id', false),
  ('meeting', 510, 'meeting.meeting_facts', 'select id from meeting.meeting where consultation_id = $1 order by begins_at, id', true),
  ('minutes', 520, 'meeting.minutes_facts',
    'select n.id from meeting.minutes n join meeting.meeting m on m.id = n.meeting_id where m.consultation_id = $1 order by n.id', false),
  ('promise', 530, 'meeting.promise_facts', 'select id from meeting.promise where consultation_id = $1 order by id', false),
  ('remark', 540, 'meeting.remark_facts',
    'select r.id from meeting.remark r join meeting.meeting m on m.id = r.meeting_id where m.consultation_id = $1 order by r.id', false),
  ('report', 550, 'meeting.report_facts',
    'select e.meeting_id || ''/'' || e.language || ''/'' || e.paragraph from meeting.report_edit e
      join meeting.meeting m on m.id = e.meeting_id where m.consultation_id = $1 order by e.meeting_id, e.language, e.paragraph', false),
  ('poll', 560, 'meeting.poll_facts',
    'select p.meeting_id || ''/'' || p.key from meeting.poll p join meeting.meeting m on m.id = p.meeting_id
      where m.consultation_id = $1 order by p.released_at, p.meeting_id, p.key', false),
  ('figures', 570, 'meeting.release_facts', 'select consultation_id from meeting.release where consultation_id = $1', true);

call record.watch('meeting.region', 'region', 'changed.id', 'slug, name, tile_row, tile_column');
call record.watch('meeting.meeting', 'meeting', 'changed.id');
call record.watch('meeting.meeting_theme', 'meeting', 'changed.meeting_id');
call record.watch('meeting.delegate', 'meeting', 'changed.meeting_id');
call record.watch('meeting.agenda_item', 'meeting', 'changed.meeting_id');
call record.watch('meeting.agenda_provision', 'meeting',
  '(select i.meeting_id from meeting.agenda_item i where i.id = changed.item_id)');
call record.watch('meeting.agenda_theme', 'meeting',
  '(select i.meeting_id from meeting.agenda_item i where i.id = changed.item_id)');
call record.watch('meeting.minutes', 'minutes', 'changed.id');
call record.watch('meeting.promise', 'promise', 'changed.id');
call record.watch('meeting.remark', 'remark', 'changed.id', 'state');
call record.watch('meeting.report_edit', 'report',
  'changed.meeting_id || ''/'' || changed.language || ''/'' || changed.paragraph');
call record.watch('meeting.poll', 'poll', 'changed.meeting_id || ''/'' || changed.key');
call record.watch('meeting.release', 'figures', 'changed.consultation_id');
call record.watch('meeting.figure', 'figures', 'changed.consultation_id');

-- Promises and edited reports become public with the minutes.
create function meeting.minutes_opened() returns trigger language plpgsql as $$
begin
  insert into record.touched
    select pg_current_xact_id(), 'promise', p.id::text from meeting.promise p where p.meeting_id = new.meeting_id
    union all select pg_current_xact_id(), 'report', e.meeting_id || '/' || e.language || '/' || e.paragraph
      from meeting.report_edit e where e.meeting_id = new.meeting_id
    on conflict do nothing;
  insert into record.transaction values (pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
create trigger opened after insert on meeting.minutes for each row execute function meeting.minutes_opened();

-- What was public before there was a log.
select record.note_all(c.id, true) from consultation.consultation c where c.published_at is not null order by c.id;
