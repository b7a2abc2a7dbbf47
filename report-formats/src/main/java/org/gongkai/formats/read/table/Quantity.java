package org.gongkai.formats.read.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.form.CellValue;
import org.gongkai.form.Unit;
import org.gongkai.form.written.WrittenNumber;

/**
 * A number as a cell prints it, with what belongs to it: a unit behind it, and a sign in words or arrows before or behind it.
 *
 * @param unit the word behind it, empty where there is none
 * @param isChange whether a word or an arrow says that it went up or down
 * @param printed how it is printed
 */
record Quantity(BigDecimal number, String unit, boolean isChange, String printed) {

    private static final String SIGN_WORD = "减少了?|减|下降|降低|负|增加了?|增长|增|新增|上升";
    private static final String DASHES = "-−‐‑‒–—―";
    private static final String SIGN = SIGN_WORD + "|[" + DASHES + "↓↘+↑↗]";
    private static final String CURRENCY = "人民币|¥";
    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,8})?|\\d{1,15}(?:\\.\\d{1,8})?";
    private static final String COUNTED = "件|个|项|条|次|宗|起";
    private static final String LARGE = "[十百千万亿]{1,3}";
    private static final String UNIT = MoneyUnit.PATTERN + "|" + LARGE + "|" + COUNTED;

    /** As a pattern, for whoever looks for one among words; spaces stand before a unit and behind a word for a sign at times. */
    static final String PATTERN =
            "(?:(?:" + SIGN_WORD + ")\\s?|[" + DASHES + "↓↘+↑↗])?(?:" + CURRENCY + ")?(?:" + NUMBER
                    + ")(?:\\s?\\((?:" + MoneyUnit.PATTERN + ")\\)|\\s?(?:" + MoneyUnit.PATTERN + "|" + LARGE + "|件)整?|"
                    + COUNTED
                    + ")?[件个项条次宗起]?[↓↘↑↗]?";

    /** A sign that stands by itself, whose number stands behind it. */
    static final Pattern LONE_SIGN = Pattern.compile(SIGN_WORD);

    /** A unit that stands by itself, whose number stands before it. */
    static final Pattern LONE_UNIT = Pattern.compile("\\(?(?:" + MoneyUnit.PATTERN + "|" + LARGE + ")\\)?整?");

    private static final Pattern PARTS = Pattern.compile("(" + SIGN + ")?(" + CURRENCY + ")?(" + NUMBER + ")(?:\\(("
            + UNIT + ")\\)|((?:" + UNIT + ")?)整?)([" + "件个项条次宗起]?)([↓↘↑↗]?)");

    private static final Pattern DOWN = Pattern.compile("减.*|下降|降低|负|[" + DASHES + "↓↘]");
    private static final String MINUS = DASHES + "负";

    /** The quantity that these words without spaces, half-width, are; money without a unit is none. */
    static Optional<Quantity> find(String plain) {
        Matcher parts = PARTS.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String sign = Optional.ofNullable(parts.group(1)).orElse("");
        String unit = parts.group(4) == null ? parts.group(5) : parts.group(4);
        String arrow = parts.group(7);
        if (parts.group(2) != null && unit.isEmpty()) {
            return Optional.empty();
        }
        boolean down = DOWN.matcher(sign).matches() || DOWN.matcher(arrow).matches();
        boolean isMinus = sign.length() == 1 && MINUS.contains(sign);
        return WrittenNumber.find(parts.group(3).replace(",", ""))
                .map(number -> new Quantity(
                        down ? number.negate() : number, unit, !sign.isEmpty() && !isMinus || !arrow.isEmpty(), plain));
    }

    /** The amount as a cell counts it that is no money: 万 are ten thousand. */
    BigDecimal count() {
        return isLarge() ? number.scaleByPowerOfTen(MoneyUnit.power(unit)) : number;
    }

    /** Whether the unit says how many there are, and not of what. */
    private boolean isLarge() {
        return unit.matches(LARGE);
    }

    /** What a cell of a unit holds, when it is printed under a head that says this of money; words where it can be no such cell's. */
    CellValue in(Unit cell, MoneyUnit head, Optional<String> note) {
        Optional<MoneyUnit> money = MoneyUnit.find(unit);
        boolean fits = cell.isMoney() ? unit.isEmpty() || money.isPresent() : money.isEmpty() || isLarge();
        boolean mayChange = cell == Unit.SIGNED_ITEMS;
        if (!fits || isChange && !mayChange) {
            return new CellValue.Remark(
                    printed + note.map(words -> "（" + words + "）").orElse(""));
        }
        return new CellValue.Amount(
                switch (cell) {
                    case WAN_YUAN -> money.orElse(head).inWanYuan(number);
                    case YUAN ->
                        money.map(one -> one.inWanYuan(number).scaleByPowerOfTen(MoneyUnit.TEN_THOUSAND.power()))
                                .orElse(number);
                    case ITEMS, SIGNED_ITEMS, CASES -> count();
                },
                note);
    }
}
