package org.gongkai.disclosure.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of the list of a body.
 *
 * @param version from 1
 * @param effectiveOn the day from which it holds
 * @param reason why the list was adjusted, for everybody to read
 */
public record CatalogueVersion(
        String agencyCode,
        long version,
        LocalDate effectiveOn,
        String reason,
        String recordedBy,
        Instant recordedAt,
        CatalogueList list) {

    /** The column with this path. */
    public Optional<CatalogueColumn> column(String path) {
        return list.columns().stream()
                .filter(column -> column.path().equals(path))
                .findFirst();
    }
}
