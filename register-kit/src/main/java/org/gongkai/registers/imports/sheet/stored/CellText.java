package org.gongkai.registers.imports.sheet.stored;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cell as it is meant. */
public final class CellText {

    /** A character as ECMA-376 writes those that XML has no room for (part 1, 22.9.2.19, ST_Xstring). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** The text behind escapes, with line feeds for line breaks. */
    public static String of(String stored) {
        String text = stored.contains("_x") ? ESCAPED.matcher(stored).replaceAll(CellText::character) : stored;
        return lines(text);
    }

    /** The text with line feeds for line breaks. */
    public static String lines(String text) {
        if (text.length() > SheetLimits.TEXT) {
            throw Unreadable.tooLong();
        }
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement("" + (char) Integer.parseInt(escaped.group(1), 16));
    }
}
