create table refusal (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  person_id uuid not null,
  status text not null,
  declined_on date not null
);
create index refusal_person_id_status_idx on refusal (person_id, status);
create index refusal_status_division_idx on refusal (status, division);

-- What a post pays and where it is, as placement told when it was approved: it is compared with the minimum wage.
create table offered_post (
  post_id uuid primary key,
  division text not null,
  monthly_wage text not null
);

-- What somebody said, encrypted for its row; it may tell of others, so it stands in no fact and no event.
create table statement (
  id uuid primary key,
  about_id uuid not null,
  kind text not null,
  sealed text not null
);
create index statement_about_id_idx on statement (about_id);

create table decision (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  person_id uuid not null,
  case_id uuid not null,
  status text not null,
  due_on date
);
create index decision_person_id_idx on decision (person_id);
create index decision_case_id_idx on decision (case_id);
create index decision_status_division_idx on decision (status, division);

create table decision_number (
  office text not null,
  year integer not null,
  last integer not null,
  primary key (office, year)
);

create table recheck (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  person_id uuid not null,
  status text not null,
  outcome text,
  due_on date not null
);
create index recheck_status_division_idx on recheck (status, division);
create index recheck_due_at_idx on recheck (due_at);

-- The desks of an exit are found by how far it is.
alter table recognition add column exit_stage text, add column exit_until date;
create index recognition_exit_stage_division_idx on recognition (exit_stage, division);
