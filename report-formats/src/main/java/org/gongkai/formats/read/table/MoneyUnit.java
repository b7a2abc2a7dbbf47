package org.gongkai.formats.read.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit in which pages print money, by how many tens it is larger than yuan; the form has 万元.
 *
 * @param power 4 for 万元, -2 for 分
 */
record MoneyUnit(int power) {

    /** The form's own. */
    static final MoneyUnit TEN_THOUSAND = new MoneyUnit(4);

    /** As a pattern: yuan, and what is larger or smaller by a word before it. */
    static final String PATTERN = "[十百千万亿]{0,3}元|[角分]";

    private static final Pattern WORD = Pattern.compile("([十百千万亿]{0,3})([元角分]?)");

    private static final String POWERS = "十百千万";
    private static final int HUNDRED_MILLION = 8;

    /** The unit of a word; empty for one that counts something else. What counts by ten thousands alone counts yuan so. */
    static Optional<MoneyUnit> find(String word) {
        Matcher parts = WORD.matcher(word);
        if (word.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        int coin = Math.max(0, "元角分".indexOf(parts.group(2)));
        return Optional.of(new MoneyUnit(power(parts.group(1)) - coin));
    }

    /** How many tens words as 百万 stand for. */
    static int power(String words) {
        return words.chars()
                .map(word -> word == '亿' ? HUNDRED_MILLION : 1 + POWERS.indexOf(word))
                .sum();
    }

    /** An amount in this unit, in units of 10,000 yuan. */
    BigDecimal inWanYuan(BigDecimal amount) {
        return amount.scaleByPowerOfTen(power - TEN_THOUSAND.power);
    }
}
