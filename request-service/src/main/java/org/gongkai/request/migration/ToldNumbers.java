package org.gongkai.request.migration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.registers.further.Remark;
import org.gongkai.request.life.event.ClosingEvent.LedgerReply;
import org.gongkai.request.migration.row.MigrationWords;
import org.gongkai.request.serial.NumberPattern.Parsed;

/**
 * The numbers of replies that ledgers tell (答复文号): used for good like those that the service gives. One paper may have answered
 * several applications, so that the second to tell a number is taken, and told of.
 */
final class ToldNumbers {

    private final Handle handle;
    private final Map<String, Map<String, String>> receiptOf = new HashMap<>();

    ToldNumbers(Handle handle) {
        this.handle = handle;
    }

    /** That another application of the body, or of the same file, has the number. */
    Optional<Remark> warning(String agencyCode, String number, String receiptNumber) {
        String first = receiptOf
                .computeIfAbsent(agencyCode, this::used)
                .computeIfAbsent(Parsed.of(number).canonical(), unused -> receiptNumber);
        return first.equals(receiptNumber)
                ? Optional.empty()
                : Optional.of(new Remark(
                        Optional.of("documentNumber"), "NUMBER_USED", MigrationWords.NUMBER_USED.with(number, first)));
    }

    private Map<String, String> used(String agencyCode) {
        Map<String, String> used = new HashMap<>();
        handle.createQuery("""
                        select u.canonical, a.receipt_number from document_number_use u
                        join application a on a.id = u.application_id where u.agency_code = :agency""")
                .bind("agency", agencyCode)
                .map((row, context) -> Map.entry(row.getString("canonical"), row.getString("receipt_number")))
                .forEach(one -> used.put(one.getKey(), one.getValue()));
        return used;
    }

    /** Uses those of lives that are written. */
    void use(Map<UUID, LedgerLife> told) {
        try (PreparedBatch batch = handle.prepareBatch("""
                insert into document_number_use (agency_code, canonical, organ, year, serial, application_id)
                values (:agency, :canonical, :organ, :year, :serial, :application)
                on conflict (agency_code, canonical) do nothing""")) {
            told.forEach((application, life) -> life.steps().stream()
                    .map(taken -> taken.event())
                    .filter(LedgerReply.class::isInstance)
                    .map(event -> ((LedgerReply) event).documentNumber())
                    .filter(number -> number != null && !number.isBlank())
                    .forEach(number -> add(batch, life.agencyCode(), Parsed.of(number), application)));
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private static void add(PreparedBatch batch, String agencyCode, Parsed number, UUID application) {
        batch.bind("agency", agencyCode)
                .bind("canonical", number.canonical())
                .bind("organ", number.organ().orElse(null))
                .bind("year", number.year().orElse(null))
                .bind("serial", number.serial().orElse(null))
                .bind("application", application)
                .add();
    }
}
