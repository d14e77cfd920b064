create table course (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  ends_on text not null,
  places integer not null,
  title text not null
);
create index course_ends_on_idx on course (ends_on);

create table enrolment (
  id uuid primary key,
  version integer not null,
  emitted integer not null,
  division text not null,
  due_at timestamptz(3),
  state jsonb not null,
  person_id uuid not null,
  course_id uuid not null,
  status text not null,
  kind text not null,
  year integer not null,
  seat integer
);
create index enrolment_person_id_idx on enrolment (person_id);
create unique index enrolment_course_id_seat_key on enrolment (course_id, seat);
-- 同类培训每人每年一次: a recommendation or a declined one does not count.
create unique index enrolment_once_a_year on enrolment (person_id, kind, year) where status in ('enrolled', 'certified');

create table jobseeker (
  person_id uuid primary key,
  division text not null,
  unemployed boolean not null
);
