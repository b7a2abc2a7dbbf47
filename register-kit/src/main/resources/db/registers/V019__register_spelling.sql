-- In which edition of the spellings the records of a register are kept; one that is not named is in none yet.
create table register_spelling (
    register text    primary key,
    edition  integer not null
);
