package org.gongkai.disclosure.catalogue;

import org.gongkai.form.words.Words;

/** What is said of lists of what bodies make public. */
public enum CatalogueWords implements Words {
    VERSION,
    COLUMN_TWICE,
    COLUMN_HAS_COLUMNS,
    NOT_EXEMPT,
    NOT_COVERED,
    NOT_BEFORE_LAST
}
