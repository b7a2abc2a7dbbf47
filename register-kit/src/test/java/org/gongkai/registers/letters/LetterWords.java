package org.gongkai.registers.letters;

import org.gongkai.form.words.Words;

/** What is said of letters. */
public enum LetterWords implements Words {
    LETTER,
    HANDLING,
    ID_NUMBER_WRONG,
    NOBODY_HAS_IT,
    SOMEBODY_HAS_IT,
    NOT_OPEN,
    IN_THE_WAY,
    COUNTED_ONCE
}
