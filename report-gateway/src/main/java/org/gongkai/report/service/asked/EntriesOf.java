package org.gongkai.report.service.asked;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.CellId;

/** The cell and the bodies whose entries a service shall list, as of a moment of recording, and which page; null for what it chooses. */
public record EntriesOf(String cellId, List<String> agencyCodes, String asOf, String limit, String after) {

    /** A page of the entries of these bodies. */
    public static EntriesOf bodies(
            CellId cell,
            Collection<String> agencyCodes,
            Optional<Instant> asOf,
            Optional<String> limit,
            Optional<String> after) {
        return new EntriesOf(
                cell.toString(),
                List.copyOf(agencyCodes),
                asOf.map(Instant::toString).orElse(null),
                limit.orElse(null),
                after.orElse(null));
    }
}
