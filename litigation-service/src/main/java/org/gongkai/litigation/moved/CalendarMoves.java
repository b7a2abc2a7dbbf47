package org.gongkai.litigation.moved;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.litigation.casefile.daily.CaseTermList;
import org.gongkai.litigation.length.LengthsChanged;
import org.gongkai.registers.calendar.CalendarChanged;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.ReplicatedCalendar;
import org.gongkai.registers.calendar.ReplicatedLength;

/** Has the terms of every body looked at that counts by a calendar, or by the length of a term, which has changed: later, one body at a time. */
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
     * @param after null where it is the length of a term that has changed
     * @param lengthBefore null where nothing was set
     * @param lengthAfter null where it is a calendar that has changed
     */
    record Change(
            String agencyCode,
            ReplicatedCalendar before,
            ReplicatedCalendar after,
            ReplicatedLength lengthBefore,
            ReplicatedLength lengthAfter) {

        /** The length that has changed; none where that was a calendar. */
        Optional<LengthsChanged> length() {
            return Optional.ofNullable(lengthAfter)
                    .map(length -> new LengthsChanged(Optional.ofNullable(lengthBefore), length));
        }

        CalendarChanged changed() {
            return new CalendarChanged(Optional.ofNullable(before).map(ReplicatedCalendar::calendar), after.calendar());
        }
    }

    void hear(@Observes CalendarChanged changed) {
        ReplicatedCalendar before = changed.before().map(ReplicatedCalendar::of).orElse(null);
        ReplicatedCalendar after = ReplicatedCalendar.of(changed.after());
        post(changed.after().scope(), agency -> new Change(agency, before, after, null, null));
    }

    void hear(@Observes LengthsChanged changed) {
        ReplicatedLength before = changed.before().orElse(null);
        post(changed.after().place(), agency -> new Change(agency, null, null, before, changed.after()));
    }

    private void post(CalendarScope place, Function<String, Change> change) {
        List<Message> messages = terms.agencies(LocalDate.now(clock)).stream()
                .filter(agency -> calendars.counts(agency, place))
                .map(agency -> message(agency, change.apply(agency)))
                .toList();
        if (!messages.isEmpty()) {
            outbox.post(messages);
        }
    }

    private Message message(String agency, Change change) {
        return Message.of(MOVES, HERE, "case terms of " + agency, change, mapper);
    }
}
