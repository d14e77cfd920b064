alter table person add column merged_into uuid;
