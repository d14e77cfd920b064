-- What is told late of an old card must not undo what is known of the new one.
alter table custody add column card_id uuid;
