package org.gongkai.request.life.outcome;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.SettingRows;
import org.gongkai.request.regional.RegionalRule;

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
        return of(settings.held(), region(agencyCode, on), on);
    }

    /** That of a region on a day, by these settings. */
    public static OutcomePolicy of(DatedSettings by, String region, LocalDate on) {
        return new OutcomePolicy(
                applies(by, RegionalRule.DENY_ONLY, region, on),
                applies(by, RegionalRule.CONSULTATION_AS_PETITION, region, on));
    }

    /**
     * The region in which a body was seated on a day; empty where nobody knows it. It follows from what was said of that body:
     * a directory of everybody for each day of a page of entries would fill the memory.
     */
    public String region(String agencyCode, LocalDate on) {
        return DirectoryDay.of(facts.of(agencyCode), on, Optional.empty())
                .find(agencyCode)
                .map(body -> body.regionCode())
                .orElse("");
    }

    private static boolean applies(DatedSettings by, RegionalRule rule, String region, LocalDate on) {
        return by.inForce(rule, region, on).filter(one -> one.applies()).isPresent();
    }
}
