package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ClockFacts.Pause;
import org.gongkai.request.clock.ReplyClock;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationAnswer;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationRecall;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationSilence;
import org.gongkai.request.life.event.ConsultationEvent.Extension;
import org.gongkai.request.life.event.ConsultationEvent.Override;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** Who was consulted about one application, and whether its term was extended. */
final class Consultations {

    private final List<Consulting> all = new ArrayList<>();
    private Optional<Extension> extension = Optional.empty();

    List<Consulting> all() {
        return List.copyOf(all);
    }

    boolean hasAsked() {
        return !all.isEmpty();
    }

    Optional<Extension> extension() {
        return extension;
    }

    /** Working days by which the term is longer: what was told beyond what the law allows does not count. */
    int extensionDays(LocalDate receivedOn) {
        return extension
                .map(granted -> Math.min(granted.days(), ReplyClock.longestExtension(receivedOn)))
                .orElse(0);
    }

    List<Pause> pauses(WorkingCalendar calendar) {
        return all.stream()
                .map(one -> new Pause(one.number(), one.sentOn(), one.endsOn(calendar)))
                .toList();
    }

    /** Whether the clock does not count because somebody is asked. */
    boolean isPaused(Circumstances now) {
        return all.stream().anyMatch(one -> one.state(now.calendar(), now.day()) == Consulting.State.OPEN);
    }

    Optional<Consulting> find(Integer number) {
        return number == null || number < 1 || number > all.size()
                ? Optional.empty()
                : Optional.of(all.get(number - 1));
    }

    /** A unit that ends takes its open consultations back; one that was met with silence has ended before, and stays so. */
    void recallOpen(LocalDate on, WorkingCalendar calendar) {
        all.replaceAll(one -> one.state(calendar, on) == Consulting.State.OPEN ? one.recalledOn(on) : one);
    }

    Optional<Refusal> refusal(ConsultationEvent event, Course course, Circumstances now) {
        return switch (event) {
            case Consultation sent -> refusal(sent, now);
            case ConsultationAnswer answer -> ConsultationRules.refusal(find(answer.consultation()), answer, now);
            case ConsultationRecall recall -> ConsultationRules.refusal(find(recall.consultation()), recall, now);
            case ConsultationSilence silence -> ConsultationRules.refusal(find(silence.consultation()), silence, now);
            case Override override -> ConsultationRules.refusal(find(override.consultation()), override, now);
            case Extension asked -> refusal(asked, course, now);
        };
    }

    private static Optional<Refusal> refusal(Consultation sent, Circumstances now) {
        if (now.isAfterTerm(sent.on())) {
            return Refusal.of(StepWords.TERM_OVER, dueOn(now));
        }
        return sent.deliveredOn() == null
                ? Optional.empty()
                : Refusal.before("/deliveredOn", sent.deliveredOn(), sent.on());
    }

    private static Object dueOn(Circumstances now) {
        return now.term().dueOn().map(Object::toString).orElse("");
    }

    private Optional<Refusal> refusal(Extension asked, Course course, Circumstances now) {
        int longest = ReplyClock.longestExtension(course.receivedOn());
        if (asked.days() > longest) {
            return Refusal.at("/days", StepWords.EXTENSION_TOO_LONG, longest);
        }
        return extensionRefusal(course, now)
                .or(() -> Refusal.when(now.isAfterTerm(asked.on()), StepWords.TERM_OVER, dueOn(now)));
    }

    /** Why the term cannot be extended, whenever and by however many days. */
    Optional<Refusal> extensionRefusal(Course course, Circumstances now) {
        if (extension.isPresent()) {
            return Refusal.of(StepWords.EXTENDED_ALREADY);
        }
        if (isPaused(now)) {
            return Refusal.of(StepWords.CONSULTATION_OPEN);
        }
        return Refusal.when(course.parts().supplements().deferral().isPresent(), StepWords.DEFERRED_ALREADY);
    }

    /** Why nothing may be disclosed yet: a third party that was overridden is to learn of it and may still act. */
    Optional<Refusal> waitRefusal(Circumstances now) {
        return all.stream()
                .flatMap(one -> ConsultationRules.waitRefusal(one, now).stream())
                .findFirst();
    }

    /** Why this may not be decided: it discloses what a third party objects to, and nobody has told them. */
    Optional<Refusal> objectionRefusal(Draft draft) {
        boolean against = draft.discloses()
                && all.stream()
                        .anyMatch(one -> one.isObjection() && one.override().isEmpty());
        return Refusal.when(against, StepWords.NOT_OVERRIDDEN);
    }

    void apply(ConsultationEvent event) {
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
            case Extension granted -> extension = Optional.of(granted);
        }
    }

    /** What became of a letter, or of the notice that the third party is overridden. */
    void delivered(Delivery delivery) {
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
