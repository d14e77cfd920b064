create table visit (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  person_id uuid not null,
  status text not null,
  due_on text not null,
  escalated boolean not null
);
create index visit_person_id_idx on visit (person_id);
create index visit_status_due_on_idx on visit (status, due_on);
create index visit_due_at_idx on visit (due_at);
