create schema kit;

-- Who decided what: insert only, by grants.
create table kit.journal (
  position bigserial primary key,
  aggregate_type text not null,
  aggregate_id uuid not null,
  version integer not null,
  at timestamptz not null,
  actor_id text not null,
  office text not null,
  command text not null,
  command_id uuid not null,
  facts jsonb not null,
  reason text,
  pack text,
  correlation_id uuid not null
);
create index journal_aggregate_idx on kit.journal (aggregate_id, position);

-- What the others are told. A personal message has no version: only its last value counts.
create table kit.outbox (
  position bigserial primary key,
  id uuid not null unique,
  aggregate_type text not null,
  aggregate_id uuid not null,
  version integer,
  subject text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  published_at timestamptz,
  unique (aggregate_id, version)
);
create index outbox_unsent_idx on kit.outbox (position) where published_at is null;

create table kit.command_log (
  id uuid primary key,
  body_hash bytea not null,
  outcome jsonb not null,
  at timestamptz not null
);

create table kit.inbox (
  consumer text not null,
  aggregate_id uuid not null,
  version integer not null,
  blocked boolean not null default false,
  primary key (consumer, aggregate_id)
);

create table kit.parked (
  consumer text not null,
  aggregate_id uuid not null,
  version integer not null,
  payload jsonb not null,
  at timestamptz not null,
  primary key (consumer, aggregate_id, version)
);

create table kit.dead_letter (
  id bigserial primary key,
  consumer text not null,
  aggregate_id uuid not null,
  version integer not null,
  event_id uuid not null,
  payload jsonb not null,
  error text not null,
  at timestamptz not null,
  replayed_at timestamptz,
  replayed_by text
);

create table kit.relay (
  stream text primary key,
  created text not null,
  last_sequence bigint not null
);

-- Every look at personal data (个人信息保护法 51).
create table kit.look (
  position bigserial primary key,
  at timestamptz not null,
  actor_id text not null,
  office text not null,
  person_id uuid not null,
  purpose text not null,
  correlation_id uuid not null
);
create index look_person_idx on kit.look (person_id, position);
