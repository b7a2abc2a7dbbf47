package org.gongkai.report.web.report;

import org.gongkai.form.words.Words;

/** What the links of a published report are called. */
enum LinkWords implements Words {
    HOME,
    OF_THE_BODY,
    VERSION
}
