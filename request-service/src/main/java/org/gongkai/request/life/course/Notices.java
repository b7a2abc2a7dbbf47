package org.gongkai.request.life.course;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.gongkai.request.life.consultation.Consulting;
import org.gongkai.request.life.event.ConsultationEvent.Party;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.notice.Asked;
import org.gongkai.request.life.notice.Charge;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.notice.Sent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** What becomes of the notices of one application, each of which belongs to a part of its course. */
final class Notices {

    private static final String SUPPLEMENT = "D04_SUPPLEMENT";
    private static final String REASON = "D05_REASON";
    private static final String FEE = "D14_FEE_NOTICE";

    private Notices() {}

    static Optional<Refusal> refusal(Delivery delivery, Course course) {
        Optional<Notice> notice = find(delivery, course);
        return notice.isEmpty()
                ? course.parts().letters().refusal(delivery)
                : settled(delivery, course).or(() -> notice.get().refusal(delivery));
    }

    /** All that went out before or beside the reply, the first first; what tells the end is a reply too. */
    static List<Sent> all(Course course) {
        CourseParts parts = course.parts();
        Stream<Sent> asked = Stream.concat(
                parts.supplements().supplement().stream().map(one -> new Sent(SUPPLEMENT, 1, one.notice())),
                parts.supplements().reasons().stream().map(one -> new Sent(REASON, 1, one.notice())));
        Stream<Sent> consulted = parts.consultations().all().stream().flatMap(Notices::of);
        Stream<Sent> charged = parts.fees().charges().stream().map(one -> new Sent(FEE, one.number(), one.notice()));
        return Stream.of(asked, consulted, charged, parts.letters().all())
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(one -> one.notice().sentOn()))
                .toList();
    }

    /**
     * Those by which the term for the reply or that of who was asked waits, and of which nobody knows that they arrived; the
     * number is that of the consultation, 0 of what the applicant is asked.
     */
    static List<Sent> unserved(Course course) {
        CourseParts parts = course.parts();
        Stream<Sent> asked = switch (course.stage()) {
            case SUPPLEMENT_REQUESTED ->
                parts.supplements().supplement().map(one -> new Sent(SUPPLEMENT, 0, one.notice())).stream();
            case REASON_REQUESTED ->
                parts.supplements().reasons().map(one -> new Sent(REASON, 0, one.notice())).stream();
            case FEE_NOTIFIED ->
                parts.fees().charges().stream()
                        .filter(charge -> charge.state() == Charge.State.NOTIFIED)
                        .map(charge -> new Sent(FEE, 0, charge.notice()));
            default -> Stream.empty();
        };
        Stream<Sent> consulted = parts.consultations().all().stream()
                .filter(one -> course.stage().isOpen() && one.isUnanswered())
                .map(one -> new Sent(letter(one), one.number(), one.letter()));
        return Stream.concat(asked, consulted)
                .filter(one -> one.notice().servedOn().isEmpty())
                .toList();
    }

    private static String letter(Consulting one) {
        return one.party() == Party.THIRD_PARTY ? "D08_TP_CONSULT" : "D12_CO_CONSULT";
    }

    private static Stream<Sent> of(Consulting one) {
        return Stream.concat(
                Stream.of(new Sent(letter(one), one.number(), one.letter())),
                one.override().stream().map(told -> new Sent("D11_TP_DECISION", one.number(), told)));
    }

    /** A letter that nobody waits for any more. */
    private static Optional<Refusal> settled(Delivery delivery, Course course) {
        return switch (delivery.document()) {
            case "D08_TP_CONSULT", "D12_CO_CONSULT" ->
                Refusal.when(
                        course.parts()
                                .consultations()
                                .find(delivery.number())
                                .filter(Consulting::isUnanswered)
                                .isEmpty(),
                        StepWords.CONSULTATION_ENDED,
                        delivery.number());
            case FEE ->
                Refusal.when(
                        course.parts()
                                .fees()
                                .find(delivery.number())
                                .filter(charge -> charge.state() == Charge.State.NOTIFIED)
                                .isEmpty(),
                        StepWords.FEE_NOTICE_SETTLED);
            default -> Optional.empty();
        };
    }

    private static Optional<Notice> find(Delivery delivery, Course course) {
        return switch (delivery.document()) {
            case SUPPLEMENT -> course.parts().supplements().supplement().map(Asked::notice);
            case REASON -> course.parts().supplements().reasons().map(Asked::notice);
            case "D08_TP_CONSULT", "D12_CO_CONSULT" ->
                course.parts().consultations().find(delivery.number()).map(Consulting::letter);
            case "D11_TP_DECISION" ->
                course.parts().consultations().find(delivery.number()).flatMap(Consulting::override);
            case FEE -> course.parts().fees().find(delivery.number()).map(Charge::notice);
            case "D33_NO_LONGER", "D35_OTHER" ->
                course.parts()
                        .serving()
                        .ending()
                        .filter(sent -> sent.document().equals(delivery.document()))
                        .map(Sent::notice);
            default -> Optional.empty();
        };
    }

    static void apply(Delivery delivery, Course course) {
        switch (delivery.document()) {
            case SUPPLEMENT, REASON -> course.parts().supplements().delivered(delivery);
            case FEE -> course.parts().fees().delivered(delivery);
            case "D33_NO_LONGER", "D35_OTHER" -> course.parts().serving().delivered(delivery);
            case "D08_TP_CONSULT", "D11_TP_DECISION", "D12_CO_CONSULT" ->
                course.parts().consultations().delivered(delivery);
            default -> course.parts().letters().delivered(delivery);
        }
    }
}
