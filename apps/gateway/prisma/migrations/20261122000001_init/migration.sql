create table account (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  username text not null,
  status text not null,
  credential_id uuid not null,
  employer_id uuid
);
create unique index account_username_key on account (username);
create index account_division_idx on account (division);

create table holder (
  account_id uuid primary key references account (id) on update cascade on delete restrict,
  name text not null
);

create table credential (
  id uuid primary key,
  hash text not null
);

create table session (
  token_hash bytea primary key,
  account_id uuid not null,
  credential_id uuid not null,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null
);
create index session_seen_at_idx on session (seen_at);

create table attempt (
  id uuid primary key,
  account bytea not null,
  address bytea not null,
  failed boolean not null default false,
  at timestamptz(3) not null
);
create index attempt_account_at_idx on attempt (account, at);
create index attempt_address_at_idx on attempt (address, at);
create index attempt_at_idx on attempt (at);
