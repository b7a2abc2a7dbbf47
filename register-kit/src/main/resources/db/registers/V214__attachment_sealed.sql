-- What the key of the service has sealed, before it was sealed with the keys of records or in an earlier release: it is sealed with
-- these in the background, and none of it is left when this is empty.
create index attachment_unsealed on attachment (id)
    where left(name, 1) <> chr(2) or left(content_key, 1) <> chr(2);
