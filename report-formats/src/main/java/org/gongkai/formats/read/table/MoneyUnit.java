package org.gongkai.formats.read.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A unit in which pages print money; the form has 万元. */
enum MoneyUnit {
    HUNDRED_MILLION(4, List.of("亿元", "亿")),
    MILLION(2, List.of("百万元")),
    TEN_THOUSAND(0, List.of("万元", "万")),
    THOUSAND(-1, List.of("千元")),
    YUAN(-4, List.of("元"));

    private final int power;
    private final List<String> words;

    MoneyUnit(int power, List<String> words) {
        this.power = power;
        this.words = words;
    }

    /** The unit of a word; empty for one that counts something else. */
    static Optional<MoneyUnit> find(String word) {
        for (MoneyUnit unit : values()) {
            if (unit.words.contains(word)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** An amount in this unit, in units of 10,000 yuan. */
    BigDecimal inWanYuan(BigDecimal amount) {
        return amount.scaleByPowerOfTen(power);
    }
}
