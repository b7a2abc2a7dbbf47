package org.gongkai.request.applicant;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.event.AnsweredParts;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/**
 * Whether an applicant was answered before: only then is an application a repetition (Art. 36 item 6 of the Regulations); what
 * somebody else asks for is answered like the first. Who calls it a repetition names the application that was answered; number
 * and day of that reply are taken from its life.
 */
@ApplicationScoped
public class EarlierReplies {

    private static final String DUPLICATE = "REFUSE_DUPLICATE";
    private static final String APPLICATION = "earlierApplication";
    private static final String NUMBER = "earlierNumber";
    private static final String DAY = "earlierOn";

    private final SameApplicant applicants;
    private final Jdbi jdbi;

    EarlierReplies(SameApplicant applicants, Jdbi jdbi) {
        this.applicants = applicants;
        this.jdbi = jdbi;
    }

    /** The event with number and day of the reply that each repetition names. */
    public LifeEvent named(LifeEvent event, Registered<DisclosureApplication> application) {
        return event instanceof AnsweredParts answered && isRepetition(answered)
                ? answered.answering(named(answered.parts(), application))
                : event;
    }

    private static boolean isRepetition(AnsweredParts answered) {
        return answered.parts().stream().anyMatch(EarlierReplies::isRepetition);
    }

    private static boolean isRepetition(Part part) {
        return part.outcome().equals(DUPLICATE);
    }

    private List<Part> named(List<Part> parts, Registered<DisclosureApplication> application) {
        return parts.stream()
                .map(part -> isRepetition(part)
                        ? reply(part, application)
                                .map(reply -> told(part, reply))
                                .orElse(part)
                        : part)
                .toList();
    }

    /** Where the register does not know the number, that which was written stays. */
    private static Part told(Part part, Reply reply) {
        Map<String, String> elements = new HashMap<>(part.elements());
        reply.number().ifPresent(number -> elements.putIfAbsent(NUMBER, number));
        elements.put(DAY, reply.on().toString());
        return new Part(
                part.text(), part.outcome(), part.detail(), part.law(), part.facts(), part.evidence(), elements);
    }

    /** Refuses to call a repetition what is none, or that of another reply than was named. */
    public Optional<Refusal> refusal(List<Part> parts, Registered<DisclosureApplication> application) {
        if (parts.stream().noneMatch(EarlierReplies::isRepetition)) {
            return Optional.empty();
        }
        if (answered(application).isEmpty()) {
            return Refusal.of(StepWords.NO_EARLIER_REPLY);
        }
        for (int i = 0; i < parts.size(); i++) {
            Optional<Refusal> ofPart = isRepetition(parts.get(i))
                    ? refusal(parts.get(i), "/parts/" + i + "/elements/", application)
                    : Optional.empty();
            if (ofPart.isPresent()) {
                return ofPart;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> refusal(Part part, String at, Registered<DisclosureApplication> application) {
        Optional<String> named = part.element(APPLICATION).filter(name -> !name.isBlank());
        if (named.isEmpty()) {
            return Refusal.at(at + APPLICATION, StepWords.EARLIER_APPLICATION_NEEDED);
        }
        Optional<Reply> reply = reply(part, application);
        if (reply.isEmpty()) {
            return Refusal.at(at + APPLICATION, StepWords.NOT_AN_EARLIER_REPLY, named.get());
        }
        Optional<String> other = reply.get()
                .number()
                .filter(number -> part.element(NUMBER)
                        .filter(written ->
                                !Spelling.NUMBER.canonical(written).equals(Spelling.NUMBER.canonical(number)))
                        .isPresent());
        return other.flatMap(number -> Refusal.at(at + NUMBER, StepWords.OTHER_EARLIER_REPLY, number));
    }

    /**
     * The reply to an earlier application.
     *
     * @param number empty where the register does not know it
     * @param on the day of the decision, of a ledger the day of the reply
     */
    private record Reply(Optional<String> number, LocalDate on) {}

    /** Of the application that a part names, by its number or its id. */
    private Optional<Reply> reply(Part part, Registered<DisclosureApplication> application) {
        return part.element(APPLICATION)
                .map(String::strip)
                .flatMap(named -> answered(application).stream()
                        .filter(other -> other.id().toString().equals(named)
                                || Spelling.NUMBER
                                        .canonical(other.receiptNumber())
                                        .equals(Spelling.NUMBER.canonical(named)))
                        .findFirst())
                .map(this::reply);
    }

    private Reply reply(Applied earlier) {
        UUID id = earlier.id();
        return jdbi.withHandle(handle -> new Reply(
                handle.createQuery(
                                "select document_number from handling where application_id = :id and document_number is not null")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne(),
                handle.createQuery("""
                                select happened_on from handling_step
                                where application_id = :id and step in ('APPROVE', 'ANSWER_ON_SPOT')
                                order by serial desc limit 1""")
                        .bind("id", id)
                        .mapTo(LocalDate.class)
                        .findOne()
                        .orElseGet(() -> earlier.closedOn().orElseThrow())));
    }

    /** What was asked for no later and was answered: not what was withdrawn, merged or given up. */
    private List<Applied> answered(Registered<DisclosureApplication> application) {
        return applicants.isKnown(application)
                ? applicants.concludedBefore(application).stream()
                        .filter(other -> OutcomeRule.isReply(other.outcome().orElseThrow(), other.outcomeDetail()))
                        .toList()
                : List.of();
    }
}
