package org.gongkai.formats.read.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.gongkai.form.CellValue;
import org.gongkai.form.Unit;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.WrittenNumber;

/**
 * What stands in a cell of a file.
 *
 * @param place where it stands
 * @param line the place of the line that it stands in
 */
record ReadValue(CellValue value, Message place, Message line) {

    private static final int MOST_DIGITS = 12;

    /** A number with a note behind it; what is longer is text. */
    private static final int LONGEST = 200;

    private static final Pattern NUMBER =
            Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,6})?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?");
    private static final Pattern NOT_APPLICABLE = Pattern.compile("/|\\\\|不适用|无此项");
    private static final Pattern DASH = Pattern.compile("[-—–－]{1,2}|无");
    /** A number with a note in brackets, in which there may be brackets too. */
    private static final Pattern NOTED =
            Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,6})?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?)[(](.+)[)]");

    private static final Pattern REMARK =
            Pattern.compile("\\d{1,12}(?:\\.\\d+)?\\s*[(（].+[)）]\\s*\\d*|\\d{1,12}\\s*[件个项]");

    /** The value that a column of a table holds; empty when it holds a label. */
    static Optional<ReadValue> of(String text, Message place, Message line) {
        String plain = Wording.halfWidth(text).replaceAll("[\\s\\u00a0]+", "");
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        if (plain.isEmpty()) {
            return Optional.of(new ReadValue(new CellValue.Empty(), place, line));
        }
        return number(plain)
                .or(() -> NOT_APPLICABLE.matcher(plain).matches()
                                || DASH.matcher(plain).matches()
                        ? Optional.of(new CellValue.NotApplicable())
                        : Optional.empty())
                .or(() -> noted(text))
                .or(() -> REMARK.matcher(plain).matches()
                        ? Optional.of(new CellValue.Remark(text.strip()))
                        : Optional.empty())
                .map(value -> new ReadValue(value, place, line));
    }

    /**
     * The value as a cell of the unit holds it. Cases are whole, and neither they nor money are beyond all measure: what is
     * printed otherwise is kept as it is printed.
     */
    CellValue in(Unit unit) {
        return switch (value) {
            case CellValue.Amount amount -> {
                BigDecimal plain = amount.value().stripTrailingZeros();
                boolean fits =
                        plain.precision() - plain.scale() <= MOST_DIGITS && (unit.isMoney() || plain.scale() <= 0);
                yield !fits
                        ? new CellValue.Remark(amount.value().toPlainString()
                                + amount.note().map(note -> "（" + note + "）").orElse(""))
                        : unit.isMoney() ? amount : new CellValue.Amount(plain.setScale(0), amount.note());
            }
            case CellValue.Unknown unknown -> unknown;
            case CellValue.Empty empty -> empty;
            case CellValue.NotApplicable none -> none;
            case CellValue.Remark remark -> remark;
        };
    }

    boolean isEmpty() {
        return value instanceof CellValue.Empty;
    }

    /** A number and the note behind it, as it is printed. */
    static Optional<CellValue> noted(String text) {
        Matcher matcher = NOTED.matcher(Wording.halfWidth(text).replaceAll("[\\s\\u00a0]+", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String printed = text.strip();
        int open = IntStream.of(printed.indexOf('（'), printed.indexOf('('))
                .filter(at -> at >= 0)
                .min()
                .orElseThrow();
        String note = printed.substring(open + 1, printed.length() - 1).strip();
        return number(matcher.group(1))
                .flatMap(CellValue::amount)
                .map(amount -> new CellValue.Amount(amount, Optional.of(note)));
    }

    private static Optional<CellValue> number(String plain) {
        Matcher matcher = NUMBER.matcher(plain);
        return matcher.matches() ? WrittenNumber.find(plain.replace(",", "")).map(CellValue::of) : Optional.empty();
    }
}
