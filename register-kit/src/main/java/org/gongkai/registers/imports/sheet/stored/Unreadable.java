package org.gongkai.registers.imports.sheet.stored;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** The refusal of a file that no rows can be read from. */
public final class Unreadable {

    private Unreadable() {}

    /** Because of what a sentence says. */
    public static Problem of(String why) {
        return Problem.of(ProblemKind.UNREADABLE_FILE, why);
    }

    /** Because of a cell with more text than a sheet takes. */
    public static Problem tooLong() {
        return of("A cell has more than " + SheetLimits.TEXT + " characters.");
    }

    /** Because of a password. */
    public static Problem password() {
        return of("The workbook is protected by a password; save it without one.");
    }
}
