package org.gongkai.deploy.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Finding;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;

/**
 * The figures of a report as it was published.
 *
 * @param agency name of the reporting agency
 * @param regionCode its region, six digits of GB/T 2260
 */
public record PublishedReport(String agency, String regionCode, int year, Figures figures) {

    private static final Form FORM = Editions.shipped().latest();

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Refuses a report that no registers can count to.
     *
     * @throws IllegalArgumentException naming the equations of the form that do not hold
     */
    public PublishedReport {
        Form form = form();
        for (CellId cell : form.cells().keySet()) {
            if (figures.amount(cell).filter(amount -> amount.signum() >= 0).isEmpty()) {
                throw new IllegalArgumentException("the report states no figure in " + cell);
            }
        }
        for (Finding finding : form.check(figures)) {
            throw new IllegalArgumentException("the report breaks " + finding.rule() + ": "
                    + finding.actual().get() + " instead of "
                    + finding.expected().get() + " in " + finding.cells());
        }
    }

    /** The form whose cells such reports state. */
    static Form form() {
        return FORM;
    }

    /** Reads {@code {"agency", "regionCode", "year", "cells": {"T3.GRANTED.TOTAL": 3}}}. */
    public static PublishedReport read(InputStream json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (!root.required("year").isInt()) {
                throw new IllegalArgumentException("the report states no year");
            }
            Map<CellId, CellValue> values = new TreeMap<>();
            root.required("cells")
                    .properties()
                    .forEach(cell -> values.put(
                            CellId.parse(cell.getKey()),
                            CellValue.of(cell.getValue().decimalValue())));
            return new PublishedReport(
                    root.required("agency").textValue(),
                    root.required("regionCode").textValue(),
                    root.required("year").intValue(),
                    Figures.of(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report that comes with the project. */
    public static PublishedReport sample(String name) {
        try (InputStream in = PublishedReport.class.getResourceAsStream("/samples/" + name + ".json")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figure in a cell. */
    int count(String table, String row, String column) {
        return figures.amount(new CellId(table, row, column)).orElseThrow().intValueExact();
    }
}
