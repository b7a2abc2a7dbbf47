package org.gongkai.request.life.outcome;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.request.regional.RegionalRule;
import org.gongkai.request.regional.RegionalSettings;
import org.gongkai.request.regional.SettingRows;

/** How the region of each body sees outcomes on a day. */
@ApplicationScoped
public class OutcomePolicies {

    private final AgencyFacts facts;
    private final SettingRows settings;

    OutcomePolicies(AgencyFacts facts, SettingRows settings) {
        this.facts = facts;
        this.settings = settings;
    }

    /** That of a body for something that is decided now, as of a day; it stays until the transaction ends. */
    public OutcomePolicy of(String agencyCode, LocalDate on) {
        return of(settings.held(), agencyCode, on);
    }

    /** That of a body on a day, by these settings. */
    public OutcomePolicy of(RegionalSettings by, String agencyCode, LocalDate on) {
        String region = region(agencyCode, on);
        return new OutcomePolicy(
                applies(by, RegionalRule.DENY_ONLY, region, on),
                applies(by, RegionalRule.CONSULTATION_AS_PETITION, region, on));
    }

    /** The region in which a body was seated on a day; empty where nobody knows it. */
    public String region(String agencyCode, LocalDate on) {
        return facts.on(on, Optional.empty())
                .find(agencyCode)
                .map(body -> body.regionCode())
                .orElse("");
    }

    private static boolean applies(RegionalSettings by, RegionalRule rule, String region, LocalDate on) {
        return by.inForce(rule, region, on).filter(one -> one.applies()).isPresent();
    }
}
