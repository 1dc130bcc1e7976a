-- What was promised at a meeting: by which body, until when.
create table meeting.promise (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultation.consultation on delete cascade,
  meeting_id bigint not null references meeting.meeting on delete cascade,
  body_id bigint not null references answer.body,
  words jsonb not null,
  due date not null,
  state text not null default 'open' check (state in ('open', 'kept', 'broken')),
  -- The day it was kept, or said to be impossible, and what was done or why not.
  settled date,
  outcome jsonb not null default '{}',
  revision integer not null default 0,
  check ((state = 'open') = (settled is null))
);
create index promise_due on meeting.promise (consultation_id, due, id);
create index promise_meeting on meeting.promise (meeting_id, due, id);
call meeting.stamped('promise', 'stamp_whole');
