-- Documents for which other words are proposed, of which there are few, are found among all of them.
create index document_event_reword on document_event (document_id, serial) where event = 'REWORD';
