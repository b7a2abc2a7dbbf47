-- Why an application did not take what it was told, by the name of the reason, which is said in the language of whoever reads it. The
-- sentence stays beside it: of reasons that have no name here, and of those that were kept before.
alter table case_telling add column refusal_code text;
