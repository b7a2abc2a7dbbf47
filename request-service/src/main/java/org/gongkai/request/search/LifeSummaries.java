package org.gongkai.request.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.request.handling.open.OpenApplications;

/** What lists show of lives. */
@ApplicationScoped
public class LifeSummaries {

    private final OpenApplications applications;
    private final Clock clock;

    LifeSummaries(OpenApplications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /** Of each of these applications that is not voided. */
    public Map<UUID, LifeSummary> of(List<UUID> ids) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, LifeSummary> summaries = new HashMap<>();
        applications.forEach(ids, one -> summaries.put(one.id(), LifeSummary.of(one, today)));
        return summaries;
    }
}
