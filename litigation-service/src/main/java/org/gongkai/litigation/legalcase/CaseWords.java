package org.gongkai.litigation.legalcase;

import org.gongkai.form.words.Words;

/** What is said of cases. */
public enum CaseWords implements Words {
    CASE
}
