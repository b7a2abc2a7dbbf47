package org.gongkai.disclosure.publication;

import org.gongkai.form.words.Words;

/** What is said of orders to make items public. */
public enum PublicationWords implements Words {

    /** Of one that is none. */
    PUBLICATION,

    /** Of a body that is not that of an item. */
    OTHER_BODY,

    /** Of too many items. */
    TOO_MANY,

    /** Of an order whose item could not be published for a failure of the service. */
    FAILED
}
