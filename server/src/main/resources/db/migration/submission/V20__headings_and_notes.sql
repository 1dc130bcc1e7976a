-- What is no provision is spoken of by the label of the element that it belongs to and what it is of that: "27-heading",
-- "27.3-note-1"; "title" and "note-1" are the act's (org.dauys.compare.OtherUnit). This is the element's label; '' of the act.
create function consultation.element_of(label text) returns text language sql immutable strict as $$
  select case when label ~ '^(title|note-[0-9]{1,4})$' then ''
    else regexp_replace(label, '-(heading|note-[0-9]{1,4})$', '') end
$$;

-- A rule for an element stands for its heading and notes, too.
create or replace function answer.covers(rule text, label text) returns boolean language sql immutable as $$
  select rule = '' or label = rule or consultation.element_of(label) = rule
    or starts_with(label, rule) and substr(label, length(rule) + 1, 1) in ('.', '(', ':')
$$;
