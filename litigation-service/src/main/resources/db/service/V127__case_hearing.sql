-- Hearings (开庭、听证) of a proceeding before the last one, which stands with the proceeding: who appeared at each for the agency.
create table case_hearing (
    proceeding_id uuid        not null references case_proceeding (id),
    ordinal       integer     not null check (ordinal >= 0),
    agency_code   varchar(18) not null,
    heard_on      date        not null,
    head_appeared boolean,
    appeared_as   text,
    primary key (proceeding_id, ordinal),
    check (appeared_as is null or head_appeared)
);
call hold_to_scope('case_hearing');
