package org.gongkai.formats.words;

import org.gongkai.form.words.Words;

/** What is said of files that reports are read from, and of formats that they are printed in. */
public enum FormatWords implements Words {
    TOO_LONG,
    NESTED_TOO_DEEP,
    PACKED_OTHERWISE,
    NOT_READABLE,
    READING_ENDED,
    NOT_READ,
    BESIDE_THE_TABLES,
    SAID_IN_SECTION,
    AROUND_THE_REPORT,
    SAID_AROUND,
    TABLE_TOO_LONG,
    FIGURES_OUT_OF_LINE,
    TABLE_NOT_FOUND,
    FIGURE_UNCERTAIN,
    ITEM_NOT_FOUND,
    NO_FIGURES_FOUND,
    COLUMNS_UNCERTAIN,
    PICTURES,
    NO_HEADINGS,
    HEADING_UNKNOWN,
    NO_YEAR,
    NO_BODY,
    PAGE,
    PARAGRAPH,
    TABLE,
    LINE,
    LINE_OF,
    COLUMN_OF
}
