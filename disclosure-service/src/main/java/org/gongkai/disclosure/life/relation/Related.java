package org.gongkai.disclosure.life.relation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.life.content.RelationKind;

/**
 * An item that is public and stands in a relation to another.
 *
 * @param direction which of the two does it
 * @param disclosureId its row of the register
 * @param from since when: the first day on which the one that does it holds, or was public with it
 */
public record Related(
        RelationKind kind,
        Direction direction,
        UUID disclosureId,
        String agencyCode,
        String title,
        Optional<String> indexNumber,
        LocalDate publishedOn,
        Optional<LocalDate> from) {

    /** Which of two does it. */
    public enum Direction {

        /** The item that was asked for does it to this one. */
        TO,

        /** This one does it to the item that was asked for. */
        BY
    }
}
