package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ClockFacts.Awaited;
import org.gongkai.request.clock.ClockFacts.Deferral;
import org.gongkai.request.clock.ClockFacts.Pause;
import org.gongkai.request.clock.ClockFacts.Restart;
import org.gongkai.request.clock.ClockFacts.Stop;
import org.gongkai.request.clock.ReplyTerm.Open;

/**
 * Counts the term for the reply (Art. 33 of the Regulations): twenty working days from the latest of receipt, supplement and
 * payment, and as many more as it was extended by and as fall into consultations; days of several at once count once. A
 * consultation that is sent after the last day excludes nothing.
 */
public final class ReplyClock {

    /** Before, the Regulations of 2007 gave fifteen working days. */
    private static final LocalDate REVISED = LocalDate.of(2019, 5, 15);

    private static final int DAYS = 20;
    private static final int DAYS_BEFORE = 15;

    private final WorkingCalendar calendar;

    public ReplyClock(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Working days of a term that is not extended. */
    public static int length(LocalDate receivedOn) {
        return receivedOn.isBefore(REVISED) ? DAYS_BEFORE : DAYS;
    }

    /** Working days by which a term may be extended at most, as many as it has itself (Art. 33 para. 2; Art. 24 of 2007). */
    public static int longestExtension(LocalDate receivedOn) {
        return length(receivedOn);
    }

    /**
     * Counts.
     *
     * @param today up to when a consultation that is open has lasted
     */
    public ReplyTerm count(ClockFacts facts, LocalDate today) {
        ReplyTerm term = termOf(facts, today);
        if (facts.arrivedOn().isEmpty() && !isInDoubt(facts)) {
            return term;
        }
        ClockFacts cautious = new ClockFacts(
                facts.arrivedOn().orElse(facts.receivedOn()),
                Optional.empty(),
                facts.restarts().stream().filter(restart -> !restart.inDoubt()).toList(),
                facts.stop().filter(stop -> !stop.inDoubt()),
                facts.extension(),
                facts.deferral(),
                facts.pauses());
        return new ReplyTerm(
                term.start(),
                term.length(),
                term.excluded(),
                term.dueOn(),
                term.dueNotBefore(),
                termOf(cautious, today).dueOn(),
                term.open(),
                term.days());
    }

    private static boolean isInDoubt(ClockFacts facts) {
        return facts.stop().filter(Stop::inDoubt).isPresent()
                || facts.restarts().stream().anyMatch(Restart::inDoubt);
    }

    private ReplyTerm termOf(ClockFacts facts, LocalDate today) {
        LocalDate start = facts.restarts().stream()
                .map(Restart::on)
                .filter(on -> on.isAfter(facts.receivedOn()))
                .max(Comparator.naturalOrder())
                .orElse(facts.receivedOn());
        int length = length(facts.receivedOn()) + facts.extension();
        DayCount count = new DayCount(calendar, start, length, ended(facts.pauses(), today));
        if (facts.stop().isPresent()) {
            Stop stop = facts.stop().get();
            count.run(stop.on());
            count.wait(stop, today);
            Open open = new Open(Open.Kind.STOPPED, waits(stop.awaited()));
            return term(count, Optional.empty(), Optional.empty(), Optional.of(open), count.days());
        }
        count.run(LocalDate.MAX);
        Optional<LocalDate> named = facts.deferral()
                .filter(deferral -> !isOutlived(deferral, facts, count))
                .map(Deferral::to);
        if (named.isPresent()) {
            return term(count, named, Optional.empty(), Optional.empty(), count.days());
        }
        if (count.unknown().isPresent()) {
            Open open = new Open(
                    Open.Kind.DATE_OPEN,
                    ClockWords.DATE_OPEN.with(
                            length,
                            count.counted(),
                            String.valueOf(count.unknown().get().getYear())));
            return term(count, Optional.empty(), Optional.of(count.notBefore()), Optional.of(open), count.days());
        }
        Optional<Pause> lasting = facts.pauses().stream()
                .filter(pause -> pause.endedOn().isEmpty())
                .filter(pause -> !pause.sentOn().isAfter(count.due()))
                .findFirst();
        if (lasting.isPresent()) {
            Open open = new Open(
                    Open.Kind.PAUSED,
                    ClockWords.PAUSED.with(lasting.get().number(), lasting.get().sentOn()));
            return term(count, Optional.empty(), Optional.of(count.due()), Optional.of(open), count.days());
        }
        return term(count, Optional.of(count.due()), Optional.empty(), Optional.empty(), count.days());
    }

    /** Whether the term has begun anew since, for a supplement or a payment, and ends behind the day that was named. */
    private static boolean isOutlived(Deferral deferral, ClockFacts facts, DayCount count) {
        return facts.restarts().stream().map(Restart::on).anyMatch(deferral.on()::isBefore)
                && count.notBefore().isAfter(deferral.to());
    }

    private static ClockWords waits(Awaited awaited) {
        return switch (awaited) {
            case SUPPLEMENT -> ClockWords.WAITS_FOR_SUPPLEMENT;
            case FEE -> ClockWords.WAITS_FOR_FEE;
        };
    }

    private static ReplyTerm term(
            DayCount count,
            Optional<LocalDate> dueOn,
            Optional<LocalDate> dueNotBefore,
            Optional<Open> open,
            List<TermDay> days) {
        return new ReplyTerm(count.start(), count.length(), count.excluded(), dueOn, dueNotBefore, dueOn, open, days);
    }

    private static List<Pause> ended(List<Pause> pauses, LocalDate today) {
        return pauses.stream()
                .map(pause -> new Pause(
                        pause.number(), pause.sentOn(), pause.endedOn().or(() -> Optional.of(today))))
                .sorted(Comparator.comparing(Pause::sentOn).thenComparing(Pause::number))
                .toList();
    }
}
