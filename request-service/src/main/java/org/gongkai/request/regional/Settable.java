package org.gongkai.request.regional;

import org.gongkai.form.words.Message;

/** What may be set otherwise than it usually is: a rule on outcomes, the length of a term; in words what it is. */
public sealed interface Settable extends Message permits RegionalRule, TermLength {

    /** Its code. */
    String name();

    /** The one with this code, which there is. */
    static Settable of(String code) {
        return RegionalRule.find(code)
                .map(Settable.class::cast)
                .orElseGet(() -> TermLength.find(code).orElseThrow());
    }
}
