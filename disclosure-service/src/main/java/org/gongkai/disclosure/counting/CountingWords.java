package org.gongkai.disclosure.counting;

import org.gongkai.form.words.Words;

/** What is said of how regions count, beside {@link org.gongkai.registers.setting.SettingWords}. */
public enum CountingWords implements Words {

    /** Of a rule that is none. */
    RULE
}
