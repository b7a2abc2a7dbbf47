-- How long terms are set to be where the law leaves that open, as the service tells it in which that is set: of each place and term all
-- days that are meant, whole in each version. Settings are for all to see, as calendars are.
create table term_length (
    layer   text        not null check (layer in ('NATION', 'REGION', 'BODY')),
    code    varchar(18) not null,
    timer   text        not null,
    version bigint      not null check (version > 0),
    lengths jsonb       not null,
    primary key (layer, code, timer)
);
