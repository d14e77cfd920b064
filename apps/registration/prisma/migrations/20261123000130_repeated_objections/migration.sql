-- Repeated objections of a case that the street has not read yet; most cases have none.
alter table recognition add column repeats integer not null default 0;
create index recognition_repeats_idx on recognition (division) where repeats > 0;
