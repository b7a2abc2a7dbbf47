package org.gongkai.disclosure.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.kit.problem.Problem;

/**
 * What an order comes to.
 *
 * @param batch the order; none where it was only tried, or nothing may be made public
 */
public record PublicationAnswer(Optional<PublicationBatch> batch, List<Item> items) {

    public PublicationAnswer {
        items = List.copyOf(items);
    }

    /**
     * An item of it.
     *
     * @param refusal why it may not be made public
     */
    public record Item(UUID id, Optional<String> title, Optional<Problem> refusal) {}

    /** How many are ordered, or would be. */
    public long allowed() {
        return items.stream().filter(item -> item.refusal().isEmpty()).count();
    }
}
