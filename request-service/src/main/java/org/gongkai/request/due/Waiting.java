package org.gongkai.request.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.assignment.UnitWork;
import org.gongkai.request.life.consultation.Consulting;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.DecisionEvent.ReviewKind;
import org.gongkai.request.life.proposal.Proposed;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;

/**
 * Somebody whom an application waits for.
 *
 * @param number which of its consultations, tasks, decisions, pending steps, fee notices or proposals to publish, from 1; 0 of
 *     the applicant
 * @param step what the head is to agree to, to decide or to take, or the clerk to record; empty of others
 * @param until the last day for it; empty while what asks for it is not served, or where the calendar is not known
 */
public record Waiting(Whom whom, int number, Optional<Step> step, Optional<LocalDate> until) {

    private static final Timer SERVICE = Timers.get("T_SERVICE");

    /** Who has to do something. */
    @Schema(name = "WaitingFor")
    public enum Whom {

        /** To supplement, to give reasons or to pay. */
        APPLICANT,

        /** Who handles it, to record when a paper by which its term waits was served, or to send it again. */
        CLERK,

        /** Whose interests disclosure may harm, to answer (Art. 32 of the Regulations). */
        THIRD_PARTY,

        /** Who made the information too, to answer (Art. 34). */
        CO_MAKER,

        /** Another body, to answer (Arts. 11 and 33 para. 3). */
        OTHER_AGENCY,

        /** A unit of the body, to answer. */
        UNIT,

        /** Who reviews whether what was drafted is secret (保密审查). */
        SECRECY,

        /** Who reviews whether it is lawful (合法性审核). */
        LEGAL,

        /** Who signs it, when it is reviewed (签发). */
        SIGNER,

        /**
         * The head of the office, to agree to a step or to refuse it, to decide whether to publish (Art. 44), or to give back
         * what was paid in vain (Art. 42).
         */
        HEAD
    }

    /**
     * All whom a course waits for on a day.
     *
     * @param proposed its steps that somebody has proposed
     */
    static List<Waiting> of(
            Course course, List<ProposedSteps.Proposed> proposed, WorkingCalendar calendar, LocalDate today) {
        List<Waiting> all = new ArrayList<>();
        if (course.stage().isOpen()) {
            addOthers(all, course, calendar, today);
        }
        // What has to go out within the term has to be agreed to within it.
        Optional<LocalDate> until = course.stage().isOpen() ? course.term(today).dueOn() : Optional.empty();
        if (course.stage() == Stage.APPROVAL) {
            addDeciders(all, 1, course.missingReviews(), until);
        }
        course.aftermath().rounds().stream()
                .filter(round -> round.stage() == Stage.APPROVAL)
                .forEach(round -> addDeciders(all, round.number(), round.missingReviews(), round.dueOn(calendar)));
        proposed.stream()
                .filter(one -> one.isForHead(course, today))
                .map(one -> new Waiting(Whom.HEAD, one.number(), Optional.of(one.step()), until))
                .forEach(all::add);
        if (LifeCycle.of(Step.REFUND).from().contains(course.stage())) {
            course.paidInVain().stream()
                    .map(one -> new Waiting(Whom.HEAD, one.number(), Optional.of(Step.REFUND), Optional.empty()))
                    .forEach(all::add);
        }
        if (LifeCycle.of(Step.DECIDE_PUBLICATION).from().contains(course.stage())) {
            course.aftermath().proposals().stream()
                    .filter(Proposed::isOpen)
                    .map(one -> new Waiting(
                            Whom.HEAD, one.number(), Optional.of(Step.DECIDE_PUBLICATION), Optional.empty()))
                    .forEach(all::add);
        }
        return all;
    }

    private static void addOthers(List<Waiting> all, Course course, WorkingCalendar calendar, LocalDate today) {
        if (course.stage().stopsClock() || course.stage() == Stage.REASON_REQUESTED) {
            all.add(new Waiting(
                    Whom.APPLICANT, 0, Optional.empty(), course.clock().awaitedUntil()));
        }
        course.unserved().stream()
                .map(sent -> new Waiting(
                        Whom.CLERK,
                        sent.number(),
                        Optional.of(Step.NOTICE_SERVED),
                        SERVICE.lastDay(sent.notice().movedOn(), calendar)))
                .forEach(all::add);
        course.allConsultations().stream()
                .filter(one -> one.state(calendar, today) == Consulting.State.OPEN)
                .map(one -> new Waiting(whom(one.party()), one.number(), Optional.empty(), one.dueOn(calendar)))
                .forEach(all::add);
        for (UnitWork work : course.allUnitWork()) {
            if (work.answeredOn().isEmpty()) {
                all.add(new Waiting(Whom.UNIT, work.number(), Optional.empty(), Optional.of(work.dueOn())));
            }
        }
    }

    private static void addDeciders(
            List<Waiting> all, int decision, List<ReviewKind> missing, Optional<LocalDate> until) {
        missing.forEach(kind -> all.add(new Waiting(whom(kind), decision, Optional.empty(), until)));
        if (missing.isEmpty()) {
            all.add(new Waiting(Whom.SIGNER, decision, Optional.empty(), until));
        }
    }

    private static Whom whom(ReviewKind kind) {
        return switch (kind) {
            case SECRECY -> Whom.SECRECY;
            case LEGAL -> Whom.LEGAL;
        };
    }

    private static Whom whom(ConsultationEvent.Party party) {
        return switch (party) {
            case THIRD_PARTY -> Whom.THIRD_PARTY;
            case CO_MAKER -> Whom.CO_MAKER;
            case OTHER_AGENCY -> Whom.OTHER_AGENCY;
        };
    }
}
