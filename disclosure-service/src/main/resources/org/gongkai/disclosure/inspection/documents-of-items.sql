-- Those of some documents that an item makes public, or is to.
select r.normative_document_id
from item_revision r
    join item_life l on l.id = r.item_id and l.revision_number = r.number
where r.normative_document_id = any(:ids) and l.stage not in ('DISCARDED', 'INVALID', 'WITHDRAWN')
