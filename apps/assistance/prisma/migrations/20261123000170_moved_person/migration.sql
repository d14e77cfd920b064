-- Known from registration: where a person moved last.
create table moved_person (
  person_id uuid primary key,
  division text not null
);
