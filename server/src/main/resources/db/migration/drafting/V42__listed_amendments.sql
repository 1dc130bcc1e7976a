-- A list in order of disposal is entered when it is published: its numbers never change, and whoever looks can see that they did not.
-- The key is the version's id and the list's edition.
create function drafting.listed_facts(key text) returns setof record.fact stable language sql as $$
  select 'amendments-listed', c.id, '/c/' || c.slug || '/v/' || v.number || '/amendments', 'zxx',
    jsonb_build_object('version', v.number, 'edition', split_part($1, ':', 2)::integer, 'amendments', n.many),
    jsonb_build_object('version', v.number, 'edition', split_part($1, ':', 2)::integer, 'numbers', n.numbers), false, false
  from consultation.version v join consultation.consultation c on c.id = v.consultation_id
  join lateral (
    select count(*) as many, jsonb_agg(jsonb_build_object('amendment', s.number, 'listed', d.number) order by s.number) as numbers
    from drafting.numbered d join submission.submission s on s.id = d.submission_id
    where d.version_id = v.id and d.edition = split_part($1, ':', 2)::integer) n on n.many > 0
  where v.id = split_part($1, ':', 1)::bigint and v.published_at is not null and c.published_at is not null
$$;
insert into record.kind values
  ('amendments-listed', 830, 'drafting.listed_facts',
    'select distinct d.version_id || '':'' || d.edition from drafting.numbered d join consultation.version v on v.id = d.version_id
      where v.consultation_id = $1 order by 1', true);
call record.watch('drafting.numbered', 'amendments-listed', 'changed.version_id || '':'' || changed.edition');
