-- What the desk looks for: last contact of the registered, certificates that wait, moves and corrections that wait.
alter table person
  add column contact_on date,
  add column certificate_status text,
  add column certificate_due date,
  add column moving_to text,
  add column correcting boolean not null default false;
update person set contact_on = (state -> 'registration' ->> 'since')::date where registration = 'registered';
update person set certificate_status = state -> 'certificate' ->> 'status' where certificate_no is not null;
create index person_contact_on_idx on person (contact_on);
create index person_certificate_due_idx on person (certificate_due);
create index person_moving_to_idx on person (moving_to);
create index person_correcting_idx on person (correcting);

alter table personal
  add column name_uyghur text not null default '',
  add column identity_given text not null default '',
  add column skill_note text not null default '';

-- A correction that was asked for: its values, encrypted for its row.
create table correction (
  id uuid primary key,
  person_id uuid not null,
  status text not null,
  fields text[] not null,
  asked_at timestamptz(3) not null,
  asked_by text not null,
  sealed text not null
);
create index correction_person_id_idx on correction (person_id);

-- Limits of health that matter for work, encrypted; kept only while the person assents.
create table health_limit (
  person_id uuid primary key,
  sealed text not null
);

-- Forms begun and not sent, encrypted, each for the account that began it.
create table draft (
  account text not null,
  kind text not null,
  draft_id uuid not null,
  sealed text not null,
  saved_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (account, kind, draft_id)
);
create index draft_expires_at_idx on draft (expires_at);
