-- What a file proves, where who has attached it has said so: that somebody has shown who they are (Art. 29 of the Regulations) is told
-- from a proof of identity, not from any file. Of what was attached before nobody knows.
alter table attachment add column kind text check (kind in ('IDENTITY', 'AUTHORITY', 'OTHER'));
