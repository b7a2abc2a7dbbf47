package org.gongkai.request.document.source;

import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.document.decision.Happened;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.consultation.Consulting;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationAnswer;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationRecall;
import org.gongkai.request.life.event.ConsultationEvent.Extension;
import org.gongkai.request.life.event.ConsultationEvent.Override;

/**
 * What papers of consultations say, and that of an extension. Third parties are not told who applies, and the applicant is not
 * told who they are.
 */
final class ConsultationElements {

    private final HandlingState state;
    private final Happened happened;

    ConsultationElements(HandlingState state, Happened happened) {
        this.state = state;
        this.happened = happened;
    }

    void put(Elements elements, ConsultationEvent event) {
        switch (event) {
            case Consultation sent ->
                elements.put("party", sent.partyName())
                        .put("information", sent.information())
                        .put("answerDays", Consulting.timer(sent.party()).length(sent.on(), state.calendar()))
                        .put("silenceRule", Spoken.of("Silence", sent.party().name()))
                        .put("consultedParty", Spoken.of(sent.party()))
                        .put("sentOn", sent.on());
            case ConsultationAnswer answer -> {
                asked(elements, answer.consultation());
                elements.put(
                                "answer",
                                Spoken.of("Opinion", answer.answer().name())
                                        + (answer.why() == null ? "" : "，理由：" + answer.why()))
                        .put("answeredOn", answer.on());
            }
            case Override override -> {
                asked(elements, override.consultation());
                elements.put("overrideReasons", Spoken.of(override.ground()) + "：" + override.reasons())
                        .put("disclosedFrom", disclosedFrom(override));
            }
            case Extension extension ->
                elements.put("extensionReason", extension.reason())
                        .put("extensionDays", extension.days())
                        .put("newDueOn", newDueOn(extension));
            case ConsultationRecall recall -> {}
            case ConsultationEvent.ConsultationSilence silence -> {}
        }
    }

    /** The notice goes out before anybody knows when it will be served. */
    private String disclosedFrom(Override override) {
        Timer wait = Timers.get("T_OVERRIDE_WAIT");
        int days = wait.length(override.on(), state.calendar());
        if (override.servedOn() == null) {
            return "本告知书送达之日起满%d个工作日的次日".formatted(days);
        }
        return wait.lastDay(override.servedOn(), days, state.calendar())
                .map(last -> Elements.said(last.plusDays(1)))
                .orElseGet(() -> OpenDay.after(wait, override.servedOn(), days + 1, state.calendar()));
    }

    /** Of one that is only proposed: by so many working days after the last day as it stands. */
    private String newDueOn(Extension extension) {
        ReplyTerm term = state.course().term(state.today());
        if (happened.last(Extension.class).isPresent()) {
            return OpenDay.of(term);
        }
        return term.dueOn()
                .map(last -> OpenDay.after(Timers.get("T_REPLY"), last, extension.days(), state.calendar()))
                .orElseGet(() -> "原期限届满之日起第" + extension.days() + "个工作日，原期限" + OpenDay.of(term));
    }

    private void asked(Elements elements, Integer number) {
        happened.consultation(number)
                .ifPresent(sent -> elements.put("party", sent.partyName())
                        .put("consultedParty", sent.partyName())
                        .put("information", sent.information()));
    }
}
