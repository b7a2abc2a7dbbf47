package org.gongkai.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * A sparse vector over the cells of a form. A cell that is not in it is not known; it is not 0. Values are exact.
 */
public final class Figures {

    private static final Figures NONE = new Figures(new HashMap<>());

    private final Map<CellId, CellValue> values;

    private Figures(Map<CellId, CellValue> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** The vector that knows no cell. */
    public static Figures none() {
        return NONE;
    }

    /** The vector of these values. */
    public static Figures of(Map<CellId, ? extends CellValue> values) {
        return new Figures(new HashMap<>(values));
    }

    /** The values by cell, ordered by id. */
    public SortedMap<CellId, CellValue> values() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Whether something is stated in all of these cells. */
    public boolean knows(Collection<CellId> cells) {
        return values.keySet().containsAll(cells);
    }

    /** What is stated in the cell; empty when nothing is known about it. */
    public Optional<CellValue> value(CellId cell) {
        return Optional.ofNullable(values.get(cell));
    }

    /** The number in the cell; empty when there is none, whatever the reason. */
    public Optional<BigDecimal> amount(CellId cell) {
        return value(cell).flatMap(CellValue::amount);
    }

    /** The numbers by cell, ordered by id; what stands behind them in notes is left out. */
    public SortedMap<CellId, BigDecimal> amounts() {
        SortedMap<CellId, BigDecimal> amounts = new TreeMap<>();
        values.forEach((cell, value) -> value.amount().ifPresent(amount -> amounts.put(cell, amount)));
        return amounts;
    }

    /** This vector with a note behind the number in a cell; the same where there is none. */
    public Figures noted(CellId cell, String note) {
        return amount(cell)
                .map(amount -> with(cell, new CellValue.Amount(amount, Optional.of(note))))
                .orElse(this);
    }

    /** The sum of the cells; empty when one of them is no number. */
    public Optional<BigDecimal> sum(Collection<CellId> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId cell : cells) {
            Optional<BigDecimal> amount = amount(cell);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get());
        }
        return Optional.of(sum);
    }

    /** This vector with one cell stated anew. */
    public Figures with(CellId cell, CellValue value) {
        Map<CellId, CellValue> changed = new HashMap<>(values);
        changed.put(cell, Objects.requireNonNull(value));
        return new Figures(changed);
    }

    /** This vector and another that knows other cells; a cell of both is taken from the other. */
    public Figures and(Figures other) {
        Map<CellId, CellValue> all = new HashMap<>(values);
        all.putAll(other.values);
        return new Figures(all);
    }

    /** Cell by cell sum (汇总). A cell that is not a number in both is not known in the sum. */
    public Figures add(Figures other) {
        return combine(other, BigDecimal::add);
    }

    /** Cell by cell difference. A cell that is not a number in both is not known in the difference. */
    public Figures subtract(Figures other) {
        return combine(other, BigDecimal::subtract);
    }

    private Figures combine(Figures other, BinaryOperator<BigDecimal> operator) {
        Map<CellId, CellValue> combined = new HashMap<>();
        for (CellId cell : values.keySet()) {
            amount(cell)
                    .flatMap(mine -> other.amount(cell).map(theirs -> operator.apply(mine, theirs)))
                    .ifPresent(amount -> combined.put(cell, CellValue.of(amount)));
        }
        return new Figures(combined);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures && values.equals(figures.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
