package org.gongkai.disclosure.search.fold;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

import org.gongkai.kit.table.ResourceTable;

/**
 * Makes of every character of a plain text the one that stands for all that are read alike: of full and half width, upper and
 * lower case, with and without accents, traditional and simplified (OpenCC's table of characters, Apache-2.0), brackets, quotation marks and
 * dashes of any kind. One character stays one, so that a place in the folded text is the same place in the plain one.
 */
public final class Folding {

    private static final Map<Integer, Integer> SIGNS = table("signs.csv", "sign", "form");
    private static final Map<Integer, Integer> SIMPLIFIED = table("traditional.csv", "traditional", "simplified");

    /** Of every character of the basic plane its form. */
    private static final char[] FORMS = forms();

    private Folding() {}

    /** The folded text of a plain one. */
    public static String of(String plain) {
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < plain.length()) {
                int point = plain.codePointAt(i);
                folded.appendCodePoint(form(point));
                i += Character.charCount(point) - 1;
            } else {
                folded.append(FORMS[c]);
            }
        }
        return folded.toString();
    }

    private static char[] forms() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < forms.length; c++) {
            int form = Character.isSurrogate((char) c) ? c : form(c);
            forms[c] = Character.isBmpCodePoint(form) ? (char) form : (char) c;
        }
        return forms;
    }

    private static int form(int point) {
        int form = Character.toLowerCase(withoutAccent(single(point, Normalizer.Form.NFKC)));
        form = SIGNS.getOrDefault(form, form);
        return SIMPLIFIED.getOrDefault(form, form);
    }

    /** The character that a form of Unicode makes of one; itself where that makes several. */
    private static int single(int point, Normalizer.Form form) {
        String made = Normalizer.normalize(Character.toString(point), form);
        return made.codePointCount(0, made.length()) == 1 ? made.codePointAt(0) : point;
    }

    private static int withoutAccent(int point) {
        String parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
        boolean accented =
                parts.codePoints().skip(1).allMatch(part -> Character.getType(part) == Character.NON_SPACING_MARK);
        return accented ? parts.codePointAt(0) : point;
    }

    private static Map<Integer, Integer> table(String name, String from, String to) {
        Map<Integer, Integer> table = new HashMap<>();
        ResourceTable.read(
                        Folding.class,
                        name,
                        row -> Map.entry(
                                row.getField(from).codePointAt(0),
                                row.getField(to).codePointAt(0)))
                .forEach(row -> table.put(row.getKey(), row.getValue()));
        return Map.copyOf(table);
    }
}
