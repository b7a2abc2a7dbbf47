package org.gongkai.request.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongkai.kit.privacy.PersonalDataKind;

/** What was erased, or would be. */
public record RetentionReport(boolean dryRun, List<OfKind> kinds, List<Erased> records) {

    /**
     * What of one kind.
     *
     * @param before applications that were concluded before this day
     */
    public record OfKind(PersonalDataKind kind, Period kept, LocalDate before, int records) {}

    /** An application that loses something. */
    public record Erased(UUID id, String agencyCode, String receiptNumber, List<PersonalDataKind> kinds) {

        Erased and(Erased more) {
            return new Erased(
                    id,
                    agencyCode,
                    receiptNumber,
                    Stream.concat(kinds.stream(), more.kinds.stream()).toList());
        }
    }
}
