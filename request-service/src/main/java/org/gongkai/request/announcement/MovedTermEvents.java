package org.gongkai.request.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.due.MovedTerms.Moved;

/** Publishes that last days move without a step: one event for each application whose applicant hears of such a day. */
@ApplicationScoped
class MovedTermEvents {

    private static final String SERVICE = "request-service";

    private final Announcer announcer;
    private final ActingAs acting;
    private final ObjectMapper mapper;
    private final WhatArrived arrived;
    private final Clock clock;

    MovedTermEvents(Announcer announcer, ActingAs acting, ObjectMapper mapper, WhatArrived arrived, Clock clock) {
        this.announcer = announcer;
        this.acting = acting;
        this.mapper = mapper;
        this.arrived = arrived;
        this.clock = clock;
    }

    /** Publishes it with the transaction at hand; whoever makes the change need not reach the applications. */
    void publish(List<Moved> moved, TermChange.Cause cause) {
        Map<UUID, List<Moved>> byApplication = moved.stream()
                .filter(Moved::application)
                .filter(one -> Timers.get(one.timer()).told())
                .collect(Collectors.groupingBy(Moved::id, LinkedHashMap::new, Collectors.toList()));
        LocalDate today = LocalDate.now(clock);
        acting.call(Caller.service(SERVICE), () -> {
            Map<UUID, UUID> submissions = arrived.of(byApplication.keySet());
            byApplication.forEach((application, terms) -> announcer.publish(
                    EventCatalogue.TERMS_MOVED,
                    terms.getFirst().recordNumber(),
                    terms.getFirst().agencyCode(),
                    Stream.concat(Stream.of(application), Stream.ofNullable(submissions.get(application)))
                            .toList(),
                    mapper.valueToTree(MovedTermData.of(terms, cause, today)),
                    true,
                    false));
            return byApplication;
        });
    }
}
