alter table household add column removal_proposed boolean not null default false;
create index household_removal_proposed_division_idx on household (removal_proposed, division);

-- An entry that was found to be another person's points there; it is never deleted.
alter table person add column merged_into uuid;

-- By what a person is found, erased together with `personal`. The search finds by how a text begins: collation C lets the
-- index answer; the division stands in each index, because every search is bounded by an office.
create table person_search (
  person_id uuid primary key,
  division text collate "C" not null default '',
  merged boolean not null default false,
  name text collate "C" not null default '',
  name_key text collate "C" not null default '',
  name_uyghur text collate "C" not null default '',
  pinyin text collate "C" not null default '',
  initials text collate "C" not null default '',
  birth_date text collate "C" not null default '',
  phone_index bytea,
  phone_tail bytea,
  identity_tail bytea
);
create index person_search_division_idx on person_search (division);
create index person_search_name_division_idx on person_search (name, division);
create index person_search_name_uyghur_division_idx on person_search (name_uyghur, division);
create index person_search_pinyin_division_idx on person_search (pinyin, division);
create index person_search_initials_division_idx on person_search (initials, division);
create index person_search_name_key_birth_date_idx on person_search (name_key, birth_date);
create index person_search_phone_index_idx on person_search (phone_index);
create index person_search_phone_tail_division_idx on person_search (phone_tail, division);
create index person_search_identity_tail_division_idx on person_search (identity_tail, division);
-- Persons who were registered before this are found by name at once, by sound and numbers after their next correction.
insert into person_search (person_id, division, name, name_key, birth_date)
  select p.id, p.division, n.name, lower(regexp_replace(n.name, '[·\s]', '', 'g')), p.state ->> 'birthDate'
  from person p join personal n on n.person_id = p.id;

create table known_card (
  card_id uuid primary key,
  person_id uuid not null,
  card_no text collate "C" not null,
  open boolean not null
);
create index known_card_person_id_idx on known_card (person_id);
create index known_card_card_no_idx on known_card (card_no);
create index person_certificate_no_prefix on person (certificate_no text_pattern_ops) where certificate_no is not null;

-- Who searched, as what, and how many were found; never what was typed.
create table search_record (
  id uuid primary key,
  at timestamptz(3) not null,
  actor_id text not null,
  office text not null,
  kind text not null,
  found integer not null
);
create index search_record_actor_id_at_idx on search_record (actor_id, at);

-- Two entries that may be one person.
create table duplicate_pair (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  first_id uuid not null,
  second_id uuid not null,
  status text not null
);
create index duplicate_pair_first_id_idx on duplicate_pair (first_id);
create index duplicate_pair_second_id_idx on duplicate_pair (second_id);
create index duplicate_pair_status_division_idx on duplicate_pair (status, division);
