package org.gongkai.disclosure.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.search.index.Part;

/**
 * A published item that was found.
 *
 * @param id of its record in the register
 * @param document whether it is a document that no item makes public
 * @param agencyName what the body is called now
 * @param title with what was found in it
 * @param excerpt how its summary begins, or its text
 * @param quotes where else the words stand, the first place of each
 */
public record Hit(
        UUID id,
        boolean document,
        Facts facts,
        String agencyName,
        List<Piece> title,
        String excerpt,
        List<Quote> quotes) {

    /** What the register says of it. */
    public record Facts(
            String agencyCode,
            LocalDate publishedOn,
            String column,
            Optional<String> article20Item,
            Optional<String> topic,
            Optional<String> genre,
            Optional<String> channel,
            Optional<String> documentNumber,
            Optional<String> indexNumber) {}

    /** A piece of a text, which is or is not what was looked for. */
    public record Piece(String text, boolean found) {}

    /** Some of a text around what was found in it. */
    public record Quote(Part part, List<Piece> pieces) {}
}
