-- Whether the text that one replaces can be read by everybody on. A mistake is not to be read on, so nobody can where nothing is said.
alter table item_revision add column earlier_stays boolean not null default false;
