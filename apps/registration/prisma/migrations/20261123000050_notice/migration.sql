create table notice (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  status text not null,
  closed_on date
);
create index notice_status_division_idx on notice (status, division);
create index notice_due_at_idx on notice (due_at);

-- The secret part of the public page's address: in no state, journal or event.
create table notice_link (
  token text primary key,
  notice_id uuid not null
);
create unique index notice_link_notice_id_key on notice_link (notice_id);

-- By this index of the receipt's code the objector finds the outcome; older objections have none.
alter table objection_text add column receipt bytea;
create unique index objection_text_receipt_key on objection_text (receipt);
