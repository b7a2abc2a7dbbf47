package org.gongkai.registers.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;

/** Picks the flows that the form names out of all that the ledger counts. */
public final class PrintedFlows {

    private PrintedFlows() {}

    /** The flows that the form names, by their cell id; flows of other names are no part of a report. */
    public static Map<Integer, Map<CellId, BigDecimal>> of(Form form, Map<Integer, Map<String, BigDecimal>> byYear) {
        Map<Integer, Map<CellId, BigDecimal>> printed = new HashMap<>();
        byYear.forEach((year, flows) -> {
            Map<CellId, BigDecimal> ofYear = new HashMap<>();
            form.cells().keySet().forEach(cell -> copy(flows, cell, ofYear));
            form.flows().forEach(flow -> copy(flows, flow.id(), ofYear));
            printed.put(year, ofYear);
        });
        return printed;
    }

    private static void copy(Map<String, BigDecimal> flows, CellId cell, Map<CellId, BigDecimal> target) {
        BigDecimal amount = flows.get(cell.toString());
        if (amount != null) {
            target.put(cell, amount);
        }
    }
}
