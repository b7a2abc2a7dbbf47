package org.gongkai.request.migration.row;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;

/**
 * What the ledger that was imported last has told of an application beside its steps.
 *
 * @param file SHA-256 of the file
 * @param row of the file, as a spreadsheet counts
 * @param told by column; names masked as lists mask them
 */
@Schema(name = "LedgerNotes")
public record LedgerNotes(String file, long row, Map<String, String> told) {

    public LedgerNotes {
        told = Map.copyOf(told);
    }

    /** Those of an application; empty when no ledger has told anything of it. */
    public static Optional<LedgerNotes> of(Course course) {
        return course.taken().stream()
                .map(Taken::event)
                .filter(LedgerKept.class::isInstance)
                .map(LedgerKept.class::cast)
                .reduce((earlier, later) -> later)
                .map(kept -> new LedgerNotes(kept.file(), kept.row(), shown(kept)));
    }

    /** The names among what a ledger has told beside the steps, by column, as they were written; none where they were erased. */
    public static Map<String, String> names(LedgerKept kept) {
        Map<String, String> names = new TreeMap<>();
        if (kept.told() != null) {
            kept.told().forEach((name, text) -> {
                if (Columns.isName(name)) {
                    names.put(name, text);
                }
            });
        }
        return names;
    }

    /** That a ledger has told it, with names masked as lists mask them. */
    public static LedgerKept masked(LedgerKept kept) {
        return new LedgerKept(
                kept.on(),
                kept.file(),
                kept.row(),
                kept.steps(),
                kept.handler(),
                kept.unit(),
                kept.told() == null ? null : shown(kept));
    }

    private static Map<String, String> shown(LedgerKept kept) {
        Map<String, String> shown = new TreeMap<>();
        if (kept.told() != null) {
            kept.told().forEach((name, text) -> {
                if (!FeeOfRow.MARKS.contains(name)) {
                    shown.put(name, Columns.masked(name, text));
                }
            });
        }
        return shown;
    }
}
