package org.gongkai.kit.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a caller may do beside the role: pull drafts, or duties of an office. Who has duties by grant has these alone; who has
 * none has those that go with the role.
 */
public enum Grant {
    /** An aggregator may pull reports that are not published yet. */
    DRAFTS(EnumSet.allOf(Role.class)),

    /** Registers and handles applications (登记、经办). */
    HANDLING(EnumSet.of(Role.CLERK, Role.REVIEWER)),

    /** Answers for the unit that has the information (承办处室). */
    UNIT_WORK(EnumSet.of(Role.CLERK, Role.REVIEWER)),

    /** Reviews whether what goes out is secret (保密审查; Art. 17 of the Regulations). */
    SECRECY_REVIEW(EnumSet.of(Role.REVIEWER)),

    /** Reviews whether what goes out is lawful (合法性审核). */
    LEGAL_REVIEW(EnumSet.of(Role.REVIEWER)),

    /** Heads the office for open government information (公开工作机构负责人). */
    HEADSHIP(EnumSet.of(Role.SIGNER)),

    /** Signs what goes out (签发). */
    SIGNING(EnumSet.of(Role.SIGNER));

    private final Set<Role> roles;

    Grant(Set<Role> roles) {
        this.roles = roles;
    }

    /** Whether somebody of this role may have it. */
    public boolean goesWith(Role role) {
        return roles.contains(role);
    }

    /** Whether it is one of an office's duties. */
    public boolean isDuty() {
        return this != DRAFTS;
    }

    /** The grant with this name. */
    public static Optional<Grant> find(String name) {
        return Stream.of(values()).filter(grant -> grant.name().equals(name)).findFirst();
    }
}
