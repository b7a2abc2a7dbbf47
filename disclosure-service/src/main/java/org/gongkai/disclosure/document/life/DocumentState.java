package org.gongkai.disclosure.document.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongkai.disclosure.document.DocumentValidity;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.document.life.table.DocumentStep;
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
        DocumentReviews reviews) {

    /** The days on which everybody came to read other words of it than before. */
    public List<LocalDate> rewordedOn() {
        List<LocalDate> days = new ArrayList<>();
        boolean proposed = false;
        for (DocumentStepTaken taken : steps) {
            if (proposed && taken.step() == DocumentStep.PUBLISH) {
                days.add(taken.on());
            }
            proposed = switch (taken.step()) {
                case REWORD -> true;
                case PUBLISH, RETURN -> false;
                case REVISE, REPLACE, REPEAL, INVALIDATE, AMEND, EXTEND, INTERPRET, CLEAN_UP, REVIEW -> proposed;
            };
        }
        return days;
    }
}
