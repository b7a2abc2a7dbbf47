package org.gongkai.report.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Grant;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.token.SignInSettings;

/**
 * An account of a person or a machine.
 *
 * @param scope one agency, a region, or the whole installation
 * @param lockedUntil set by repeated failures
 * @param secondFactor whether a one-time code is asked for
 * @param version grows with every change; the ETag
 */
public record Account(
        String name,
        String displayName,
        Role role,
        Scope scope,
        Set<Grant> grants,
        boolean disabled,
        Optional<Instant> lockedUntil,
        boolean secondFactor,
        long version) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    public Account {
        grants = Set.copyOf(grants);
    }

    /** Whether an account may be called so. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The caller that signs in with it. */
    public Caller.SignedIn caller() {
        return new Caller.SignedIn(name, SignInSettings.OWN, role, scope, grants, Optional.of(displayName));
    }

    /** The code of the agency, when the scope is one. */
    public Optional<String> agencyCode() {
        return scope instanceof Scope.OfAgency own ? Optional.of(own.agencyCode()) : Optional.empty();
    }

    /** The code of the region, when the scope is one; {@link Scope#EVERYWHERE} for the whole installation. */
    public Optional<String> regionCode() {
        return switch (scope) {
            case Scope.OfRegion own -> Optional.of(own.region().prefix());
            case Scope.Everywhere all -> Optional.of(Scope.EVERYWHERE);
            case Scope.OfAgency one -> Optional.empty();
            case Scope.Nowhere none -> Optional.empty();
        };
    }

    static Scope scope(Optional<String> agencyCode, Optional<String> regionCode) {
        return agencyCode
                .<Scope>map(Scope.OfAgency::new)
                .orElseGet(() -> regionCode.orElseThrow().equals(Scope.EVERYWHERE)
                        ? new Scope.Everywhere()
                        : new Scope.OfRegion(new RegionCode(regionCode.orElseThrow())));
    }
}
