-- The search finds by how a text begins: collation C lets the index answer.
-- Services are heard in any order: no row refers to another by a foreign key.
create table person (
  id uuid primary key,
  division text not null,
  household_id uuid,
  status text,
  certificate_no text collate "C"
);
create index person_household_id_idx on person (household_id);
create index person_division_idx on person (division);
create index person_certificate_no_idx on person (certificate_no);

create table person_name (
  person_id uuid primary key,
  version integer not null,
  name text collate "C" not null,
  pinyin text collate "C" not null,
  initials text collate "C" not null,
  identity_index bytea
);
create index person_name_name_idx on person_name (name);
create index person_name_pinyin_idx on person_name (pinyin);
create index person_name_initials_idx on person_name (initials);
create index person_name_identity_index_idx on person_name (identity_index);

create table card (
  id uuid primary key,
  division text not null,
  person_id uuid not null,
  at timestamptz(3) not null,
  status text not null,
  card_no text collate "C",
  issued_on date,
  ended_on date
);
create index card_person_id_idx on card (person_id);
create index card_card_no_idx on card (card_no);

create table recognition (
  id uuid primary key,
  division text not null,
  person_id uuid not null,
  at timestamptz(3) not null,
  status text not null,
  category text
);
create index recognition_person_id_idx on recognition (person_id);

create table employer (
  id uuid primary key,
  name text not null
);

create table offer (
  id uuid primary key,
  division text not null,
  household_id uuid,
  made_at timestamptz(3),
  accepted_at timestamptz(3),
  declined_at timestamptz(3)
);
create index offer_made_at_idx on offer (made_at);

create table timeline (
  event_id uuid not null,
  about_id uuid not null,
  about text not null,
  at timestamptz(3) not null,
  type text not null,
  service text not null,
  division text not null,
  subject_id uuid not null,
  params jsonb not null,
  primary key (event_id, about_id)
);
create index timeline_about_id_at_idx on timeline (about_id, at);

create table task (
  queue text not null,
  key uuid not null,
  subject_id uuid not null,
  division text not null,
  person_id uuid,
  household_id uuid,
  employer_id uuid,
  opened_at timestamptz(3),
  closed_at timestamptz(3),
  due_at timestamptz(3),
  primary key (queue, key)
);
create index task_subject_id_idx on task (subject_id);
-- What is open is little beside what is done.
create index task_open on task (queue, opened_at, key) where opened_at is not null and (closed_at is null or closed_at < opened_at);

create table zero_fact (
  household_id uuid not null,
  occurrence integer not null,
  kind text not null,
  division text not null,
  at timestamptz(3) not null,
  minutes integer,
  within boolean,
  channel text,
  primary key (household_id, occurrence, kind)
);
create index zero_fact_at_idx on zero_fact (at);
