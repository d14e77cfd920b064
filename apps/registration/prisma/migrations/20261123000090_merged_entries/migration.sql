-- Whose entries were merged into this one: asked for at every look at a certificate's ledger.
create index person_merged_into_idx on person (merged_into) where merged_into is not null;
