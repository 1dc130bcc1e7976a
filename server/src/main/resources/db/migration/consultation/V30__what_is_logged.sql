-- What consultations say in public (see V29): nothing before they are published.

create function consultation.consultation_facts(key text) returns setof record.fact stable language sql as $$
  select case when exists (select from record.event e where e.kind = 'consultation' and e.object = $1)
      then 'consultation-changed' else 'consultation-opened' end,
    c.id, '/c/' || c.slug, record.language_of(c.title),
    jsonb_build_object('slug', c.slug),
    jsonb_build_object('slug', c.slug, 'title', c.title, 'summary', c.summary, 'zone', c.zone,
      'timetable', (select coalesce(jsonb_agg(jsonb_build_object('day', m.day, 'name', m.name) order by m.ordinal), '[]')
        from consultation.milestone m where m.consultation_id = c.id)),
    false, false
  from consultation.consultation c where c.id = $1::bigint and c.published_at is not null
$$;

create function consultation.version_facts(key text) returns setof record.fact stable language sql as $$
  select 'version-published', c.id, '/c/' || c.slug || '/v/' || v.number,
    (select case count(*) when 0 then 'zxx' when 1 then min(t.language) else 'mul' end
      from consultation.text t where t.version_id = v.id and t.state = 'read'),
    jsonb_build_object('version', v.number, 'texts', (select coalesce(jsonb_object_agg(t.language, t.sha256), '{}')
      from consultation.text t where t.version_id = v.id and t.state = 'read')),
    jsonb_strip_nulls(jsonb_build_object('version', v.number, 'name', v.name, 'day', v.day,
      'published', record.minute(v.published_at),
      'texts', (select coalesce(jsonb_agg(jsonb_build_object('language', t.language, 'sha256', t.sha256,
          'articles', t.articles, 'file', t.file_name, 'fileSha256', encode(sha256(t.source), 'hex')) order by t.language), '[]')
        from consultation.text t where t.version_id = v.id and t.state = 'read'))),
    false, false
  from consultation.version v join consultation.consultation c on c.id = v.consultation_id
  where v.id = $1::bigint and v.published_at is not null and c.published_at is not null
$$;

create function consultation.theme_facts(key text) returns setof record.fact stable language sql as $$
  select 'theme', c.id, '/c/' || c.slug || '/themes/' || t.slug, record.language_of(t.name),
    jsonb_build_object('theme', t.slug),
    jsonb_build_object('theme', t.slug, 'name', t.name, 'place', t.ordinal,
      'provisions', (select coalesce(jsonb_agg(jsonb_build_object('version', v.number, 'label', g.label)
          order by v.number, g.label collate "C"), '[]')
        from consultation.tag g join consultation.version v on v.id = g.version_id
        where g.theme_id = t.id and v.published_at is not null)),
    false, false
  from consultation.theme t join consultation.consultation c on c.id = t.consultation_id
  where t.id = $1::bigint and c.published_at is not null
$$;

-- The key: version's id, side and label.
create function consultation.rationale_facts(key text) returns setof record.fact stable language sql as $$
  select 'rationale', c.id, '/c/' || c.slug || '/v/' || v.number, record.language_of(r.words),
    jsonb_build_object('version', v.number, 'side', r.side, 'label', r.label),
    jsonb_build_object('version', v.number, 'side', r.side, 'label', r.label, 'words', r.words), false, false
  from consultation.rationale r join consultation.version v on v.id = r.version_id
  join consultation.consultation c on c.id = v.consultation_id
  where r.version_id = split_part($1, '/', 1)::bigint and r.side = split_part($1, '/', 2)
    and r.label = substr($1, length(split_part($1, '/', 1)) + length(split_part($1, '/', 2)) + 3)
    and v.published_at is not null and c.published_at is not null
$$;

create function consultation.correction_facts(key text) returns setof record.fact stable language sql as $$
  select 'pair', c.id, '/c/' || c.slug || '/compare/' || a.number || '/' || v.number, 'zxx',
    jsonb_build_object('version', v.number, 'against', a.number, 'new', r.new_label, 'old', to_jsonb(r.old_labels)),
    null::jsonb, false, false
  from consultation.correction r join consultation.version v on v.id = r.version_id
  join consultation.version a on a.id = r.against_id join consultation.consultation c on c.id = v.consultation_id
  where r.id = $1::bigint and v.published_at is not null and a.published_at is not null and c.published_at is not null
$$;

insert into record.kind values
  ('consultation', 100, 'consultation.consultation_facts', 'select id from consultation.consultation where id = $1', true),
  ('theme', 110, 'consultation.theme_facts', 'select id from consultation.theme where consultation_id = $1 order by ordinal, id',
    true),
  ('version', 120, 'consultation.version_facts', 'select id from consultation.version where consultation_id = $1 order by number',
    false),
  ('rationale', 130, 'consultation.rationale_facts',
    'select r.version_id || ''/'' || r.side || ''/'' || r.label from consultation.rationale r
      join consultation.version v on v.id = r.version_id where v.consultation_id = $1 order by v.number, r.side, r.label', false),
  ('pair', 140, 'consultation.correction_facts',
    'select r.id from consultation.correction r join consultation.version v on v.id = r.version_id
      where v.consultation_id = $1 order by r.id', false);

call record.watch('consultation.consultation', 'consultation', 'changed.id', 'slug, title, summary, zone, published_at');
call record.watch('consultation.milestone', 'consultation', 'changed.consultation_id');
call record.watch('consultation.version', 'version', 'changed.id', 'number, name, day, published_at');
-- Texts of a published version do not change; that they belong to one is seen when it is published.
call record.watch('consultation.text', 'version', 'changed.version_id', 'state, sha256');
call record.watch('consultation.theme', 'theme', 'changed.id', 'slug, name, ordinal');
call record.watch('consultation.tag', 'theme', 'changed.theme_id');
call record.watch('consultation.rationale', 'rationale', 'changed.version_id || ''/'' || changed.side || ''/'' || changed.label');
call record.watch('consultation.correction', 'pair', 'changed.id');

-- What was prepared for a version, or for the whole consultation, becomes public with it.
create function consultation.opened() returns trigger language plpgsql as $$
declare
  what record.kind;
begin
  for what in select * from record.kind loop
    execute format('insert into record.touched select pg_current_xact_id(), %L, k::text from (%s) as keys (k)
      on conflict do nothing', what.kind, what.keys) using new.id;
  end loop;
  insert into record.transaction values (pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
create trigger opened after update of published_at on consultation.consultation
  for each row when (old.published_at is null and new.published_at is not null) execute function consultation.opened();

create function consultation.version_opened() returns trigger language plpgsql as $$
begin
  insert into record.touched
    select distinct pg_current_xact_id(), 'theme', g.theme_id::text from consultation.tag g where g.version_id = new.id
    union all select pg_current_xact_id(), 'rationale', r.version_id || '/' || r.side || '/' || r.label
      from consultation.rationale r where r.version_id = new.id
    union all select pg_current_xact_id(), 'pair', r.id::text from consultation.correction r
      where r.version_id = new.id or r.against_id = new.id
    on conflict do nothing;
  insert into record.transaction values (pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
create trigger opened after update of published_at on consultation.version
  for each row when (old.published_at is null and new.published_at is not null) execute function consultation.version_opened();
