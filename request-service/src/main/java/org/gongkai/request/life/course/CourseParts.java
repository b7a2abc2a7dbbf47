package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.life.assignment.Assignments;
import org.gongkai.request.life.consultation.Consultations;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.fee.Fees;
import org.gongkai.request.life.notice.Letters;

/** What the course of one application consists of: each part takes the events that are its own. */
final class CourseParts {

    private static final String LAPSE = "D33_NO_LONGER";
    private static final String LETTER = "D35_OTHER";

    private final Supplements supplements = new Supplements();
    private final Consultations consultations = new Consultations();
    private final TermExtension extension = new TermExtension();
    private final Fees fees = new Fees();
    private final Drafting drafting = new Drafting();
    private final Serving serving = new Serving();
    private final Aftermath aftermath = new Aftermath();
    private final Assignments assignments = new Assignments();
    private final Letters letters = new Letters();
    private boolean isPart;
    private Optional<String> toldNumber = Optional.empty();

    Supplements supplements() {
        return supplements;
    }

    Consultations consultations() {
        return consultations;
    }

    TermExtension extension() {
        return extension;
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

    /** Letters that went out with steps. */
    Letters letters() {
        return letters;
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
        switch (one.event()) {
            case IntakeEvent.SplitOff part -> {
                isPart = true;
                fees.splitOff(part);
            }
            case IntakeEvent.Merge merge -> ended(LETTER, merge.documentNumber(), merge.on());
            case IntakeEvent intake -> assignments.apply(intake);
            case SupplementEvent asked -> {
                supplements.apply(asked, course, calendar);
                told(asked, course);
            }
            case ConsultationEvent.OfConsultation consulted -> consultations.apply(consulted);
            case ConsultationEvent.Extension granted -> extension.grant(granted);
            case FeeEvent fee -> {
                fees.apply(fee, one.step());
                if (fee instanceof FeeEvent.FeeLapse lapse) {
                    lapsed(lapse.documentNumber(), lapse.on());
                }
            }
            case DecisionEvent decision -> take(decision, one);
            case ServiceEvent served -> take(served, one, course);
            case ClosingEvent.SpotAnswer answer -> {
                drafting.answered(answer, one.by());
                serving.answered(answer.on());
            }
            case ClosingEvent.LedgerReply reply -> toldNumber = Optional.ofNullable(reply.documentNumber());
            case ClosingEvent.ApplicantLoss loss -> {
                drafting.dropped();
                ended(LETTER, loss.documentNumber(), loss.on());
            }
            case ClosingEvent.RecordReopening reopening -> reopened();
            case ClosingEvent closing -> {}
            case LaterEvent later -> aftermath.apply(later, course);
        }
        drafting.follow(one);
        letters.follow(one.step(), one.event());
    }

    private void told(SupplementEvent event, Course course) {
        if (event instanceof SupplementEvent.SupplementLapse lapse) {
            lapsed(lapse.documentNumber(), lapse.on());
        } else if (event instanceof SupplementEvent.Supplement
                && !course.stage().isOpen()) {
            reopened();
        }
    }

    private void lapsed(String number, LocalDate on) {
        toldNumber = Optional.ofNullable(number);
        serving.ended(LAPSE, on);
    }

    /** What ended before there was a letter of it had none. */
    private void ended(String document, String number, LocalDate on) {
        if (number != null) {
            toldNumber = Optional.of(number);
            serving.ended(document, on);
        }
    }

    /** The number of the paper that told the end no longer tells anything. */
    private void reopened() {
        toldNumber = Optional.empty();
        serving.reopened();
        aftermath.replyWithdrawn();
    }

    private void take(DecisionEvent decision, Taken one) {
        decision.furtherRound()
                .ifPresentOrElse(
                        round -> aftermath.courses().apply(decision, round, one),
                        () -> drafting.apply(decision, one.by()));
    }

    private void take(ServiceEvent served, Taken one, Course course) {
        if (served.furtherRound().isPresent()) {
            aftermath.courses().apply(served, served.round(), one, course);
            if (served instanceof ServiceEvent.Dispatch) {
                aftermath.replyWithdrawn();
            }
        } else if (served instanceof ServiceEvent.Delivery delivery && delivery.document() != null) {
            Notices.apply(delivery, course);
        } else {
            serving.apply(served, course);
        }
    }
}
