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

    private static final String SIGN = "减少|减|下降|负|增加|增|新增|上升|[-−↓▼↘+↑▲↗]";
    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?";
    private static final String UNIT = "亿元|百万元|万元|千元|元|亿|万|件|个|项|条|次|宗|起";

    /** As a pattern, for whoever looks for one among words. */
    static final String PATTERN = "(?:" + SIGN + ")?(?:" + NUMBER + ")(?:" + UNIT + ")?[件个项条次宗起]?[↓▼↘↑▲↗]?";

    private static final Pattern PARTS =
            Pattern.compile("(" + SIGN + ")?(" + NUMBER + ")((?:" + UNIT + ")?)([件个项条次宗起]?)([↓▼↘↑▲↗]?)");

    private static final String DOWN = "减少|减|下降|负|-|−|↓|▼|↘";
    private static final String MINUS = "-−负";
    private static final int TEN_THOUSANDS = 4;
    private static final int HUNDRED_MILLIONS = 8;

    /** The quantity that these words without spaces, half-width, are. */
    static Optional<Quantity> find(String plain) {
        Matcher parts = PARTS.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String sign = Optional.ofNullable(parts.group(1)).orElse("");
        String arrow = parts.group(5);
        boolean down = (sign + "|" + arrow).matches(".*(?:" + DOWN + ").*");
        boolean isMinus = sign.length() == 1 && MINUS.contains(sign);
        return WrittenNumber.find(parts.group(2).replace(",", ""))
                .map(number -> new Quantity(
                        down ? number.negate() : number,
                        parts.group(3),
                        !sign.isEmpty() && !isMinus || !arrow.isEmpty(),
                        plain));
    }

    /** Whether it is a number and nothing else. */
    boolean isPlain() {
        return unit.isEmpty() && !isChange;
    }

    /** The amount as a cell counts it that is no money: 万 are ten thousand. */
    BigDecimal count() {
        return switch (unit) {
            case "万" -> number.scaleByPowerOfTen(TEN_THOUSANDS);
            case "亿" -> number.scaleByPowerOfTen(HUNDRED_MILLIONS);
            default -> number;
        };
    }

    /** What a cell of a unit holds, when it is printed under a head that says this of money; words where it can be no such cell's. */
    CellValue in(Unit cell, MoneyUnit head, Optional<String> note) {
        Optional<MoneyUnit> money = MoneyUnit.find(unit);
        boolean isCount = unit.isEmpty() || money.isEmpty() || unit.length() == 1 && !unit.equals("元");
        boolean fits = cell.isMoney() ? unit.isEmpty() || money.isPresent() : isCount;
        boolean mayChange = cell == Unit.SIGNED_ITEMS;
        if (!fits || isChange && !mayChange) {
            return new CellValue.Remark(
                    printed + note.map(words -> "（" + words + "）").orElse(""));
        }
        return new CellValue.Amount(
                switch (cell) {
                    case WAN_YUAN -> money.orElse(head).inWanYuan(number);
                    case YUAN ->
                        money.map(one -> one.inWanYuan(number).scaleByPowerOfTen(TEN_THOUSANDS))
                                .orElse(number);
                    case ITEMS, SIGNED_ITEMS, CASES -> count();
                },
                note);
    }
}
