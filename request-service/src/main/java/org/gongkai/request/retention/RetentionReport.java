package org.gongkai.request.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongkai.kit.privacy.PersonalDataKind;

/**
 * What is due.
 *
 * @param dryRun whether that was told alone, and nothing proposed
 * @param proposals those that were made of it
 */
public record RetentionReport(boolean dryRun, List<OfKind> kinds, List<Erased> records, List<UUID> proposals) {

    /**
     * What of one kind.
     *
     * @param before what had ended before this day
     */
    public record OfKind(PersonalDataKind kind, Period kept, LocalDate before, int records) {}

    /**
     * A record that loses something.
     *
     * @param number by which people call it
     */
    public record Erased(
            ErasableRecord record, UUID id, String agencyCode, String number, List<PersonalDataKind> kinds) {

        Erased and(Erased more) {
            return new Erased(
                    record,
                    id,
                    agencyCode,
                    number,
                    Stream.concat(kinds.stream(), more.kinds.stream()).toList());
        }
    }
}
