package org.gongkai.registers.imports.sheet.stored;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.problem.RegisterWords;

/** The refusal of a file that no rows can be read from. */
public final class Unreadable {

    private Unreadable() {}

    /** Because of what a sentence says. */
    public static Problem of(Message why) {
        return Problem.of(ProblemKind.UNREADABLE_FILE, why);
    }

    /** Because of a cell with more text than a sheet takes. */
    public static Problem tooLong() {
        return of(RegisterWords.CELL_TOO_LONG.with(SheetLimits.TEXT));
    }

    /** Because of a password. */
    public static Problem password() {
        return of(RegisterWords.PASSWORD);
    }
}
