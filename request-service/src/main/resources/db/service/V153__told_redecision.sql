-- That a case was told what has become of the further decision that it has ordered: once for each thing that was heard of it.
create table told_redecision (
    heard_id    uuid        primary key references heard_of_case (id),
    agency_code varchar(18) not null,
    -- The day on which the further decision was sent.
    decided_on  date        not null,
    told_at     timestamptz not null
);
create trigger told_redecision_append_only before update or delete or truncate on told_redecision
    for each statement execute function refuse_change();
call hold_to_scope('told_redecision');
