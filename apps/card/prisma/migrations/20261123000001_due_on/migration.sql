-- A card's id says nothing of its age: the queue goes by the day the card is due.
alter table card add column due_on text;
update card set due_on = state->>'dueOn';
alter table card alter column due_on set not null;
