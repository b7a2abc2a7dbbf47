package org.gongkai.disclosure.opendata;

import org.gongkai.form.words.Words;

/** What the catalogue of open data says of itself. */
public enum OpenDataWords implements Words {

    /** Its title. */
    TITLE,

    /** What it lists. */
    DESCRIPTION,

    /** What the Regulations say of using it, where no licence is chosen. */
    RIGHTS
}
