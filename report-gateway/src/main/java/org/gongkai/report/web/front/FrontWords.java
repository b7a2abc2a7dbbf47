package org.gongkai.report.web.front;

import org.gongkai.form.words.Words;

/** What the first page calls the figures that are looked for first, and whose a report is. */
enum FrontWords implements Words {
    DOCUMENTS_ISSUED,
    DOCUMENTS_IN_FORCE,
    RECEIVED,
    CLOSED,
    RECONSIDERATIONS,
    SUITS_AT_ONCE,
    PIECES,
    AGENCY,
    REGION
}
