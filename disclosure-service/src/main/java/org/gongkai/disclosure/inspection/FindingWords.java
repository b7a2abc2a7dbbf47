package org.gongkai.disclosure.inspection;

import org.gongkai.form.words.Words;

/** Where in an item wrong words stand. */
enum FindingWords implements Words {
    IN_TITLE,
    IN_SUMMARY,
    IN_TEXT,
    IN_NAME_OF,
    IN_FILE
}
