package org.gongkai.disclosure.document.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.document.life.event.DocumentEvent;
import org.gongkai.disclosure.document.life.table.DocumentStep;

/**
 * A step that was taken.
 *
 * @param documentId the document that it became of
 * @param on the day on which it happened
 * @param by account of who has recorded it
 * @param byName what people call them
 */
public record DocumentStepTaken(
        UUID documentId,
        int serial,
        DocumentStep step,
        DocumentEvent event,
        LocalDate on,
        String by,
        Optional<String> byName,
        Instant at) {}
