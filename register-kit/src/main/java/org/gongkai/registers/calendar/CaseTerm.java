package org.gongkai.registers.calendar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;
import org.gongkai.kit.table.ResourceTable;

/**
 * A term of the laws on reconsideration and on administrative procedure, as {@code case-terms.csv} lists it once for all who count by it.
 *
 * @param length how many of the unit
 * @param basis article that it comes from, in Chinese
 */
public record CaseTerm(String code, int length, TermUnit unit, String basis) {

    private static final Map<String, CaseTerm> ALL = read();

    /** What it is. */
    public Message name() {
        return language -> Bundle.of(CaseTerm.class, language).text(code);
    }

    /** Every code. */
    public static Set<String> codes() {
        return ALL.keySet();
    }

    /** The one with this code. */
    public static Optional<CaseTerm> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** The one with this code, which the file has. */
    public static CaseTerm of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("case-terms.csv has no " + code));
    }

    private static Map<String, CaseTerm> read() {
        Map<String, CaseTerm> terms = new LinkedHashMap<>();
        ResourceTable.read(
                        CaseTerm.class,
                        "case-terms.csv",
                        row -> new CaseTerm(
                                row.getField("code"),
                                Integer.parseInt(row.getField("length")),
                                TermUnit.valueOf(row.getField("unit")),
                                row.getField("basis")))
                .forEach(term -> terms.put(term.code(), term));
        return terms;
    }
}
