package org.gongkai.kit.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is behind a request or a piece of background work. */
public sealed interface Caller {

    /** Anybody, who has not signed in. */
    Caller PUBLIC = new Anyone(new Scope.Nowhere());

    /** A service at work in the background, which reaches all data that its role may see. */
    static Caller.SignedIn service(String name) {
        return new SignedIn(name, "own", Role.SERVICE, new Scope.Everywhere(), Set.of());
    }

    /** Name in the audit. */
    String name();

    /** What people call the caller; empty where nobody has said. */
    default Optional<String> displayName() {
        return Optional.empty();
    }

    /** Whose data the caller reaches. */
    Scope scope();

    /** Word for the role in the audit and in the database's policies. */
    String roleName();

    /** Whether the contents of registers are any business of the caller. */
    boolean seesCases();

    /**
     * Somebody who has not signed in (the public).
     *
     * @param scope nobody's data, but for the length of one public operation that of the agency it is for
     */
    record Anyone(Scope scope) implements Caller {

        @Override
        public String name() {
            return "public";
        }

        @Override
        public String roleName() {
            return "PUBLIC";
        }

        @Override
        public boolean seesCases() {
            return true;
        }
    }

    /**
     * Somebody whose token was verified.
     *
     * @param name the account; of an outside issuer its name for the account
     * @param issuer name in the settings of whoever vouches for it
     * @param displayName what people call who it is, for papers that say who has acted; empty where the issuer does not say
     */
    record SignedIn(String name, String issuer, Role role, Scope scope, Set<Grant> grants, Optional<String> displayName)
            implements Caller {

        public SignedIn {
            grants = Set.copyOf(grants);
        }

        /** One of whom the issuer says no more than the account. */
        public SignedIn(String name, String issuer, Role role, Scope scope, Set<Grant> grants) {
            this(name, issuer, role, scope, grants, Optional.empty());
        }

        /** The duties of an office that the caller has: those that were granted, else those that go with the role. */
        public Set<Grant> duties() {
            Set<Grant> granted = grants.stream().filter(Grant::isDuty).collect(Collectors.toUnmodifiableSet());
            return granted.isEmpty()
                    ? Stream.of(Grant.values())
                            .filter(grant -> grant.isDuty() && grant.goesWith(role))
                            .collect(Collectors.toUnmodifiableSet())
                    : granted;
        }

        @Override
        public String roleName() {
            return role.name();
        }

        @Override
        public boolean seesCases() {
            return role.seesCases();
        }
    }
}
