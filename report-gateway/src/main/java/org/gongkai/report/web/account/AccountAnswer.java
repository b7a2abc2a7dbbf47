package org.gongkai.report.web.account;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Grant;
import org.gongkai.kit.access.Role;
import org.gongkai.report.account.Account;

/** An account; its password and its second factor never come out. */
@Schema(name = "Account")
record AccountAnswer(
        String account,
        String displayName,
        Role role,
        @Schema(nullable = true) String agencyCode,
        @Schema(nullable = true) String regionCode,
        List<Grant> grants,
        boolean disabled,
        @Schema(nullable = true, format = "date-time") String lockedUntil,
        boolean secondFactor,
        long version) {

    static AccountAnswer of(Account account) {
        return new AccountAnswer(
                account.name(),
                account.displayName(),
                account.role(),
                account.agencyCode().orElse(null),
                account.regionCode().orElse(null),
                account.grants().stream().sorted().toList(),
                account.disabled(),
                account.lockedUntil().map(ChinaTime::write).orElse(null),
                account.secondFactor(),
                account.version());
    }
}
