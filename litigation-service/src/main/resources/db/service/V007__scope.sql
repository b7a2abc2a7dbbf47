call hold_to_scope('legal_case');
