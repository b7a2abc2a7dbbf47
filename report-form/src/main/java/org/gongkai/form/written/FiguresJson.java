package org.gongkai.form.written;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.form.Cell;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.Unit;

/** Figures as JSON, shaped by the form: tables, rows and columns in print order, money as a string. */
public final class FiguresJson {

    private FiguresJson() {}

    /** {@code {"T3": {"GRANTED": {"NATURAL_PERSON": 3}}}}; null for what is unknown, other cells without a number are left out. */
    public static Map<String, Map<String, Map<String, Object>>> nested(Form form, Figures figures) {
        Map<String, Map<String, Map<String, Object>>> tables = new LinkedHashMap<>();
        each(
                form,
                figures,
                (cell, number) -> tables.computeIfAbsent(cell.table(), table -> new LinkedHashMap<>())
                        .computeIfAbsent(cell.row(), row -> new LinkedHashMap<>())
                        .put(cell.column(), number));
        return tables;
    }

    /** {@code {"T3.GRANTED.NATURAL_PERSON": 3}}; null for what is unknown. */
    public static Map<String, Object> flat(Form form, Figures figures) {
        Map<String, Object> cells = new LinkedHashMap<>();
        each(form, figures, (cell, number) -> cells.put(cell.toString(), number));
        return cells;
    }

    private static void each(Form form, Figures figures, BiConsumer<CellId, Object> taker) {
        for (Cell cell : form.cells().values()) {
            Optional<CellValue> value = figures.value(cell.id());
            value.flatMap(CellValue::amount).ifPresent(amount -> taker.accept(cell.id(), number(cell.unit(), amount)));
            if (value.filter(CellValue.Unknown.class::isInstance).isPresent()) {
                taker.accept(cell.id(), null);
            }
        }
    }

    /** Reads the cells of a form out of the nested shape; a cell that is not there is not known, and null says that nobody knows. */
    public static Figures read(Form form, JsonNode tables) {
        Map<CellId, CellValue> values = new HashMap<>();
        for (CellId cell : form.cells().keySet()) {
            tables.optional(cell.table())
                    .flatMap(table -> table.optional(cell.row()))
                    .flatMap(row -> row.optional(cell.column()))
                    .flatMap(FiguresJson::value)
                    .ifPresent(value -> values.put(cell, value));
        }
        return Figures.of(values);
    }

    private static Optional<CellValue> value(JsonNode written) {
        if (written.isNull()) {
            return Optional.of(new CellValue.Unknown());
        }
        if (written.isNumber()) {
            return Money.find(written.decimalValue()).map(CellValue::of);
        }
        return Optional.ofNullable(written.textValue()).flatMap(Money::find).map(CellValue::of);
    }

    /** An amount of a cell or flow as JSON writes it; what the form does not name is a count. */
    public static Object number(Form form, String cellOrFlow, BigDecimal amount) {
        return number(CellId.find(cellOrFlow).flatMap(form::findUnit).orElse(Unit.CASES), amount);
    }

    /** An amount as JSON writes it: a string for money, a whole number for all else. */
    public static Object number(Unit unit, BigDecimal amount) {
        return unit.isMoney() ? Money.write(amount) : (Object) amount.longValueExact();
    }
}
