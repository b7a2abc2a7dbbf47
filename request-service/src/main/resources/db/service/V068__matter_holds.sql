-- Nothing of a matter may be erased while somebody has said so (保全).
alter table matter add column held boolean not null default false;
