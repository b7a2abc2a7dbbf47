package org.gongkai.request.migration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.further.Remark;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.FeeEvent.Payment;
import org.gongkai.request.life.event.IntakeEvent.Acceptance;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Closing;
import org.gongkai.request.life.notice.Charge;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.migration.row.EventsOfRow;
import org.gongkai.request.migration.row.LedgerColumns;
import org.gongkai.request.migration.row.MigrationWords;
import org.gongkai.request.migration.row.ToldEvents;

/** Takes the steps that a row of a ledger tells. */
final class Replay {

    private final DisclosureApplication entry;
    private final Course course;
    private final Source source;
    private final UnaryOperator<Refusal> names;
    private final List<Remark> refusals = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();
    private final List<Taken> steps = new ArrayList<>();

    private Replay(DisclosureApplication entry, WorkingCalendar calendar, Source source, UnaryOperator<Refusal> names) {
        this.entry = entry;
        this.course = Course.of(Beginning.received(entry.receivedOn()), calendar);
        this.source = source;
        this.names = names;
    }

    /**
     * The row of a file.
     *
     * @param by account of who imports it
     */
    record Source(String file, long row, String by, Instant at, LocalDate today) {

        /** Another row of the file. */
        Source at(long otherRow) {
            return new Source(file, otherRow, by, at, today);
        }
    }

    /**
     * The life that a row tells.
     *
     * @param names calls what a refusal is about
     */
    static LedgerLife of(
            DisclosureApplication entry,
            LedgerColumns columns,
            Source source,
            WorkingCalendar calendar,
            UnaryOperator<Refusal> names) {
        Replay replay = new Replay(entry, calendar, source, names);
        replay.refusals.addAll(DayOrder.contradictions(entry, columns, source.today()));
        if (replay.refusals.isEmpty()) {
            replay.take(EventsOfRow.of(entry, columns), columns);
        }
        return new LedgerLife(entry.agencyCode(), replay.steps, replay.course, replay.refusals, replay.warnings);
    }

    private void take(ToldEvents row, LedgerColumns columns) {
        warnings.addAll(row.warnings());
        take(kept(row, columns, 0));
        for (ToldEvents.Told told : row.events()) {
            take(told);
            if (!refusals.isEmpty()) {
                return;
            }
        }
        LedgerKept kept = kept(row, columns, steps.size() - 1);
        steps.set(0, new Taken(steps.getFirst().step(), kept, source.by(), source.at()));
        warnOfTerms(columns);
    }

    private LedgerKept kept(ToldEvents row, LedgerColumns columns, int stepsBehind) {
        return new LedgerKept(
                entry.receivedOn(),
                source.file(),
                source.row(),
                stepsBehind,
                columns.handler(),
                columns.unit(),
                row.kept().isEmpty() ? null : row.kept());
    }

    private void take(ToldEvents.Told told) {
        LifeEvent event = told.event();
        switch (event) {
            case Closing closing -> take(event);
            case Payment payment
            when !course.stage().isOpen() ->
                warnings.add(new Remark(Optional.of(told.column()), "PAID_AFTERWARDS", MigrationWords.PAID_AFTERWARDS));
            case Payment payment
            when course.stepOf(payment) == Step.PAY_LATE && course.stage() == Stage.FEE_NOTIFIED -> {
                // It went on with what had come.
                warnings.add(
                        new Remark(Optional.of(told.column()), "PAYMENT_TOO_LATE", MigrationWords.PAYMENT_TOO_LATE));
                take(payment, accepted(payment));
            }
            case Consultation sent
            when course.stage() == Stage.IN_REVIEW -> {
                // Who is consulted about an application has accepted it.
                take(new Acceptance(sent.on()));
                judged(told);
            }
            default -> judged(told);
        }
    }

    private void judged(ToldEvents.Told told) {
        Optional<Refusal> refusal = course.findRefusal(told.event(), source.today(), source.by());
        Severity severity = refusal.map(
                        one -> Severity.of(one.reason(), course.stage().isOpen()))
                .orElse(Severity.TAKEN);
        switch (severity) {
            case REFUSED -> refusals.add(remark(told, refusal.orElseThrow()));
            case WARNED -> {
                warnings.add(remark(told, refusal.orElseThrow()));
                take(told.event());
            }
            case TAKEN -> take(told.event());
        }
    }

    private Remark remark(ToldEvents.Told told, Refusal refusal) {
        return new Remark(
                Optional.of(told.column()),
                refusal.reason().name(),
                names.apply(refusal).said());
    }

    private Step accepted(Payment payment) {
        Charge charge = course.charges().get(payment.notice() - 1);
        boolean isInFull = payment.amountYuan().add(charge.paidYuan()).compareTo(charge.amountYuan()) >= 0;
        return isInFull ? Step.PAY_IN_FULL : Step.PAY_PART;
    }

    private void take(LifeEvent event) {
        take(event, course.stepOf(event));
    }

    private void take(LifeEvent event, Step step) {
        Taken taken = new Taken(step, event, source.by(), source.at());
        course.take(taken);
        steps.add(taken);
    }

    private void warnOfTerms(LedgerColumns columns) {
        Optional<LocalDate> concludedOn = course.concluded().map(Course.Concluded::on);
        Set<Flag> flags = course.flags(concludedOn.orElse(source.today()));
        if (concludedOn.isPresent() && flags.contains(Flag.OVERDUE)) {
            LocalDate dueOn = course.term(concludedOn.get()).dueOn().orElseThrow();
            warnings.add(new Remark(Optional.of("closedOn"), "LATE_REPLY", MigrationWords.LATE_REPLY.with(dueOn)));
        }
        if (columns.dueOn() != null && course.stage().isOpen()) {
            warnOfDueOn(columns.dueOn(), course.term(source.today()));
        }
        if (flags.contains(Flag.LATE_NOTICE)) {
            warnings.add(new Remark(Optional.of("supplementSentOn"), "LATE_NOTICE", MigrationWords.LATE_NOTICE));
        }
    }

    /** The last day follows from what has happened; one that the office has counted otherwise is kept and told. */
    private void warnOfDueOn(LocalDate told, ReplyTerm term) {
        term.dueOn()
                .filter(due -> !due.equals(told))
                .ifPresent(due -> warnings.add(new Remark(
                        Optional.of("dueOn"), "DUE_ON_OTHERWISE", MigrationWords.DUE_ON_OTHERWISE.with(due))));
    }
}
