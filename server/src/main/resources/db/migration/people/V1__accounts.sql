-- Who may do what. Personal data lives in this schema only.
create schema people;

create table people.account (
  id bigint generated always as identity primary key,
  -- What the person types to log in; compared without case.
  name text not null check (name = lower(name) and length(name) between 1 and 100),
  -- Never the password: bcrypt, with its own salt and cost inside.
  password_hash text not null,
  -- The password was made by the program and shown once: it must be changed at the first log in.
  one_time boolean not null default false,
  role text not null check (role in ('EDITOR')),
  created_at timestamptz not null default now(),
  constraint account_name_unique unique (name)
);

-- Spring Session's tables, in its own layout.
create table people.session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index session_expiry on people.session (expiry_time);
create index session_principal on people.session (principal_name);

create table people.session_attributes (
  session_primary_id char(36) not null references people.session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
