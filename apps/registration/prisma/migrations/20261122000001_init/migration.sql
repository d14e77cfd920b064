create table person (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  household_id uuid not null,
  status text not null,
  registration text not null,
  certificate_no text,
  identity_index bytea
);
-- One person is registered once in the whole region; a person without a number (erased) equals nobody.
create unique index person_identity_index_key on person (identity_index);
create unique index person_certificate_no_key on person (certificate_no);
create index person_household_id_idx on person (household_id);
create index person_division_idx on person (division);

create table personal (
  person_id uuid primary key,
  version integer not null,
  name text not null,
  identity_number text not null,
  phone text not null
);

create table certificate_sequence (
  county text not null,
  year integer not null,
  last integer not null,
  primary key (county, year)
);

create table certificate_number (
  person_id uuid primary key,
  county text not null,
  year integer not null,
  sequence integer not null
);
create unique index certificate_number_county_year_sequence_key on certificate_number (county, year, sequence);

create table certificate_entry (
  source uuid primary key,
  person_id uuid not null,
  at timestamptz(3) not null,
  kind text not null,
  text text not null
);
create index certificate_entry_person_id_at_idx on certificate_entry (person_id, at);

create table household (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  status text not null
);
create index household_status_division_idx on household (status, division);
create index household_due_at_idx on household (due_at);

create table roster_batch (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null
);
create index roster_batch_division_idx on roster_batch (division);
create index roster_batch_due_at_idx on roster_batch (due_at);

create table roster_line (
  batch_id uuid not null,
  line integer not null,
  verdict text not null,
  faults jsonb not null,
  content text not null,
  primary key (batch_id, line)
);
create index roster_line_batch_id_verdict_idx on roster_line (batch_id, verdict);
