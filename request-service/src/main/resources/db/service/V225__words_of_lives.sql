create trigger submission_words_forgotten after update on submission for each row
    when (old.content is not null and new.content is null) execute function forget_life_words();
create trigger matter_words_forgotten after update on matter for each row
    when (old.content is not null and new.content is null) execute function forget_life_words();

-- Applications go on where they are; an earlier release looks for that in word_index.
insert into word_backfill (kind, behind, complete)
    select 'application', behind, complete from word_index
    union all
    select 'submission', '00000000-0000-0000-0000-000000000000', not exists (select from submission)
    union all
    select 'matter', '00000000-0000-0000-0000-000000000000', not exists (select from matter);
