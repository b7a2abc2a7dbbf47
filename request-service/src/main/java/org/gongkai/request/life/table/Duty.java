package org.gongkai.request.life.table;

import java.util.EnumSet;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Grant;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;

/** What somebody has to do with an application (职责), whatever else their role lets them do. */
@Schema(name = "HandlingDuty")
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

    /** The duties of a caller: those granted to the account, else those that go with its role. */
    public static Set<Duty> of(Caller caller) {
        return switch (caller) {
            // Who has not signed in reaches a body for the length of an operation alone: on what they have the code of.
            case Caller.Anyone(Scope.OfAgency _) -> EnumSet.of(APPLICANT);
            case Caller.Anyone nobody -> EnumSet.noneOf(Duty.class);
            case Caller.SignedIn signedIn ->
                signedIn.grants().stream().anyMatch(Grant::isDuty) ? granted(signedIn) : usual(signedIn.role());
        };
    }

    private static Set<Duty> usual(Role role) {
        return switch (role) {
            case CLERK -> EnumSet.of(CLERK, UNIT);
            case REVIEWER -> EnumSet.of(CLERK, UNIT, SECRECY, LEGAL);
            case SIGNER -> EnumSet.of(HEAD, SIGNER);
            case SUPERVISOR, AGGREGATOR, AUDITOR, ADMIN, SERVICE -> EnumSet.noneOf(Duty.class);
        };
    }

    private static Set<Duty> granted(Caller.SignedIn caller) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        for (Grant grant : caller.grants()) {
            switch (grant) {
                case DRAFTS -> {}
                case HANDLING -> duties.add(CLERK);
                case UNIT_WORK -> duties.add(UNIT);
                case SECRECY_REVIEW -> duties.add(SECRECY);
                case LEGAL_REVIEW -> duties.add(LEGAL);
                case HEADSHIP -> duties.add(HEAD);
                case SIGNING -> duties.add(SIGNER);
            }
        }
        return duties;
    }

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(Duty.class, language).text(name());
    }
}
