package org.gongkai.request.life.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ClockFacts.Pause;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationAnswer;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationRecall;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationSilence;
import org.gongkai.request.life.event.ConsultationEvent.OfConsultation;
import org.gongkai.request.life.event.ConsultationEvent.Override;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** Who was consulted about one application. */
public final class Consultations {

    private final List<Consulting> all = new ArrayList<>();

    /** All of them, the first first. */
    public List<Consulting> all() {
        return List.copyOf(all);
    }

    /** Whether there was any. */
    public boolean hasAsked() {
        return !all.isEmpty();
    }

    /** The times in which the clock does not count. */
    public List<Pause> pauses(WorkingCalendar calendar) {
        return all.stream()
                .map(one -> new Pause(one.number(), one.sentOn(), one.endsOn(calendar)))
                .toList();
    }

    /** Whether the clock does not count because somebody is asked. */
    public boolean isPaused(Circumstances now) {
        return all.stream().anyMatch(one -> one.state(now.calendar(), now.day()) == Consulting.State.OPEN);
    }

    /** One by its number, from 1. */
    public Optional<Consulting> find(Integer number) {
        return number == null || number < 1 || number > all.size()
                ? Optional.empty()
                : Optional.of(all.get(number - 1));
    }

    /** A unit that ends takes its open consultations back; one that was met with silence has ended before, and stays so. */
    public void recallOpen(LocalDate on, WorkingCalendar calendar) {
        all.replaceAll(one -> one.state(calendar, on) == Consulting.State.OPEN ? one.recalledOn(on) : one);
    }

    /** Why an event may not happen now. */
    public Optional<Refusal> refusal(OfConsultation event, Circumstances now) {
        return switch (event) {
            case Consultation sent -> refusal(sent, now);
            case ConsultationAnswer answer -> ConsultationRules.refusal(find(answer.consultation()), answer, now);
            case ConsultationRecall recall -> ConsultationRules.refusal(find(recall.consultation()), recall, now);
            case ConsultationSilence silence -> ConsultationRules.refusal(find(silence.consultation()), silence, now);
            case Override override -> ConsultationRules.refusal(find(override.consultation()), override, now);
        };
    }

    private static Optional<Refusal> refusal(Consultation sent, Circumstances now) {
        if (now.isAfterTerm(sent.on())) {
            return Refusal.of(
                    StepWords.TERM_OVER,
                    now.term().dueOn().map(Object::toString).orElse(""));
        }
        return sent.deliveredOn() == null
                ? Optional.empty()
                : Refusal.before("/deliveredOn", sent.deliveredOn(), sent.on());
    }

    /** Why nothing may be disclosed yet: a third party that was overridden is to learn of it and may still act. */
    public Optional<Refusal> waitRefusal(Circumstances now) {
        return all.stream()
                .flatMap(one -> ConsultationRules.waitRefusal(one, now).stream())
                .findFirst();
    }

    /** Why nothing may be disclosed: a third party objects, and nobody has told them that it will be all the same. */
    public Optional<Refusal> objectionRefusal() {
        boolean against =
                all.stream().anyMatch(one -> one.isObjection() && one.override().isEmpty());
        return Refusal.when(against, StepWords.NOT_OVERRIDDEN);
    }

    /** Takes an event, which may happen. */
    public void apply(OfConsultation event) {
        switch (event) {
            case Consultation sent ->
                all.add(Consulting.sent(
                        all.size() + 1, sent.party(), sent.partyName(), Notice.sent(sent.on(), sent.deliveredOn())));
            case ConsultationAnswer answer ->
                replace(find(answer.consultation()).orElseThrow().answered(answer.answer(), answer.on()));
            case ConsultationRecall recall ->
                replace(find(recall.consultation()).orElseThrow().recalledOn(recall.on()));
            case ConsultationSilence silence ->
                replace(find(silence.consultation()).orElseThrow().silent(silence.on()));
            case Override override ->
                replace(find(override.consultation())
                        .orElseThrow()
                        .overridden(Notice.sent(override.on(), override.servedOn())));
        }
    }

    /** What became of a letter, or of the notice that the third party is overridden. */
    public void delivered(Delivery delivery) {
        Consulting one = find(delivery.number()).orElseThrow();
        replace(
                delivery.document().equals("D11_TP_DECISION")
                        ? one.overridden(one.override().orElseThrow().after(delivery))
                        : one.with(one.letter().after(delivery)));
    }

    private void replace(Consulting one) {
        all.set(one.number() - 1, one);
    }
}
