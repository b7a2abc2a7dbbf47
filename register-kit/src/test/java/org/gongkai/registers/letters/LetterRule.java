package org.gongkai.registers.letters;

import java.util.OptionalInt;

import org.gongkai.form.words.Words;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.registers.setting.Settable;

/** What may be set about letters. */
public enum LetterRule implements Words, Settable {

    /** Whether a letter of which nobody knows who wrote it is answered. */
    ANSWERED_UNSIGNED,

    /** How long a letter may wait. */
    T_LETTER;

    private static final int MOST_DAYS = 60;

    @Override
    public AuditVerb operation() {
        return Operation.PUT_LETTER_RULE;
    }

    @Override
    public String object() {
        return "LETTER_RULE";
    }

    @Override
    public OptionalInt most() {
        return this == T_LETTER ? OptionalInt.of(MOST_DAYS) : OptionalInt.empty();
    }

    private enum Operation implements AuditVerb {
        PUT_LETTER_RULE
    }
}
