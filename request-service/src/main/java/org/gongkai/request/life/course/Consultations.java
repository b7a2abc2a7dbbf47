package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ClockFacts.Pause;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.ConsultationEvent.Answer;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationAnswer;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationRecall;
import org.gongkai.request.life.event.ConsultationEvent.Extension;
import org.gongkai.request.life.event.ConsultationEvent.Override;
import org.gongkai.request.life.event.ConsultationEvent.Party;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** Who was consulted about one application, and whether its term was extended. */
final class Consultations {

    /** Art. 33 para. 2 of the Regulations. */
    private static final int LONGEST_EXTENSION = 20;

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
    int extensionDays() {
        return extension
                .map(granted -> Math.min(granted.days(), LONGEST_EXTENSION))
                .orElse(0);
    }

    List<Pause> pauses(WorkingCalendar calendar) {
        return all.stream()
                .map(one -> new Pause(one.number(), one.sentOn(), one.endsOn(calendar)))
                .toList();
    }

    /** Whether the clock does not count because somebody is asked. */
    boolean isPaused(Circumstances now) {
        return all.stream().anyMatch(one -> isOpen(one, now));
    }

    private static boolean isOpen(Consulting one, Circumstances now) {
        return one.state(now.calendar(), now.today()) == Consulting.State.OPEN;
    }

    /** Until when disclosure has to wait for third parties that were overridden. */
    Optional<LocalDate> waitsUntil(WorkingCalendar calendar) {
        return all.stream()
                .flatMap(one -> one.overrideWaitsUntil(calendar).stream())
                .max(LocalDate::compareTo);
    }

    void serve(int number, LocalDate on) {
        all.set(number - 1, all.get(number - 1).deliveredOn(on));
    }

    Optional<Consulting> find(Integer number) {
        return number == null || number < 1 || number > all.size()
                ? Optional.empty()
                : Optional.of(all.get(number - 1));
    }

    /** A unit that ends takes its open consultations back. */
    void recallAll(LocalDate on) {
        all.replaceAll(one -> one.answeredOn().isEmpty() && one.recalledOn().isEmpty() ? one.recalledOn(on) : one);
    }

    Optional<Refusal> refusal(ConsultationEvent event, Course course, Circumstances now) {
        return switch (event) {
            case Consultation sent ->
                Refusal.when(now.isAfterTerm(sent.on()), StepWords.TERM_OVER, dueOn(now))
                        .or(() ->
                                sent.deliveredOn() != null && sent.deliveredOn().isBefore(sent.on())
                                        ? Refusal.at("/deliveredOn", StepWords.NOT_BEFORE, sent.on())
                                        : Optional.empty());
            case ConsultationAnswer answer ->
                ended(answer.consultation(), answer.on(), now)
                        .or(() -> answer.answer() != Answer.AGREE && answer.why() == null
                                ? Refusal.at("/why", StepWords.WHY_NEEDED)
                                : Optional.empty());
            case ConsultationRecall recall -> ended(recall.consultation(), recall.on(), now);
            case Override override -> refusal(override, now);
            case Extension asked -> refusal(asked, course, now);
        };
    }

    private static Object dueOn(Circumstances now) {
        return now.term().dueOn().map(Object::toString).orElse("");
    }

    private Optional<Refusal> ended(Integer number, LocalDate on, Circumstances now) {
        Optional<Consulting> one = find(number);
        if (one.isEmpty()) {
            return Refusal.of(StepWords.NO_CONSULTATION, number);
        }
        if (!isOpen(one.get(), now) && one.get().state(now.calendar(), on) != Consulting.State.OPEN) {
            return Refusal.of(StepWords.CONSULTATION_ENDED, number);
        }
        return on.isBefore(one.get().sentOn())
                ? Refusal.at("/on", StepWords.NOT_BEFORE, one.get().sentOn())
                : Optional.empty();
    }

    private Optional<Refusal> refusal(Override override, Circumstances now) {
        Optional<Consulting> one = find(override.consultation());
        if (one.isEmpty()) {
            return Refusal.of(StepWords.NO_CONSULTATION, override.consultation());
        }
        Consulting consulted = one.get();
        Consulting.State state = consulted.state(now.calendar(), now.today());
        boolean overridable = consulted.party() == Party.THIRD_PARTY
                && (state == Consulting.State.SILENT
                        || state == Consulting.State.ANSWERED
                                && consulted
                                        .answer()
                                        .filter(Answer.AGREE::equals)
                                        .isEmpty());
        return Refusal.when(!overridable, StepWords.NOTHING_TO_OVERRIDE)
                .or(() -> Supplements.served(override.servedOn(), override.on()));
    }

    private Optional<Refusal> refusal(Extension asked, Course course, Circumstances now) {
        if (asked.days() > LONGEST_EXTENSION) {
            return Refusal.at("/days", StepWords.EXTENSION_TOO_LONG, LONGEST_EXTENSION);
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
        if (course.supplements().deferredTo().isPresent()) {
            return Refusal.of(StepWords.DEFERRED_ALREADY);
        }
        return Optional.empty();
    }

    void apply(ConsultationEvent event) {
        switch (event) {
            case Consultation sent ->
                all.add(new Consulting(
                        all.size() + 1,
                        sent.party(),
                        sent.partyName(),
                        sent.on(),
                        Optional.ofNullable(sent.deliveredOn()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            case ConsultationAnswer answer ->
                replace(find(answer.consultation()).orElseThrow().answered(answer.answer(), answer.on()));
            case ConsultationRecall recall ->
                replace(find(recall.consultation()).orElseThrow().recalledOn(recall.on()));
            case Override override ->
                replace(find(override.consultation()).orElseThrow().overridden(override.servedOn()));
            case Extension granted -> extension = Optional.of(granted);
        }
    }

    private void replace(Consulting one) {
        all.set(one.number() - 1, one);
    }
}
