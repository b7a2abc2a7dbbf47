package org.gongkai.request.hint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.application.Channel;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.FeeEvent.Payment;
import org.gongkai.request.life.event.IntakeEvent.ReceiptCorrection;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.event.ServiceEvent.Way;
import org.gongkai.request.life.notice.Charge;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.submission.form.Assistance;

/** The hints that hold for an application as it stands. */
public final class Hints {

    private final Course course;
    private final WorkingCalendar calendar;
    private final List<LifeEvent> events;

    private Hints(Course course, WorkingCalendar calendar) {
        this.course = course;
        this.calendar = calendar;
        this.events = course.taken().subList(course.superseded(), course.taken().size()).stream()
                .map(Taken::event)
                .toList();
    }

    /**
     * Those of an application with what arrived; none once it is archived or was registered in error.
     *
     * @param hasIdentity whether a proof of identity is attached to what arrived
     */
    public static List<Hint> of(HandlingState state, Optional<SubmissionState> submission, boolean hasIdentity) {
        Course course = state.course();
        Stage stage = course.stage();
        if (stage == Stage.ARCHIVED || stage == Stage.INVALID) {
            return List.of();
        }
        Hints hints = new Hints(course, state.calendar());
        return Stream.of(
                        hints.identity(submission, hasIdentity),
                        hints.help(submission),
                        hints.unserved(),
                        ConsultationHints.of(course, hints.events),
                        hints.fees(),
                        hints.ways(),
                        hints.parts(),
                        hints.receipt(submission))
                .flatMap(List::stream)
                .toList();
    }

    /** Of what arrived the evidence is kept with the submission (Art. 31); who registers without one has none. */
    private List<Hint> receipt(Optional<SubmissionState> submission) {
        return submission.isEmpty()
                        && course.stage().isOpen()
                        && events.stream().noneMatch(ReceiptCorrection.class::isInstance)
                ? List.of(new Hint(LegalHint.RECEIPT_NOT_PROVED, Optional.empty()))
                : List.of();
    }

    /** Who comes in person shows the document; of others it comes as a scan, or with a supplement (Art. 29 para. 2). */
    private List<Hint> identity(Optional<SubmissionState> submission, boolean hasIdentity) {
        boolean isOnPaper = submission
                .map(SubmissionState::channel)
                .filter(channel -> channel != Channel.IN_PERSON && channel != Channel.ORAL)
                .isPresent();
        return isOnPaper && !hasIdentity && course.stage().isOpen()
                ? List.of(new Hint(LegalHint.IDENTITY_NOT_ATTACHED, Optional.empty()))
                : List.of();
    }

    private List<Hint> help(Optional<SubmissionState> submission) {
        boolean isNeeded = submission
                .filter(arrived ->
                        arrived.channel() == Channel.ORAL || arrived.form().assistance() != null)
                .isPresent();
        boolean isNoted = submission
                        .map(arrived -> arrived.form().assistance())
                        .map(Assistance::given)
                        .isPresent()
                || events.stream().flatMap(Hints::helpGiven).findAny().isPresent();
        return isNeeded && !isNoted ? List.of(new Hint(LegalHint.HELP_NOT_NOTED, Optional.empty())) : List.of();
    }

    private static Stream<String> helpGiven(LifeEvent event) {
        return switch (event) {
            case Delivery delivery -> Stream.ofNullable(delivery.helpGiven());
            case SpotAnswer answer -> Stream.ofNullable(answer.helpGiven());
            default -> Stream.empty();
        };
    }

    /** Of what the applicant was asked, when it came to them. */
    private List<Hint> unserved() {
        return course.unserved().stream()
                .flatMap(sent -> switch (sent.document()) {
                    case "D04_SUPPLEMENT" -> Stream.of(LegalHint.SUPPLEMENT_RECEIPT_UNKNOWN);
                    case "D05_REASON" -> Stream.of(LegalHint.REASONS_RECEIPT_UNKNOWN);
                    case "D14_FEE_NOTICE" -> Stream.of(LegalHint.FEE_RECEIPT_UNKNOWN);
                    default -> Stream.<LegalHint>empty();
                })
                .map(hint -> new Hint(hint, Optional.empty()))
                .toList();
    }

    private List<Hint> fees() {
        List<Hint> hints = new ArrayList<>();
        course.paidInVain().stream()
                .map(charge -> Hint.of(LegalHint.PART_PAYMENT_KEPT, charge.number()))
                .forEach(hints::add);
        course.charges().stream()
                .filter(charge -> charge.state() == Charge.State.LAPSED && cameInTime(charge))
                .map(charge -> Hint.of(LegalHint.LAPSED_THOUGH_PAID, charge.number()))
                .forEach(hints::add);
        return hints;
    }

    /** Of what came within the period the office may hear when it has recorded already that nothing did. */
    private boolean cameInTime(Charge charge) {
        Optional<LocalDate> dueOn = charge.dueOn(calendar);
        BigDecimal inTime = events.stream()
                .filter(Payment.class::isInstance)
                .map(Payment.class::cast)
                .filter(payment -> payment.notice() == charge.number())
                .filter(payment -> dueOn.filter(payment.on()::isAfter).isEmpty())
                .map(Payment::amountYuan)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return dueOn.isPresent() && inTime.compareTo(charge.amountYuan()) >= 0;
    }

    private List<Hint> ways() {
        return events.stream().anyMatch(event -> event instanceof Dispatch dispatch && dispatch.way() == Way.COURIER)
                ? List.of(new Hint(LegalHint.COURIER_IS_NO_POST, Optional.empty()))
                : List.of();
    }

    /** Of the draft that waits to be sent, that of the last further decision where there is one. */
    private List<Hint> parts() {
        List<Part> parts = drafted().map(Draft::parts).orElse(List.of());
        List<Hint> hints = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean isNamed = part.element("rightAgency").isPresent()
                    && part.element("rightAgencyContact").isPresent();
            if ("NOT_RESPONSIBLE".equals(part.detail()) && !isNamed) {
                hints.add(Hint.of(LegalHint.RIGHT_BODY_NOT_NAMED, i + 1));
            }
        }
        return hints;
    }

    private Optional<Draft> drafted() {
        return course.stage().isOpen()
                ? course.draft()
                : course.aftermath().rounds().reversed().stream()
                        .findFirst()
                        .filter(FurtherRound::isOpen)
                        .flatMap(FurtherRound::draft);
    }
}
