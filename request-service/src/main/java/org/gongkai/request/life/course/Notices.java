package org.gongkai.request.life.course;

import java.util.Optional;

import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.notice.Asked;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** What becomes of the notices of one application, each of which belongs to a part of its course. */
final class Notices {

    private Notices() {}

    static Optional<Refusal> refusal(Delivery delivery, Course course) {
        Optional<Notice> notice = find(delivery, course);
        if (notice.isEmpty()) {
            return Refusal.at("/document", StepWords.NO_NOTICE, delivery.document());
        }
        return settled(delivery, course).or(() -> notice.get().refusal(delivery));
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
            case "D14_FEE_NOTICE" ->
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
            case "D04_SUPPLEMENT" -> course.parts().supplements().supplement().map(Asked::notice);
            case "D05_REASON" -> course.parts().supplements().reasons().map(Asked::notice);
            case "D08_TP_CONSULT", "D12_CO_CONSULT" ->
                course.parts().consultations().find(delivery.number()).map(Consulting::letter);
            case "D11_TP_DECISION" ->
                course.parts().consultations().find(delivery.number()).flatMap(Consulting::override);
            case "D14_FEE_NOTICE" ->
                course.parts().fees().find(delivery.number()).map(Charge::notice);
            case "D33_NO_LONGER" -> course.parts().serving().lapse();
            default -> Optional.empty();
        };
    }

    static void apply(Delivery delivery, Course course) {
        switch (delivery.document()) {
            case "D04_SUPPLEMENT", "D05_REASON" -> course.parts().supplements().delivered(delivery);
            case "D14_FEE_NOTICE" -> course.parts().fees().delivered(delivery);
            case "D33_NO_LONGER" -> course.parts().serving().delivered(delivery);
            default -> course.parts().consultations().delivered(delivery);
        }
    }
}
