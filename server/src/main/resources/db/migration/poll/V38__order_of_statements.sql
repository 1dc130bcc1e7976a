-- A statement's id is drawn while no other one of its poll is dealt a number: ids stand in the order of numbers. Of statements that were
-- added before, whoever reads votes puts them in order.
create or replace function poll.deal() returns trigger language plpgsql as $$
begin
  update poll.counter set statements = statements + 1 where poll_id = new.poll_id returning statements into new.number;
  new.id := nextval(pg_get_serial_sequence('poll.statement', 'id'));
  new.was_published := new.state = 'published';
  return new;
end $$;

-- Rows of votes as they may be downloaded: CSV, compressed (gzip), in parts that are sent one after the other; none where they are not
-- published. Those that were kept as a whole before are one part, not compressed.
create table poll.row_part (
  poll_id bigint not null references poll.result on delete cascade,
  -- The number of the result.
  result integer not null,
  part integer not null check (part > 0),
  packed boolean not null default true,
  bytes bytea not null,
  primary key (poll_id, result, part)
);
insert into poll.row_part (poll_id, result, part, packed, bytes)
  select poll_id, number, 1, false, rows from poll.result where length(rows) > 0;
alter table poll.result drop column rows;
