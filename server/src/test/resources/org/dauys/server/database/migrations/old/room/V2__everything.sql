CREATE SCHEMA room;
CREATE EXTENSION pg_trgm;
CREATE TABLE room."Odd ""one"" name" (
  id serial PRIMARY KEY,
  raw bytea,
  tree jsonb,
  list text[],
  "the text" text,
  vector tsvector,
  moment timestamptz,
  day date,
  span interval,
  big numeric,
  small double precision,
  yes boolean,
  key uuid
);
CREATE TABLE room.published (id int PRIMARY KEY, writing bigint NOT NULL REFERENCES public.writing);
CREATE FUNCTION room.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'published rows are not changed'; END $$;
CREATE TRIGGER published_is_fixed BEFORE UPDATE OR DELETE ON room.published FOR EACH ROW EXECUTE FUNCTION room.refuse();
CREATE TRIGGER published_stays BEFORE TRUNCATE ON room.published EXECUTE FUNCTION room.refuse();
CREATE TRIGGER published_no_more BEFORE INSERT ON room.published FOR EACH ROW WHEN (NEW.id > 100) EXECUTE FUNCTION room.refuse();
CREATE MATERIALIZED VIEW room.titles AS SELECT count(*) AS number FROM public.writing;
CREATE SEQUENCE room.numbers START 1000;
