-- 附件第十六条 年检: a campaign per county and year, an inspection per card, a draw per surprise sample.
create table campaign (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  year integer not null,
  status text not null
);
create unique index campaign_year_division_key on campaign (year, division);
create index campaign_due_at_idx on campaign (due_at);

create table inspection (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  kind text not null,
  source_id uuid not null,
  year integer not null,
  card_id uuid not null,
  person_id uuid not null,
  card_no text not null,
  status text not null,
  overdue boolean not null,
  late boolean not null,
  notices integer not null
);
create unique index inspection_source_id_card_id_key on inspection (source_id, card_id);
create unique index inspection_card_no_source_id_key on inspection (card_no, source_id);
create index inspection_year_kind_division_status_idx on inspection (year, kind, division, status);
create index inspection_card_id_idx on inspection (card_id);
-- A card is asked for in one year only: the next campaign releases what the last one left open.
create unique index inspection_one_open_annual on inspection (card_id) where kind = 'annual' and status in ('due', 'excepted', 'verified');
create index inspection_person_id_idx on inspection (person_id);
create index inspection_due_at_idx on inspection (due_at);

create table draw (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  status text not null
);
-- One commitment, one draw: a second seed is not made while the first has not been used.
create unique index draw_one_open_per_division on draw (division) where status = 'committed';
create index draw_due_at_idx on draw (due_at);

-- The population of a draw, frozen: never changed, never deleted.
create table draw_member (
  draw_id uuid not null,
  card_id uuid not null,
  stratum text not null,
  picked boolean not null,
  primary key (draw_id, card_id)
);

-- Known from registration: whether and how a person works.
create table employment (
  person_id uuid primary key,
  channel text,
  since text not null
);

-- Known from subsidy (附件第七条): the months that were paid, each once.
create table paid_month (
  person_id uuid not null,
  kind text not null,
  month text not null,
  primary key (person_id, kind, month)
);
