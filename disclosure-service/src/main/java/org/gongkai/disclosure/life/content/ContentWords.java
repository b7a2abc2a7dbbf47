package org.gongkai.disclosure.life.content;

import org.gongkai.form.words.Words;

/** What is said of what an item says. */
public enum ContentWords implements Words {
    NOT_AFTER_TODAY,
    NOT_BEFORE,
    NOT_A_TOPIC,
    NOT_A_GENRE,
    NOT_AN_ASSEMBLY,
    NO_SUCH_ATTACHMENT,
    NOT_A_WEB_ADDRESS,
    NO_SUCH_COLUMN,
    OTHER_CATEGORY,
    ONLY_OF_THE_WITHHELD,
    NO_SECRETS_HERE,
    NO_SUCH_ITEM,
    ITEM_OF_ANOTHER_BODY,
    RELATED_TWICE,
    NO_SUCH_DOCUMENT,
    OTHER_NUMBER,
    LACKING
}
