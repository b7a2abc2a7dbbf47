package org.gongkai.request.life.course;

import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.life.assignment.Assignments;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.SupplementEvent;

/** What the course of one application consists of: each part takes the events that are its own. */
final class CourseParts {

    private final Supplements supplements = new Supplements();
    private final Consultations consultations = new Consultations();
    private final Fees fees = new Fees();
    private final Drafting drafting = new Drafting();
    private final Serving serving = new Serving();
    private final Aftermath aftermath = new Aftermath();
    private final Assignments assignments = new Assignments();
    private final CourseClock clock = new CourseClock();
    private boolean isPart;
    private Optional<String> toldNumber = Optional.empty();

    Supplements supplements() {
        return supplements;
    }

    Consultations consultations() {
        return consultations;
    }

    Fees fees() {
        return fees;
    }

    Drafting drafting() {
        return drafting;
    }

    Serving serving() {
        return serving;
    }

    Aftermath aftermath() {
        return aftermath;
    }

    Assignments assignments() {
        return assignments;
    }

    CourseClock clock() {
        return clock;
    }

    /** Whether the application was split off another one. */
    boolean isPart() {
        return isPart;
    }

    /** The number of the decision, as it was given here, else as a ledger tells it. */
    Optional<String> documentNumber() {
        return drafting.documentNumber().or(() -> toldNumber);
    }

    /** Takes a step, before the stage follows it. */
    void take(Taken one, Course course, WorkingCalendar calendar) {
        clock.before(one.event(), course);
        switch (one.event()) {
            case IntakeEvent.SplitOff part -> {
                isPart = true;
                fees.splitOff(part);
            }
            case IntakeEvent intake -> assignments.apply(intake);
            case SupplementEvent asked -> {
                supplements.apply(asked, course, calendar);
                told(asked, course);
            }
            case ConsultationEvent consulted -> consultations.apply(consulted);
            case FeeEvent fee -> {
                fees.apply(fee);
                if (fee instanceof FeeEvent.FeeLapse lapse) {
                    toldNumber = Optional.ofNullable(lapse.documentNumber());
                    serving.lapsed(lapse.on());
                }
            }
            case DecisionEvent decision -> take(decision, one);
            case ServiceEvent served -> take(served, one, course);
            case ClosingEvent.SpotAnswer answer -> {
                drafting.answered(answer, one.by());
                serving.answered(answer.on());
            }
            case ClosingEvent.LedgerReply reply -> toldNumber = Optional.ofNullable(reply.documentNumber());
            case ClosingEvent closing -> {}
            case LaterEvent later -> aftermath.apply(later, course);
        }
        drafting.follow(one);
    }

    /** The number of the paper that tells the lapse, which no longer tells anything when the supplement comes after all. */
    private void told(SupplementEvent event, Course course) {
        if (event instanceof SupplementEvent.SupplementLapse lapse) {
            toldNumber = Optional.ofNullable(lapse.documentNumber());
            serving.lapsed(lapse.on());
        } else if (event instanceof SupplementEvent.Supplement
                && !course.stage().isOpen()) {
            toldNumber = Optional.empty();
            serving.reopened();
        }
    }

    private void take(DecisionEvent decision, Taken one) {
        decision.furtherRound()
                .ifPresentOrElse(
                        round -> aftermath.rounds().apply(decision, round, one),
                        () -> drafting.apply(decision, one.by()));
    }

    private void take(ServiceEvent served, Taken one, Course course) {
        if (served.furtherRound().isPresent()) {
            aftermath.rounds().apply(served, served.round(), one, course);
        } else if (served instanceof ServiceEvent.Delivery delivery && delivery.document() != null) {
            Notices.apply(delivery, course);
        } else {
            serving.apply(served, course);
        }
    }
}
