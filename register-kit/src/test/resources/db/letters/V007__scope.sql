call hold_to_scope('letter');
call hold_to_scope('handling');
