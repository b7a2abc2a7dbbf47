package org.gongkai.kit.imports;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from computing what is a text: one that begins like a formula is written behind an apostrophe, which
 * an import takes away again.
 */
public final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("(?s)^[=+\\-@\\t\\r\\n'＝＋－＠].*");
    private static final Pattern GUARDED = Pattern.compile("(?s)^'[=+\\-@\\t\\r\\n'＝＋－＠].*");

    private FormulaGuard() {}

    /** The text as it is written into a file. */
    public static String close(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before it was guarded. */
    static String open(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
