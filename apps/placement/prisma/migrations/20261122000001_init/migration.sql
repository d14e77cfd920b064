create table employer (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  credit_code text not null,
  name text not null
);
create unique index employer_credit_code_key on employer (credit_code);
create index employer_division_idx on employer (division);

create table post (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  employer_id uuid not null,
  status text not null
);
create index post_division_idx on post (division);
create index post_employer_id_idx on post (employer_id);

create table offer (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  person_id uuid not null,
  household_id uuid,
  employer_id uuid not null,
  status text not null
);
-- One offer at a time is with a person: their answer comes first.
create unique index offer_one_open_per_person on offer (person_id) where status = 'open';
create index offer_person_id_idx on offer (person_id);
create index offer_employer_id_idx on offer (employer_id);
create index offer_division_idx on offer (division);

create table placement (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  person_id uuid not null,
  employer_id uuid not null,
  post_id uuid not null,
  status text not null,
  seat integer
);
create unique index placement_post_id_seat_key on placement (post_id, seat);
-- One job at a time.
create unique index placement_one_in_post_per_person on placement (person_id) where status = 'in-post';
create index placement_person_id_idx on placement (person_id);
create index placement_employer_id_idx on placement (employer_id);
create index placement_division_idx on placement (division);

create table guarantee (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  household_id uuid not null,
  status text not null
);
create index guarantee_household_id_idx on guarantee (household_id);
create index guarantee_division_idx on guarantee (division);
create index guarantee_due_at_idx on guarantee (due_at);

create table assisted_person (
  person_id uuid primary key,
  household_id uuid,
  division text,
  card_valid boolean not null default false,
  certificate_valid boolean not null default false
);
