-- 附件第十八条: a block remembers how many of its numbers are gone; the row is then a state that commands may follow.
alter table number_block add column used integer not null default 0;
update number_block set used = next - first;
alter table number_block drop column next;
create index number_block_due_at_idx on number_block (due_at);

-- A street's part of a block, for issuing on paper where there is no line.
create table number_reservation (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  county text not null,
  first integer not null,
  last integer not null,
  status text not null,
  expires_on text not null
);
create unique index number_reservation_county_first_key on number_reservation (county, first);

-- The void register: a number of it is on no card, ever.
create table number_void (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  county text not null,
  sequence integer not null,
  voided_on text not null
);
create unique index number_void_county_sequence_key on number_void (county, sequence);

-- Numbers that came back unused with a settled reservation: the next issues take them.
create table spare_number (
  county text not null,
  sequence integer not null,
  primary key (county, sequence)
);

-- 附件第十至十三条: who has card and certificate in hand, who must give them back and by when.
alter table card add column holder text;
alter table card add column employer_id uuid;
alter table card add column certificate_holder text;
alter table card add column return_by text;
alter table card add column return_due_on text;
update card set state = state || jsonb_build_object('certificateHolder', case when state->>'holder' = 'employer' then 'employer' else 'person' end)
  where state ? 'holder';
update card set state = state || jsonb_build_object('certificateEmployerId', state->'employerId')
  where state->>'holder' = 'employer' and state ? 'employerId';
update card set holder = state->>'holder', employer_id = (state->>'employerId')::uuid, certificate_holder = state->>'certificateHolder'
  where state ? 'holder';
create index card_return_by_division_idx on card (return_by, division, return_due_on);
create index card_employer_id_idx on card (employer_id);

-- 附件第十五条: what is lost is still the person's only card; what must be given back is not usable any more.
drop index card_one_open_per_person;
create unique index card_one_open_per_person on card (person_id) where status in ('awaited', 'prepared', 'active', 'lost');

-- Known from registration too: an employer that is not of a public-welfare post.
alter table work alter column placement_id drop not null;

-- Known from subsidy (附件第十条): which policies a person enjoys, and which of them have come to their end.
create table policy (
  person_id uuid not null,
  kind text not null,
  exhausted boolean not null,
  primary key (person_id, kind)
);

-- 附件第七条: whether a card was good on a day is what each of its four parts was last known to be from.
create table validity_change (
  seq bigserial primary key,
  card_id uuid not null,
  component text not null,
  valid boolean not null,
  from_day text not null,
  cause text not null,
  source uuid not null
);
create unique index validity_change_source_key on validity_change (source);
create index validity_change_card_id_component_idx on validity_change (card_id, component, from_day);
insert into validity_change (card_id, component, valid, from_day, cause, source)
  select id, component, true, state->>'issuedOn', 'issued', gen_random_uuid()
  from card, unnest(array['card', 'certificate']) as component where state ? 'issuedOn';
insert into validity_change (card_id, component, valid, from_day, cause, source)
  select id, 'card', false, state->>'endedOn', status, gen_random_uuid()
  from card where state ? 'endedOn' and state ? 'issuedOn';
insert into validity_change (card_id, component, valid, from_day, cause, source)
  select c.id, 'certificate', false, c.state->>'issuedOn', 'certificate-cancelled', gen_random_uuid()
  from card c join certificate k on k.person_id = c.person_id and not k.valid where c.state ? 'issuedOn';

-- What is printed as a square on the card: says nothing of itself, is told to nobody, and stays with its version.
create table check_token (
  token text primary key,
  card_id uuid not null,
  version integer not null
);
create unique index check_token_card_id_version_key on check_token (card_id, version);

-- Each paper that left the printer: who, when, why.
create table card_print (
  id uuid primary key,
  card_id uuid not null,
  version integer not null,
  at timestamptz(3) not null,
  actor_id text not null,
  office text not null,
  reason text not null,
  remarks text
);
create index card_print_card_id_at_idx on card_print (card_id, at);
