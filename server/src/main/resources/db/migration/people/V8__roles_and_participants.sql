-- Roles per consultation, and those who take part in one.
alter table people.account
  -- Null for those who log in by a link or through a provider of identities.
  alter column password_hash drop not null,
  add column email text constraint account_email_unique unique check (email = lower(email) and length(email) <= 254),
  -- Who vouches for the person (OpenID Connect): the provider and its name for them.
  add column issuer text,
  add column subject text,
  -- In which language letters are written.
  add column language text not null default 'kk',
  add constraint account_subject_unique unique (issuer, subject);

-- Who may do what: in one consultation, or in all when none is named.
create table people.granted (
  id bigint generated always as identity primary key,
  account_id bigint not null references people.account on delete cascade,
  -- Not a reference: this schema knows no other.
  consultation_id bigint,
  role text not null check (role in
    ('PARTICIPANT', 'EXPERT', 'CLERK', 'EDITOR', 'RESPONDER', 'MODERATOR', 'OBSERVER', 'OPERATOR')),
  -- The slug of the body that a responder answers for; empty for other roles.
  body text not null default '',
  unique nulls not distinct (account_id, consultation_id, role, body)
);
insert into people.granted (account_id, role)
  select id, unnest(array['EDITOR', 'OPERATOR', 'MODERATOR', 'CLERK', 'RESPONDER']) from people.account;
alter table people.account drop column role;
-- Sessions held the role; now they only say who is logged in.
delete from people.session;

-- Someone in one consultation. Other rooms know the id and nothing else. No time of making: it would tell who wrote first.
create table people.participant (
  id uuid primary key default gen_random_uuid(),
  consultation_id bigint not null,
  -- Null for those without an account, and for those who were erased.
  account_id bigint references people.account on delete set null,
  -- Random letters and digits, by which the participant appears.
  alias text not null,
  -- The name to appear by where the participant chose to be named; null when there is none.
  name text,
  -- What stands under an expert's name, by language.
  title jsonb not null default '{}',
  -- For letters to those without an account.
  email text,
  language text not null default 'kk',
  -- Someone has seen that this is a person who may take part. Never which document said so.
  verified boolean not null default false,
  erased boolean not null default false,
  unique (consultation_id, alias),
  unique (consultation_id, account_id)
);
create index participant_account on people.participant (account_id);

-- A link that gives a role to whoever opens it.
create table people.invitation (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  consultation_id bigint,
  role text not null,
  body text not null default '',
  -- For the list of open invitations: for whom it was made, as the inviter says.
  note text not null default '',
  -- How the person will appear: an expert in public, others at the desk; with what stands under an expert's name.
  name text not null default '',
  title jsonb not null default '{}',
  expires_at timestamptz not null,
  used_at timestamptz
);
