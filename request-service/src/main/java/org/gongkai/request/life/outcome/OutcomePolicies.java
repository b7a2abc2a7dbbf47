package org.gongkai.request.life.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.directory.AgencyFacts;

/** How the region of each body sees outcomes. */
@ApplicationScoped
public class OutcomePolicies {

    private final AgencyFacts facts;
    private final OutcomeSettings settings;

    OutcomePolicies(AgencyFacts facts, OutcomeSettings settings) {
        this.facts = facts;
        this.settings = settings;
    }

    /** That of a body on a day. */
    public OutcomePolicy of(String agencyCode, LocalDate on) {
        return facts.on(on, Optional.empty())
                .find(agencyCode)
                .map(body -> of(body.regionCode()))
                .orElse(OutcomePolicy.USUAL);
    }

    private OutcomePolicy of(String region) {
        return new OutcomePolicy(
                isAmong(settings.denyOnly(), region), isAmong(settings.consultationAsPetition(), region));
    }

    private static boolean isAmong(Optional<List<String>> prefixes, String region) {
        return prefixes.orElse(List.of()).stream().anyMatch(one -> one.equals("*") || region.startsWith(one));
    }
}
