create table recognition (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  person_id uuid not null,
  category text not null,
  status text not null,
  due_on date
);
create unique index recognition_one_open_per_person_and_category on recognition (person_id, category)
  where status not in ('rejected', 'withdrawn');
create index recognition_person_id_idx on recognition (person_id);
create index recognition_status_division_idx on recognition (status, division);
create index recognition_due_at_idx on recognition (due_at);

-- What an objection says, encrypted for its row; it may tell of others, so it stands in no fact and no event.
create table objection_text (
  objection_id uuid primary key,
  recognition_id uuid not null,
  sealed text not null
);
create index objection_text_recognition_id_idx on objection_text (recognition_id);
