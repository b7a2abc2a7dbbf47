package org.gongkai.report.web.account;

import org.gongkai.form.words.Words;

/** What the page for signing in says to whoever has not. */
enum SignInWords implements Words {
    INCOMPLETE,
    REFUSED,
    NOT_ENCRYPTED
}
