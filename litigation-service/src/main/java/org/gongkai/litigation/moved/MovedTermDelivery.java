package org.gongkai.litigation.moved;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.litigation.announcement.CaseAnnouncer;
import org.gongkai.litigation.announcement.CaseEvents;
import org.gongkai.litigation.casefile.daily.CaseTermList;
import org.gongkai.litigation.casefile.daily.EffectiveDecisions;
import org.gongkai.litigation.length.TermLengths;
import org.gongkai.litigation.term.MovedTerm;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;

/** Publishes an event of each term of a body that a calendar has moved, and counts anew what holds from another day on. */
@ApplicationScoped
class MovedTermDelivery implements Delivery {

    private final CaseTermList terms;
    private final EffectiveDecisions decisions;
    private final Calendars calendars;
    private final TermLengths lengths;
    private final CaseAnnouncer announcer;
    private final ObjectMapper mapper;
    private final Clock clock;

    MovedTermDelivery(
            CaseTermList terms,
            EffectiveDecisions decisions,
            Calendars calendars,
            TermLengths lengths,
            CaseAnnouncer announcer,
            ObjectMapper mapper,
            Clock clock) {
        this.terms = terms;
        this.decisions = decisions;
        this.calendars = calendars;
        this.lengths = lengths;
        this.announcer = announcer;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return CalendarMoves.MOVES;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        CalendarMoves.Change change = letter.read(mapper, CalendarMoves.Change.class);
        String agency = change.agencyCode();
        QuarkusTransaction.requiringNew()
                .run(() -> terms.moved(agency, before(agency, change), LocalDate.now(clock))
                        .forEach(moved -> publish(letter, agency, moved)));
        decisions.countAnew(agency);
        return new DeliveryOutcome.Delivered();
    }

    private WorkingCalendar before(String agency, CalendarMoves.Change change) {
        return change.length()
                .map(length -> calendars.of(agency, lengths.before(length)))
                .orElseGet(() -> calendars.before(agency, change.changed()));
    }

    /** A process that dies before it has settled the letter publishes it again under the same id, and it is heard once. */
    private void publish(Letter letter, String agency, MovedTerm moved) {
        String once = "moved " + letter.id() + " " + moved.now().key();
        announcer.publish(
                UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)),
                CaseEvents.TERM_MOVED,
                moved.now().caseFile(),
                agency,
                moved.now().caseNumber().or(moved.now()::receiptNumber),
                MovedCaseTerm.of(agency, moved));
    }
}
