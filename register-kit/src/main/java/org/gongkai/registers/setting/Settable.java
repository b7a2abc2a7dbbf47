package org.gongkai.registers.setting;

import java.util.OptionalInt;

import org.gongkai.form.words.Message;
import org.gongkai.kit.audit.AuditVerb;

/** What may be set otherwise than it usually is: a rule, the length of a term; in words what it is. */
public interface Settable extends Message {

    /** Its code, which no other one of the service has. */
    String name();

    /** What it is to set it, in the audit. */
    AuditVerb operation();

    /** What kind of thing its settings are, in the audit. */
    String object();

    /** How long it may be set to be at most; empty of what has no length. */
    default OptionalInt most() {
        return OptionalInt.empty();
    }
}
