-- Whether the public is to have what an item tells of (公开属性), on what ground it is withheld, and what the item does to others
-- (修订、废止、替代、解读). All of it belongs to the text that was reviewed. What says nothing is made public, as it always was.
alter table item_revision
    add column openness  text check (openness in ('PROACTIVE', 'ON_APPLICATION', 'WITHHELD')),
    add column exemption text check (exemption is null or openness = 'WITHHELD'),
    add column relations text check (relations ~ '^(REVISES|REPEALS|REPLACES|INTERPRETS):[0-9a-f-]{36}( [A-Z]+:[0-9a-f-]{36})*$'),
    -- What is not for everybody never was published.
    add check (published_on is null or openness is null or openness = 'PROACTIVE');

-- Found from the other end.
create index item_revision_related on item_revision using gin (string_to_array(relations, ' '))
    where relations is not null;
