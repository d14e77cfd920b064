create table kept_file (
  id uuid primary key,
  due_at timestamptz(3),
  media_type text not null,
  hash text not null,
  bytes integer not null,
  kept_by text not null,
  kept_at timestamptz(3) not null
);
create index kept_file_due_at_idx on kept_file (due_at);

create table file_use (
  file_id uuid primary key,
  used_by text not null,
  used_id uuid not null
);

create table dossier (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  electronic text[],
  paper text[]
);
create index dossier_division_idx on dossier (division);

create table export_job (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  requested_by text not null
);
create index export_job_requested_by_idx on export_job (requested_by);
create index export_job_due_at_idx on export_job (due_at);

alter table roster_line add column warnings jsonb not null default '[]';

create table roster_mapping (
  office text not null,
  header_hash text not null,
  mapping jsonb not null,
  primary key (office, header_hash)
);
