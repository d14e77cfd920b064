create table card (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  person_id uuid not null,
  status text not null,
  card_no text
);
create unique index card_card_no_key on card (card_no);
create index card_person_id_idx on card (person_id);
create index card_status_division_idx on card (status, division);
-- 附件第十五条 实名制: one open card per person, in the whole region.
create unique index card_one_open_per_person on card (person_id) where status in ('awaited', 'prepared', 'active');

create table number_block (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  county text not null,
  first integer not null,
  last integer not null,
  next integer not null
);
create unique index number_block_first_key on number_block (county, first);

create table card_number (
  card_id uuid primary key,
  county text not null,
  year integer not null,
  sequence integer not null
);
create unique index card_number_county_sequence_key on card_number (county, sequence);

create table certificate (
  person_id uuid primary key,
  certificate_no text not null,
  valid boolean not null
);

create table work (
  person_id uuid primary key,
  employer_id uuid not null,
  placement_id uuid not null
);

create table personal (
  person_id uuid primary key,
  version integer not null,
  name text not null,
  identity_number text not null
);
