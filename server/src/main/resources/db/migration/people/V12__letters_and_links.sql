-- Letters by e-mail, links that log in, codes printed for meetings, and what is left to do of an erasure.
alter table people.account
  -- How often letters come: at once, in a daily or weekly summary, or never.
  add column letters text not null default 'once' check (letters in ('once', 'daily', 'weekly', 'none')),
  -- Someone has seen that this is a person who may take part: a provider of identities, or whoever gave out codes.
  add column verified boolean not null default false;
alter table people.participant
  -- The same for one consultation; null: as the account says.
  add column letters text check (letters in ('once', 'daily', 'weekly', 'none'));

-- Where a person's letters go: one box for an account with all its participants, or for a participant without account.
create table people.letter_box (
  id bigint generated always as identity primary key,
  account_id bigint unique references people.account on delete cascade,
  participant_id uuid unique references people.participant on delete cascade,
  -- Stands in every letter: opens the choice of how often letters come, and nothing else.
  token text not null unique,
  -- How many letters went since the beginning of the hour that is counted.
  hour_began timestamptz,
  letters_in_hour int not null default 0,
  check (num_nonnulls(account_id, participant_id) = 1)
);

create table people.letter (
  -- Also the letter's Message-ID.
  id uuid primary key,
  box_id bigint not null references people.letter_box on delete cascade,
  -- sending: given to the mail server, whose answer is not known yet. uncertain: nor will it be, the program died.
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'uncertain')),
  -- How often the mail server was asked.
  tries int not null,
  -- Of a waiting letter: when to try again. Of others: when they came into their state.
  at timestamptz not null,
  -- What the mail server said of one that it refused: the code alone, since words may hold an address.
  failure text
);
create index letter_due on people.letter (at) where state in ('waiting', 'sending');
create index letter_of_box on people.letter (box_id);

-- Something to tell a participant; a letter tells one or several.
create table people.notice (
  id bigint generated always as identity primary key,
  participant_id uuid not null references people.participant on delete cascade,
  -- The same thing is told once.
  key text not null,
  box_id bigint not null references people.letter_box on delete cascade,
  phrase text not null,
  places text[] not null,
  path text not null,
  -- About what the participant wrote.
  own boolean not null,
  made_at timestamptz not null,
  due_at timestamptz not null,
  -- Null while it waits.
  letter_id uuid references people.letter on delete cascade,
  unique (participant_id, key)
);
create index notice_due on people.notice (due_at, id) where letter_id is null;
create index notice_box on people.notice (box_id);
create index notice_letter on people.notice (letter_id);

-- A link sent to an address: logs in whoever opens it, or shows that the address is theirs.
create table people.link (
  -- SHA-256 of what stands in the link.
  token_hash bytea primary key,
  email text not null check (length(email) <= 254),
  language text not null,
  -- The path to go on to.
  next text not null,
  -- The account that wants this address; null in a link that logs in.
  account_id bigint references people.account on delete cascade,
  expires_at timestamptz not null
);
comment on table people.link is 'transient: a link lives for minutes';
create index link_email on people.link (email);
create index link_account on people.link (account_id);
create index link_expired on people.link (expires_at);

-- Codes on slips of paper, given out at a meeting to people who were seen. A code that is used is deleted: nothing tells who used it.
create table people.code_batch (
  id bigint generated always as identity primary key,
  consultation_id bigint not null,
  -- What they were made for, as the clerk says.
  note text not null,
  made int not null check (made between 1 and 1000),
  made_at timestamptz not null
);
create index code_batch_consultation on people.code_batch (consultation_id);
create table people.code (
  -- SHA-256 of the code.
  hash bytea primary key,
  batch_id bigint not null references people.code_batch on delete cascade
);
create index code_of_batch on people.code (batch_id);

-- An erasure that the other rooms have not all been told of.
create table people.erasure (
  id bigint generated always as identity primary key,
  participants uuid[] not null,
  -- Whether what the person wrote goes, too.
  content boolean not null
);
