package org.gongkai.request.life.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.request.life.event.DecisionEvent.Part;

/** What answers an application part by part (分项答复): a draft, or an answer on the spot. */
public sealed interface AnsweredParts permits DecisionEvent.Proposal, ClosingEvent.SpotAnswer {

    /** The parts; null when they were erased. */
    List<Part> parts();

    /** The one outcome, where it is said or worked out already; else null. */
    String outcome();

    /** What stands below it; null where nothing is said. */
    String outcomeDetail();

    /** Why it is another one than the parts come to; null where it is not. */
    String outcomeReason();

    /** What the parts come to; null where it was never worked out. */
    String computedOutcome();

    /** In which form the information is given; null where none is given, and where nobody has said it. */
    DeliveredForm deliveredForm();

    /** Why it is another form than was asked for (Art. 40); null where it is not, or when it was erased. */
    String formChangeReason();

    /** The form that is said first. */
    default Optional<DeliveredForm> form() {
        return forms().findFirst();
    }

    /** All forms that are said: that of the whole, and those that the words of its parts begin with. */
    default Stream<DeliveredForm> forms() {
        return Stream.concat(
                Stream.ofNullable(deliveredForm()),
                formsInWords().flatMap(words -> DeliveredForm.find(words).stream()));
    }

    /** What the parts say of the form in their own words. */
    default Stream<String> formsInWords() {
        return Stream.ofNullable(parts()).flatMap(List::stream).flatMap(part -> part.element("deliveryForm").stream());
    }

    /** The same event with its one outcome, what stands below it, and what its parts come to. */
    LifeEvent computed(String outcome, String detail, String computed);

    /** The same event with other parts. */
    LifeEvent answering(List<Part> other);
}
