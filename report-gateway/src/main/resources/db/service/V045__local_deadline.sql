-- Days before those of the law by which a region wants the reports of a year published.
create table local_deadline (
    region_code    text    not null,
    year           integer not null,
    of_bodies      date,
    of_governments date,
    set_by         text    not null,
    primary key (region_code, year)
);
