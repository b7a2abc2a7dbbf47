package org.gongkai.request.hint;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.request.life.consultation.Consulting;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.LifeEvent;

/** The hints about those who are consulted: what nobody has said of them, and of which letter nobody knows that it came. */
final class ConsultationHints {

    private ConsultationHints() {}

    /** Those of an application: of consultations that nobody has answered or taken back, be their term over. */
    static List<Hint> of(Course course, List<LifeEvent> events) {
        List<Consultation> letters = events.stream()
                .filter(Consultation.class::isInstance)
                .map(Consultation.class::cast)
                .toList();
        List<Hint> hints = new ArrayList<>();
        for (Consulting one : course.allConsultations()) {
            if (one.isUnanswered()) {
                unanswered(hints, one, letters.get(one.number() - 1));
            }
            if (one.override().filter(notice -> notice.servedOn().isEmpty()).isPresent()) {
                hints.add(Hint.of(LegalHint.OVERRIDE_RECEIPT_UNKNOWN, one.number()));
            }
        }
        return hints;
    }

    private static void unanswered(List<Hint> hints, Consulting one, Consultation letter) {
        boolean isReceived = one.deliveredOn().isPresent();
        switch (one.party()) {
            case THIRD_PARTY -> {
                add(hints, letter.interest() == null, LegalHint.INTEREST_NOT_SAID, one);
                add(hints, !isReceived, LegalHint.THIRD_PARTY_RECEIPT_UNKNOWN, one);
            }
            case CO_MAKER -> {
                add(hints, letter.leads() == null, LegalHint.LEAD_NOT_SAID, one);
                add(hints, Boolean.FALSE.equals(letter.leads()), LegalHint.NOT_THE_LEAD, one);
                add(hints, !isReceived, LegalHint.CO_MAKER_RECEIPT_UNKNOWN, one);
            }
            case OTHER_AGENCY -> add(hints, !isReceived, LegalHint.AGENCY_RECEIPT_UNKNOWN, one);
        }
    }

    private static void add(List<Hint> hints, boolean isMissing, LegalHint hint, Consulting one) {
        if (isMissing) {
            hints.add(Hint.of(hint, one.number()));
        }
    }
}
