-- Whether who received a reply, or a decision on reconsideration, was told how and until when it may be gone against, and when they learned it
-- where they were not (行政复议法第二十条第三款; 法释〔2018〕1号第六十四条). Where nobody says, they were told.
alter table case_file
    add column remedies_told boolean,
    add column remedies_known_on date,
    add check (remedies_known_on is null or not remedies_told),
    add check (remedies_known_on >= reply_served_on);
alter table case_decision
    add column remedies_told boolean,
    add column remedies_known_on date,
    add check (remedies_known_on is null or not remedies_told),
    add check (remedies_known_on >= served_on);
