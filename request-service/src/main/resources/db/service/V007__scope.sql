call hold_to_scope('application');
