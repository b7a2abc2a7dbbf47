package org.gongkai.report.web.account;

import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.Grant;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.account.Account;
import org.gongkai.report.account.AccountWords;

/**
 * An account as an administrator puts it.
 *
 * @param agencyCode the agency whose data it reaches; or
 * @param regionCode the region; 000000 is the whole installation
 * @param password needed for a new account; left out, the present one stays
 * @param grants what it may do beside the role; with duties of an office among them it has these alone
 */
@Schema(name = "AccountBody")
record AccountBody(
        @NotNull @Schema(examples = "CLERK") Role role,

        @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
        String agencyCode,

        @Schema(description = "Region of two, four or six digits; 000000 is the whole installation")
        String regionCode,

        @NotBlank @Size(max = 100) @Schema(examples = "王经办") String displayName,
        @Schema(examples = "correct horse battery") String password,
        Set<@NotNull Grant> grants,
        Boolean disabled) {

    Account account(String name) {
        if (!role.isOfAccounts()) {
            throw Problem.invalid("/role", AccountWords.NOT_AN_ACCOUNT_ROLE);
        }
        if ((agencyCode == null) == (regionCode == null)) {
            throw Problem.invalid("/agencyCode", KitWords.AGENCY_OR_REGION);
        }
        if (grants != null && !grants.stream().allMatch(grant -> grant.goesWith(role))) {
            throw Problem.invalid("/grants", AccountWords.GRANT_NOT_OF_ROLE.with(role));
        }
        return new Account(
                name,
                displayName,
                role,
                scope(),
                grants == null ? Set.of() : grants,
                disabled != null && disabled,
                Optional.empty(),
                false,
                0);
    }

    private Scope scope() {
        if (agencyCode != null) {
            return new Scope.OfAgency(agencyCode);
        }
        return regionCode.equals(Scope.EVERYWHERE)
                ? new Scope.Everywhere()
                : new Scope.OfRegion(RegionCode.find(regionCode)
                        .orElseThrow(() -> Problem.invalid("/regionCode", KitWords.NOT_A_REGION)));
    }
}
