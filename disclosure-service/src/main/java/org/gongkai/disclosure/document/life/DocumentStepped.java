package org.gongkai.disclosure.document.life;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.document.life.table.DocumentStep;

/**
 * That a step of a document was recorded: an event in its transaction.
 *
 * @param other the document that it became so by
 * @param on the day on which it happened
 */
public record DocumentStepped(
        UUID documentId,
        String documentNumber,
        String agencyCode,
        DocumentStep step,
        Optional<UUID> other,
        LocalDate on) {}
