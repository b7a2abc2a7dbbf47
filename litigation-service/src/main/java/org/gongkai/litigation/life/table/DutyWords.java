package org.gongkai.litigation.life.table;

import java.util.Collection;
import java.util.List;

import org.gongkai.form.words.Message;
import org.gongkai.form.words.Words;
import org.gongkai.kit.access.Grant;

/** The duties of an office in cases (职责) in words, each named as its grant. */
public enum DutyWords implements Words {
    HANDLING,
    LEGAL_REVIEW,
    HEADSHIP;

    /** Those of a row of a table. */
    public static List<Message> of(Collection<Grant> duties) {
        return duties.stream()
                .sorted()
                .<Message>map(duty -> valueOf(duty.name()))
                .toList();
    }
}
