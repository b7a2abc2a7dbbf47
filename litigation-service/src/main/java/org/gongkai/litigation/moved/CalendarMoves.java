package org.gongkai.litigation.moved;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.litigation.casefile.CaseTermList;
import org.gongkai.registers.calendar.CalendarChanged;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.ReplicatedCalendar;

/** Has the terms of every body looked at that counts by a calendar which has changed: later, one body at a time. */
@ApplicationScoped
class CalendarMoves {

    /** What moved them first is told first. */
    static final Topic MOVES = Topic.ofEvents("case-terms-moved");

    private static final String HERE = "case-terms";

    private final CaseTermList terms;
    private final Calendars calendars;
    private final Outbox outbox;
    private final ObjectMapper mapper;
    private final Clock clock;

    CalendarMoves(CaseTermList terms, Calendars calendars, Outbox outbox, ObjectMapper mapper, Clock clock) {
        this.terms = terms;
        this.calendars = calendars;
        this.outbox = outbox;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * A change of a calendar as it waits.
     *
     * @param before null where the year was not known
     */
    record Change(String agencyCode, ReplicatedCalendar before, ReplicatedCalendar after) {

        CalendarChanged changed() {
            return new CalendarChanged(Optional.ofNullable(before).map(ReplicatedCalendar::calendar), after.calendar());
        }
    }

    void hear(@Observes CalendarChanged changed) {
        List<Message> messages = terms.agencies(LocalDate.now(clock)).stream()
                .filter(agency -> calendars.counts(agency, changed.after().scope()))
                .map(agency -> message(agency, changed))
                .toList();
        if (!messages.isEmpty()) {
            outbox.post(messages);
        }
    }

    private Message message(String agency, CalendarChanged changed) {
        try {
            Change change = new Change(
                    agency,
                    changed.before().map(ReplicatedCalendar::of).orElse(null),
                    ReplicatedCalendar.of(changed.after()));
            return new Message(MOVES, HERE, "case terms of " + agency, mapper.writeValueAsString(change));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
