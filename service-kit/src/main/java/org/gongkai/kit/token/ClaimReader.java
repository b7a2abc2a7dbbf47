package org.gongkai.kit.token;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jwt.JWTClaimsSet;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Grant;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;

/**
 * Reads who a token names. A token that leaves the role or the scope open, or names two, names nobody.
 *
 * @param name of the issuer in the settings
 */
record ClaimReader(String name, SignInSettings.Issuer issuer) {

    /** What is longer is no name, and is not printed. */
    private static final int LONGEST_DISPLAY_NAME = 100;

    Optional<Caller.SignedIn> read(JWTClaimsSet claims) {
        List<Role> roles = words(claims, issuer.roleClaim()).stream()
                .flatMap(word -> Role.find(word).stream())
                .filter(role -> role.isOfAccounts() || name.equals(SignInSettings.OWN))
                .toList();
        List<String> names = words(claims, issuer.nameClaim());
        Optional<Scope> scope = scope(claims);
        if (roles.size() != 1 || names.size() != 1 || scope.isEmpty()) {
            return Optional.empty();
        }
        Set<Grant> grants = EnumSet.noneOf(Grant.class);
        words(claims, issuer.grantsClaim()).forEach(word -> Grant.find(word).ifPresent(grants::add));
        return Optional.of(new Caller.SignedIn(
                names.getFirst(), name, roles.getFirst(), scope.get(), grants, displayName(claims)));
    }

    private Optional<String> displayName(JWTClaimsSet claims) {
        return words(claims, issuer.displayNameClaim()).stream()
                .map(String::strip)
                .filter(word -> word.length() <= LONGEST_DISPLAY_NAME)
                .findFirst();
    }

    private Optional<Scope> scope(JWTClaimsSet claims) {
        List<String> agencies = words(claims, issuer.agencyClaim());
        List<String> regions = words(claims, issuer.regionClaim());
        if (agencies.size() + regions.size() != 1) {
            return Optional.empty();
        }
        if (!agencies.isEmpty()) {
            return Optional.of(new Scope.OfAgency(agencies.getFirst()));
        }
        String region = regions.getFirst();
        return region.equals(Scope.EVERYWHERE)
                ? Optional.of(new Scope.Everywhere())
                : RegionCode.find(region).map(Scope.OfRegion::new);
    }

    /** The words of a claim, which is one string or a list of them; blanks are none. */
    private static List<String> words(JWTClaimsSet claims, String claim) {
        Object value = claims.getClaim(claim);
        Collection<?> all = value instanceof Collection<?> list ? list : value == null ? List.of() : List.of(value);
        return all.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(word -> !word.isBlank())
                .toList();
    }
}
