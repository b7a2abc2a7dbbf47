package org.gongkai.registers.imports;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from computing what is a text: one that begins like a formula is written behind an apostrophe, which
 * an import takes away again.
 */
public final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("(?s)^[=+\\-@\\t\\r\\n'＝＋－＠].*");

    private FormulaGuard() {}

    /** The text as it is written into a file. */
    public static String close(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text as it was before it was guarded. */
    static String open(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches();
    }
}
