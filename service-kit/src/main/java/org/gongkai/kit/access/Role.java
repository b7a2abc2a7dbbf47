package org.gongkai.kit.access;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody who has signed in is there for; the {@link AccessTable} says what each may do. */
public enum Role {
    /** Registers and answers applications, publishes items, records cases (经办人). */
    CLERK(true, true),
    /** Reviews what a clerk has drafted, never their own draft (审核人). */
    REVIEWER(true, true),
    /** Head of the office: extensions, sign-off of the report (Art. 33 of the Regulations) (签发人). */
    SIGNER(true, true),
    /** Reads the agencies of a region that it supervises (Art. 3 para. 4 of the Regulations) (主管部门). */
    SUPERVISOR(true, true),
    /** Machine client that pulls reports of a region (汇总系统). */
    AGGREGATOR(true, true),
    /** Reads the audit and nothing else (审计员). */
    AUDITOR(true, false),
    /** Keeps accounts, agencies and settings; sees no case (系统管理员). */
    ADMIN(true, false),
    /** A service of this system at work in the background. */
    SERVICE(false, true);

    private final boolean ofAccounts;
    private final boolean seesCases;

    Role(boolean ofAccounts, boolean seesCases) {
        this.ofAccounts = ofAccounts;
        this.seesCases = seesCases;
    }

    /** Whether an account, or an issuer of tokens outside this system, can have it. */
    public boolean isOfAccounts() {
        return ofAccounts;
    }

    /** Whether the contents of registers are any business of the role; the database asks the same. */
    public boolean seesCases() {
        return seesCases;
    }

    /** The role with this name. */
    public static Optional<Role> find(String name) {
        return Stream.of(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
