-- A straw poll on people's own phones, with codes drawn from a hat. Of a code is kept only whether it was used, of votes only sums: no key,
-- order or time joins the two. When the poll is closed, its sums become items as desks send them, and the codes go.
create table meeting.ballot (
  meeting_id bigint primary key references meeting.meeting on delete cascade,
  open boolean not null default true,
  printed integer not null check (printed between 30 and 1000)
);

create table meeting.ballot_code (
  meeting_id bigint not null references meeting.ballot on delete cascade,
  -- SHA-256 of the meeting and the code.
  hash bytea not null,
  used boolean not null default false,
  primary key (meeting_id, hash)
);

create table meeting.ballot_question (
  meeting_id bigint not null references meeting.ballot on delete cascade,
  ordinal integer not null,
  question text not null check (length(question) between 1 and 500),
  agree integer not null default 0,
  disagree integer not null default 0,
  undecided integer not null default 0,
  primary key (meeting_id, ordinal)
);

-- Whether people answered on their phones, so that readers are told how it was counted.
alter table meeting.poll add column phones boolean not null default false;
