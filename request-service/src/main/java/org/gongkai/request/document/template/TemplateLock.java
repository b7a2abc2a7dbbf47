package org.gongkai.request.document.template;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum TemplateLock implements DatabaseLock {

    /** For each body and paper, by both codes: a template is put, so that each has the next version. */
    TEMPLATE
}
