package org.gongkai.report.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.form.CellValue;

/**
 * What stands in a cell of a file.
 *
 * @param place where it stands
 */
record ReadValue(CellValue value, String place) {

    private static final Pattern NUMBER =
            Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,6})?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?");
    private static final Pattern NOT_APPLICABLE = Pattern.compile("/|\\\\|不适用|无此项");
    private static final Pattern DASH = Pattern.compile("[-—–－]{1,2}|无");
    private static final Pattern REMARK =
            Pattern.compile("\\d{1,12}(?:\\.\\d+)?\\s*[(（].+[)）]\\s*\\d*|\\d{1,12}\\s*[件个项]");

    /** The value that a column of a table holds; empty when it holds a label. */
    static Optional<ReadValue> of(String text, String place) {
        String plain = Wording.halfWidth(text).replaceAll("[\\s\\u00a0]+", "");
        if (plain.isEmpty()) {
            return Optional.of(new ReadValue(new CellValue.Empty(), place));
        }
        return number(plain)
                .or(() -> NOT_APPLICABLE.matcher(plain).matches()
                                || DASH.matcher(plain).matches()
                        ? Optional.of(new CellValue.NotApplicable())
                        : Optional.empty())
                .or(() -> REMARK.matcher(plain).matches()
                        ? Optional.of(new CellValue.Remark(text.strip()))
                        : Optional.empty())
                .map(value -> new ReadValue(value, place));
    }

    boolean isEmpty() {
        return value instanceof CellValue.Empty;
    }

    private static Optional<CellValue> number(String plain) {
        Matcher matcher = NUMBER.matcher(plain);
        return matcher.matches() ? Optional.of(CellValue.of(new BigDecimal(plain.replace(",", "")))) : Optional.empty();
    }
}
