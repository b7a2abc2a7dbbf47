package org.gongkai.litigation.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.litigation.announcement.CaseAnnouncer;
import org.gongkai.litigation.announcement.CaseEvents;
import org.gongkai.litigation.casefile.CaseTermList;
import org.gongkai.litigation.term.DueTerm;
import org.gongkai.litigation.term.WaitingTerm;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.reminder.Reminded;
import org.gongkai.registers.reminder.ReminderRounds;
import org.gongkai.registers.reminder.ReminderTable;
import org.gongkai.registers.reminder.Threshold;

/** Looks in rounds for terms of cases that have come near or are over, worked out on the day, and publishes an event of each. */
@ApplicationScoped
public class CaseReminders {

    private static final Logger LOG = Logger.getLogger(CaseReminders.class);
    private static final String SERVICE = "litigation-service";

    private final CaseTermList terms;
    private final Calendars calendars;
    private final ReminderRounds rounds;
    private final CaseAnnouncer announcer;
    private final CurrentCaller caller;
    private final Clock clock;

    CaseReminders(
            CaseTermList terms,
            Calendars calendars,
            ReminderRounds rounds,
            CaseAnnouncer announcer,
            CurrentCaller caller,
            Clock clock) {
        this.terms = terms;
        this.calendars = calendars;
        this.rounds = rounds;
        this.announcer = announcer;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes a round, while no other is under way in this process. */
    @Scheduled(
            cron = "{gongkai.reminders.at}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        LOG.infof("reminded of %d terms", round(Optional.empty()));
    }

    /**
     * Reminds of everything that it was not reminded of yet, body by body, and answers how often.
     *
     * @param bodies whose cases; all where it is empty
     */
    public int round(Optional<Set<String>> bodies) {
        return caller.asService(SERVICE, () -> {
            LocalDate today = LocalDate.now(clock);
            List<String> agencies = QuarkusTransaction.requiringNew().call(() -> terms.agencies(today));
            return agencies.stream()
                    .filter(agency ->
                            bodies.map(codes -> codes.contains(agency)).orElse(true))
                    .mapToInt(agency ->
                            rounds.remind(QuarkusTransaction.requiringNew().call(() -> due(agency, today))))
                    .sum();
        });
    }

    private List<Reminder> due(String agency, LocalDate today) {
        WorkingCalendar calendar = calendars.of(agency);
        return terms.waiting(agency, today).stream()
                .flatMap(waiting -> reminder(agency, waiting, today, calendar))
                .toList();
    }

    private Stream<Reminder> reminder(String agency, WaitingTerm waiting, LocalDate today, WorkingCalendar calendar) {
        DueTerm term = waiting.term();
        String timer = term.timer().code();
        if (term.dueOn().isEmpty()) {
            return Stream.of(new Reminder(agency, waiting, Threshold.DATE_OPEN, Optional.empty()))
                    .filter(one -> CaseReminderTable.TABLE.remindsOfOpenDates(timer));
        }
        int left = ReminderTable.daysLeft(today, term.dueOn().get(), calendar);
        return CaseReminderTable.TABLE
                .reached(timer, left)
                .map(threshold -> new Reminder(agency, waiting, threshold, Optional.of(left)))
                .stream();
    }

    /** A reminder of one term. */
    private final class Reminder implements ReminderRounds.Due {

        private final String agencyCode;
        private final WaitingTerm waiting;
        private final Threshold threshold;
        private final Optional<Integer> daysLeft;

        Reminder(String agencyCode, WaitingTerm waiting, Threshold threshold, Optional<Integer> daysLeft) {
            this.agencyCode = agencyCode;
            this.waiting = waiting;
            this.threshold = threshold;
            this.daysLeft = daysLeft;
        }

        @Override
        public Reminded reminded() {
            return new Reminded(
                    waiting.caseFile(),
                    waiting.term().timer().code(),
                    waiting.term().proceeding().orElse(0),
                    dueOn(),
                    threshold);
        }

        private LocalDate dueOn() {
            return waiting.term().dueOn().orElse(waiting.term().dueNotBefore());
        }

        @Override
        public String agencyCode() {
            return agencyCode;
        }

        @Override
        public void publish() {
            announcer.publish(
                    CaseEvents.REMINDER,
                    waiting.caseFile(),
                    agencyCode,
                    waiting.caseNumber().or(waiting::receiptNumber),
                    new CaseReminderData(
                            waiting.caseFile(),
                            waiting.caseNumber().orElse(null),
                            waiting.receiptNumber().orElse(null),
                            agencyCode,
                            waiting.term().proceeding().orElse(null),
                            waiting.term().timer().code(),
                            waiting.term().timer().duty(),
                            threshold,
                            dueOn(),
                            daysLeft.orElse(null)));
        }
    }
}
