-- How many applications there are of each kind, and lives at each stage, so that to count them is not to read them all. Whoever
-- writes adds what it changes, as rows of their own: nobody waits for another's, and none is missing or counted twice, whatever
-- commits when. Now and then what was added is folded into one row of each kind.
create table application_tally (
    agency_code    varchar(18) not null,
    voided         boolean     not null,
    channel        text        not null,
    applicant_kind text        not null,
    outcome        text,
    outcome_detail text,
    received_year  smallint    not null,
    closed_year    smallint,
    number         bigint      not null,
    folded         boolean     not null default false
);
create index application_tally_body on application_tally (agency_code);
create index application_tally_added on application_tally (agency_code) where not folded;
call hold_to_scope('application_tally');

create table handling_tally (
    agency_code varchar(18) not null,
    stage       text        not null,
    number      bigint      not null,
    folded      boolean     not null default false
);
create index handling_tally_body on handling_tally (agency_code);
create index handling_tally_added on handling_tally (agency_code) where not folded;
call hold_to_scope('handling_tally');

insert into application_tally
    select agency_code, voided_at is not null, channel, applicant_kind, outcome, outcome_detail,
        extract(year from received_on), extract(year from closed_on), count(*), true
    from application group by 1, 2, 3, 4, 5, 6, 7, 8;
insert into handling_tally
    select agency_code, stage, count(*), true from handling group by 1, 2;

create function tally_added_applications() returns trigger language plpgsql as $$
begin
    insert into application_tally
        select agency_code, voided_at is not null, channel, applicant_kind, outcome, outcome_detail,
            extract(year from received_on), extract(year from closed_on), count(*)
        from added group by 1, 2, 3, 4, 5, 6, 7, 8;
    return null;
end
$$;
create function tally_changed_applications() returns trigger language plpgsql as $$
begin
    insert into application_tally
        select agency_code, voided_at is not null, channel, applicant_kind, outcome, outcome_detail,
            extract(year from received_on), extract(year from closed_on), sum(number)
        from (select 1 as number, * from added union all select -1, * from taken) changed
        group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(number) <> 0;
    return null;
end
$$;
create function tally_taken_applications() returns trigger language plpgsql as $$
begin
    insert into application_tally
        select agency_code, voided_at is not null, channel, applicant_kind, outcome, outcome_detail,
            extract(year from received_on), extract(year from closed_on), -count(*)
        from taken group by 1, 2, 3, 4, 5, 6, 7, 8;
    return null;
end
$$;
create trigger application_tally_of_added after insert on application
    referencing new table as added for each statement execute function tally_added_applications();
create trigger application_tally_of_changed after update on application
    referencing old table as taken new table as added for each statement execute function tally_changed_applications();
create trigger application_tally_of_taken after delete on application
    referencing old table as taken for each statement execute function tally_taken_applications();

create function tally_added_lives() returns trigger language plpgsql as $$
begin
    insert into handling_tally select agency_code, stage, count(*) from added group by 1, 2;
    return null;
end
$$;
create function tally_changed_lives() returns trigger language plpgsql as $$
begin
    insert into handling_tally
        select agency_code, stage, sum(number)
        from (select 1 as number, agency_code, stage from added union all select -1, agency_code, stage from taken) changed
        group by 1, 2 having sum(number) <> 0;
    return null;
end
$$;
create function tally_taken_lives() returns trigger language plpgsql as $$
begin
    insert into handling_tally select agency_code, stage, -count(*) from taken group by 1, 2;
    return null;
end
$$;
create trigger handling_tally_of_added after insert on handling
    referencing new table as added for each statement execute function tally_added_lives();
create trigger handling_tally_of_changed after update on handling
    referencing old table as taken new table as added for each statement execute function tally_changed_lives();
create trigger handling_tally_of_taken after delete on handling
    referencing old table as taken for each statement execute function tally_taken_lives();
