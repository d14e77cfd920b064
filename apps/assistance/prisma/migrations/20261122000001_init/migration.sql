create table agreement (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  person_id uuid not null,
  status text not null,
  officer text not null
);
create index agreement_person_id_idx on agreement (person_id);
create index agreement_division_idx on agreement (division);
