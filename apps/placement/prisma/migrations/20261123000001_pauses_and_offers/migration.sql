-- One offer, one placement.
alter table placement add column offer_id uuid;
update placement set offer_id = (state->>'offerId')::uuid;
alter table placement alter column offer_id set not null;
create unique index placement_offer_id_key on placement (offer_id);

create index offer_household_id_idx on offer (household_id);

-- A card that is given back late says nothing of the one issued after it.
alter table assisted_person add column card_id uuid;

-- Pauses were added up; from now on each is kept, so that no two count twice.
update guarantee set state = (state - array['pausedMs', 'pausedSince', 'pausedBy', 'pausedReason', 'breachedAt'])
  || jsonb_build_object('status', case state->>'status' when 'met' then 'met' else 'open' end, 'pauses',
    case when (state->>'pausedMs')::bigint = 0 then '[]'::jsonb else jsonb_build_array(jsonb_build_object(
      'since', state->>'openedAt', 'by', 'system:placement', 'reason', 'added-up',
      'until', to_char((state->>'openedAt')::timestamptz at time zone 'UTC'
        + (state->>'pausedMs')::bigint * interval '1 millisecond', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) end
    || case when state->>'status' <> 'paused' then '[]'::jsonb else jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
      'since', state->>'pausedSince', 'by', state->>'pausedBy', 'reason', state->>'pausedReason', 'offerId',
      (select id from offer where household_id = guarantee.household_id and offer.status = 'open' limit 1)))) end);
