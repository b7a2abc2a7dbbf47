package org.gongkai.disclosure.document.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongkai.disclosure.document.DocumentValidity;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.registers.register.Registered;

/**
 * How a document stands on a day.
 *
 * @param validity on that day
 * @param today how it stands today, which decides what may be done
 * @param steps what became of it, the first first
 * @param ofOthers what became of others by it
 * @param named the documents that these name, by id
 * @param reviews who has written and reviewed it
 */
public record DocumentState(
        Registered<NormativeDocument> record,
        LocalDate on,
        DocumentValidity validity,
        DocumentValidity today,
        List<DocumentStepTaken> steps,
        List<DocumentStepTaken> ofOthers,
        Map<UUID, NormativeDocument> named,
        DocumentReviews reviews) {}
