-- The directory of agencies (行政机关); the services' replicas follow it.
create table agency (
    code        varchar(18) primary key,
    name        text        not null,
    region_code varchar(6)  not null,
    kind        text        not null,
    parent_code varchar(18) references agency (code),
    contact     jsonb       not null,
    version     bigint      not null
);
create index agency_region on agency (region_code varchar_pattern_ops);

-- The version of each agency that a service has confirmed.
create table agency_delivery (
    agency_code varchar(18) not null references agency (code),
    service     text        not null,
    version     bigint      not null,
    primary key (agency_code, service)
);
