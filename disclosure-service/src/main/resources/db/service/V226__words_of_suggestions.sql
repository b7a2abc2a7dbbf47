create trigger suggestion_words_forgotten after update on suggestion for each row
    when (old.content is not null and new.content is null) execute function forget_life_words();

insert into word_backfill (kind, behind, complete)
    select 'suggestion', '00000000-0000-0000-0000-000000000000', not exists (select from suggestion);
