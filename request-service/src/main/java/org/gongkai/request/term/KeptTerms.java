package org.gongkai.request.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.life.table.Flag;

/** Which applications with a life have kept their term, or still may: by their own clocks. */
@ApplicationScoped
@Transactional
public class KeptTerms {

    private final ApplicationHandling handling;
    private final Clock clock;

    KeptTerms(ApplicationHandling handling, Clock clock) {
        this.handling = handling;
        this.clock = clock;
    }

    /** Those among these that are not late. */
    public List<UUID> inTime(Collection<UUID> applications) {
        LocalDate today = LocalDate.now(clock);
        return applications.stream()
                .filter(id -> !handling.state(id).course().flags(today).contains(Flag.OVERDUE))
                .toList();
    }
}
