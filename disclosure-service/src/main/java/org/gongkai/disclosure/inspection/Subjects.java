package org.gongkai.disclosure.inspection;

import java.util.Optional;
import java.util.UUID;

/** What findings are about, by their ids. */
final class Subjects {

    private Subjects() {}

    /** The id that is written; none where something else is. */
    static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written))
                    .filter(id -> id.toString().equals(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
