-- A comment that begins with "transient:" keeps a table's rows out of back-ups.
comment on table people.session is 'transient: who has a back-up must not be logged in by it';
comment on table people.session_attributes is 'transient: see people.session';
comment on table publish.export is 'transient: made again when asked for';
