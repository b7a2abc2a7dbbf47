package org.gongkai.form;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a report states in one cell. Only {@link Amount} is a number: a cell left empty, marked not applicable, or
 * filled with words is never taken for 0.
 */
public sealed interface CellValue {

    /**
     * A figure, exact. Equal amounts are equal values whatever their trailing zeros.
     *
     * @param note what is printed behind it in brackets, as "其中修订16件" in "22（其中修订16件）"; figures in it are never counted
     */
    record Amount(BigDecimal value, Optional<String> note) implements CellValue {

        /** A figure without a note. */
        public Amount(BigDecimal value) {
            this(value, Optional.empty());
        }

        public Amount {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (value.scale() < 0) {
                value = value.setScale(0);
            }
        }
    }

    /** Nobody knows: no register was kept for it, and nobody has declared that there was nothing. */
    record Unknown() implements CellValue {}

    /** The report leaves the cell empty. */
    record Empty() implements CellValue {}

    /** The report marks the cell as not applicable ("/", "不适用"). */
    record NotApplicable() implements CellValue {}

    /** The report puts words in the cell that are no figure, for example "见附件". */
    record Remark(String text) implements CellValue {}

    /** The amount of a whole number. */
    static CellValue of(long amount) {
        return new Amount(BigDecimal.valueOf(amount));
    }

    /** The amount of a decimal. */
    static CellValue of(BigDecimal amount) {
        return new Amount(amount);
    }

    /** What is printed behind the number, when there is something. */
    default Optional<String> note() {
        return this instanceof Amount amount ? amount.note() : Optional.empty();
    }

    /** The number, when this is one. */
    default Optional<BigDecimal> amount() {
        return switch (this) {
            case Amount amount -> Optional.of(amount.value());
            case Unknown unknown -> Optional.empty();
            case Empty empty -> Optional.empty();
            case NotApplicable notApplicable -> Optional.empty();
            case Remark remark -> Optional.empty();
        };
    }
}
