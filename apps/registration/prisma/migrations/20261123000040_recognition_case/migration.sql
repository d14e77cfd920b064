-- A case has all its categories and a proof for each; `category` stays the primary one.
update recognition
set state = (state - 'proof')
  || jsonb_build_object('categories', jsonb_build_array(state -> 'category'))
  || case when state ? 'proof' then jsonb_build_object('proofs', jsonb_build_array(state -> 'proof')) else '{}' end;

-- One person has one case at a time, whatever its categories. Two open ones of before must be decided by a human first.
drop index recognition_one_open_per_person_and_category;
create unique index recognition_one_open_per_person on recognition (person_id)
  where status not in ('rejected', 'withdrawn', 'ended', 'revoked');
