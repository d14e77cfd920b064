create table claim (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  employer_id uuid not null,
  status text not null
);
create index claim_employer_id_idx on claim (employer_id);
create index claim_status_division_idx on claim (status, division);

-- A month of a person is claimed and paid once, whoever asks and however often.
create table person_month (
  person_id uuid not null,
  kind text not null,
  month text not null,
  claim_id uuid not null,
  amount text not null,
  primary key (person_id, kind, month)
);
create index person_month_claim_id_idx on person_month (claim_id);

create table claim_account (
  claim_id uuid primary key,
  account text not null
);

create table placement (
  placement_id uuid primary key,
  person_id uuid not null,
  employer_id uuid not null,
  division text not null,
  from_day text not null,
  until_day text not null
);
create index placement_employer_id_person_id_idx on placement (employer_id, person_id);

create table employer (
  employer_id uuid primary key,
  name text not null,
  division text not null
);

create table custody (
  person_id uuid primary key,
  employer_id uuid not null
);

create table certificate (
  person_id uuid primary key,
  valid boolean not null
);
