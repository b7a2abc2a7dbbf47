package org.gongkai.formats.read.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.gongkai.form.CellValue;
import org.gongkai.form.Unit;
import org.gongkai.form.words.Message;

/**
 * What stands in a cell of a file.
 *
 * @param quantity the number that it is, as it is printed; empty where it is none
 * @param place where it stands
 * @param line the place of the line that it stands in
 */
record ReadValue(CellValue value, Optional<Quantity> quantity, Message place, Message line) {

    private static final int MOST_DIGITS = 12;

    /** A number with a note behind it; what is longer is text. */
    private static final int LONGEST = 200;

    /** What a source writes in place of a figure that it cannot tell. */
    private static final char UNCERTAIN = '\ufffd';

    private static final Pattern NOT_APPLICABLE = Pattern.compile("/|\\\\|不适用|无此项|[Nn]/?[Aa]");
    private static final Pattern DASH = Pattern.compile("[-—–－]{1,2}|无");

    /** A number with a note in brackets, in which there may be brackets too. */
    private static final Pattern NOTED = Pattern.compile("(" + Quantity.PATTERN + ")[(](.+)[)]");

    private static final Pattern REMARK = Pattern.compile("\\d{1,12}(?:\\.\\d+)?\\s*[(（].+[)）]\\s*\\d*");

    /** A number that is printed with something that is no part of it; the number of a label is none. */
    private static final Pattern ODD = Pattern.compile(
            "[^\\d\\u4e00-\\u9fff]{0,3}(?:约|近|超过?|不足|大于|小于|逾|共|计|合计|其中|人民币|增加?|减少?|新增|下降|上升)?[¥$(]?\\d(?!\\d?[.、](?!\\d))(?!\\d{0,3}[年月日])(?:[^、。]|、(?=\\d)){0,24}"
                    + "|(?:增加?|减少?|新增|下降|上升|约)?[零〇一二两三四五六七八九十百千万亿]{1,8}(?:元|万元|件|个|项|条|次|宗|起|余)*"
                    + "|[*#?·…]{1,3}|(?:详?见)?(?:附件|附表|说明|下表|备注|注)\\d{0,2}|未统计|暂无|不详|略|涉密|保密|空|持平|没有|不变|未变化?|无变化");

    ReadValue(CellValue value, Message place, Message line) {
        this(value, Optional.empty(), place, line);
    }

    /** The value that a column of a table holds; empty when it holds a label. */
    static Optional<ReadValue> of(String text, Message place, Message line) {
        String plain = plain(text);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        if (plain.isEmpty()) {
            return Optional.of(new ReadValue(new CellValue.Empty(), place, line));
        }
        if (plain.indexOf(UNCERTAIN) >= 0) {
            return Optional.of(new ReadValue(new CellValue.Unknown(), place, line));
        }
        return quantity(text, place, line).or(() -> words(plain, text).map(value -> new ReadValue(value, place, line)));
    }

    private static Optional<CellValue> words(String plain, String text) {
        if (NOT_APPLICABLE.matcher(plain).matches() || DASH.matcher(plain).matches()) {
            return Optional.of(new CellValue.NotApplicable());
        }
        return REMARK.matcher(plain).matches() ? Optional.of(new CellValue.Remark(text.strip())) : Optional.empty();
    }

    /** What stands among the figures of a row and is neither a number nor a label, in its words. */
    static Optional<ReadValue> odd(String text, Message place, Message line) {
        return ODD.matcher(plain(text)).matches()
                ? Optional.of(new ReadValue(new CellValue.Remark(text.strip()), place, line))
                : Optional.empty();
    }

    /** A number, with the note behind it as it is printed. */
    static Optional<ReadValue> quantity(String text, Message place, Message line) {
        String plain = plain(text);
        Optional<Quantity> alone = Quantity.find(plain);
        Matcher noted = NOTED.matcher(plain);
        boolean isNoted = alone.isEmpty() && noted.matches();
        Optional<String> note = isNoted ? Optional.of(note(text.strip())) : Optional.empty();
        return alone.or(() -> isNoted ? Quantity.find(noted.group(1)) : Optional.empty())
                .map(quantity -> new ReadValue(
                        new CellValue.Amount(quantity.count(), note), Optional.of(quantity), place, line));
    }

    private static String note(String printed) {
        int open = IntStream.of(printed.indexOf('（'), printed.indexOf('('))
                .filter(at -> at >= 0)
                .min()
                .orElseThrow();
        return printed.substring(open + 1, printed.length() - 1).strip();
    }

    private static String plain(String text) {
        return Wording.halfWidth(text).replaceAll("[\\s\\u00a0]+", "");
    }

    /**
     * The value as a cell of the unit holds it, below a head that names a unit of money. Cases are whole, and neither they nor money
     * are beyond all measure: what is printed otherwise is kept as it is printed.
     */
    CellValue in(Unit unit, MoneyUnit head) {
        CellValue held = quantity.map(one -> one.in(unit, head, value.note())).orElse(value);
        return switch (held) {
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

    /** Whether something stands there, and nobody can tell what. */
    boolean isUncertain() {
        return value instanceof CellValue.Unknown;
    }

    boolean isEmpty() {
        return value instanceof CellValue.Empty;
    }
}
