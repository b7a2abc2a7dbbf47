-- What the key of the service has sealed, before it was sealed with the keys of records or in an earlier release: it is sealed with
-- these in the background, and none of it is left when this is empty.
create index suggestion_unsealed on suggestion (id)
    where left(content, 1) <> chr(2) or left(reply, 1) <> chr(2);
