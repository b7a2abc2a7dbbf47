package org.gongkai.paper;

import org.gongkai.form.words.Words;

/** What is said of papers. */
enum PaperWords implements Words {
    NO_FONT_HAS
}
