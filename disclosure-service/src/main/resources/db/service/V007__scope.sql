call hold_to_scope('normative_document');
call hold_to_scope('administrative_action');
call hold_to_scope('disclosure_item');
