-- Asked of every submission, for every route: what is no heading or note is told without a pattern, and both functions are
-- written into the statement that asks instead of being called, which a strict one never is.
create or replace function consultation.element_of(label text) returns text language sql immutable as $$
  select case when right(label, 8) <> '-heading' and strpos(label, 'note-') = 0 and label <> 'title' then label
    when label ~ '^(title|note-[0-9]{1,4})$' then ''
    else regexp_replace(label, '-(heading|note-[0-9]{1,4})$', '') end
$$;
create or replace function answer.covers(rule text, label text) returns boolean language sql immutable as $$
  select rule = '' or label = rule
    or starts_with(label, rule) and substr(label, length(rule) + 1) ~ '^([.(:]|-(heading|note-[0-9]{1,4})$)'
$$;
