package org.gongkai.form.written;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** {@code {"T3": {"GRANTED": {"NATURAL_PERSON": 3}}}}; a cell that is no number is left out. */
    public static Map<String, Map<String, Map<String, Object>>> nested(Form form, Figures figures) {
        Map<String, Map<String, Map<String, Object>>> tables = new LinkedHashMap<>();
        for (Cell cell : form.cells().values()) {
            figures.amount(cell.id())
                    .ifPresent(amount -> tables.computeIfAbsent(cell.id().table(), table -> new LinkedHashMap<>())
                            .computeIfAbsent(cell.id().row(), row -> new LinkedHashMap<>())
                            .put(cell.id().column(), number(cell.unit(), amount)));
        }
        return tables;
    }

    /** {@code {"T3.GRANTED.NATURAL_PERSON": 3}}. */
    public static Map<String, Object> flat(Form form, Figures figures) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Cell cell : form.cells().values()) {
            figures.amount(cell.id()).ifPresent(amount -> cells.put(cell.id().toString(), number(cell.unit(), amount)));
        }
        return cells;
    }

    /** Reads the cells of a form out of the nested shape; a cell that is not there is not known. */
    public static Figures read(Form form, JsonNode tables) {
        Map<CellId, CellValue> values = new HashMap<>();
        for (CellId cell : form.cells().keySet()) {
            JsonNode value = tables.path(cell.table()).path(cell.row()).path(cell.column());
            if (value.isNumber()) {
                Money.find(value.decimalValue()).ifPresent(amount -> values.put(cell, CellValue.of(amount)));
            } else if (value.isTextual()) {
                Money.find(value.textValue()).ifPresent(amount -> values.put(cell, CellValue.of(amount)));
            }
        }
        return Figures.of(values);
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
