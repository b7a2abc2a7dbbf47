package org.gongkai.request.life.table;

import java.util.EnumSet;
import java.util.Set;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;
import org.gongkai.kit.access.Caller;

/** What somebody has to do with an application (职责), whatever else their role lets them do. */
public enum Duty {

    /** Who applies, or acts for them. */
    APPLICANT,

    /** Registers and handles (登记、经办). */
    CLERK,

    /** The unit that has the information (承办处室). */
    UNIT,

    /** Reviews whether it is secret (保密审查). */
    SECRECY,

    /** Reviews whether it is lawful (合法性审核). */
    LEGAL,

    /** Head of the office for open government information (公开工作机构负责人). */
    HEAD,

    /** Signs the reply (签发人). */
    SIGNER,

    /** The calendar, of which there is no call. */
    CLOCK;

    /** The duties of a caller, by their role. */
    public static Set<Duty> of(Caller caller) {
        return switch (caller) {
            case Caller.Anyone nobody -> EnumSet.noneOf(Duty.class);
            case Caller.SignedIn signedIn ->
                switch (signedIn.role()) {
                    case CLERK -> EnumSet.of(CLERK, UNIT);
                    case REVIEWER -> EnumSet.of(CLERK, UNIT, SECRECY, LEGAL);
                    case SIGNER -> EnumSet.of(HEAD, SIGNER);
                    case SUPERVISOR, AGGREGATOR, AUDITOR, ADMIN, SERVICE -> EnumSet.noneOf(Duty.class);
                };
        };
    }

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(Duty.class, language).text(name());
    }
}
