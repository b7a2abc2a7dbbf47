package org.gongkai.registers.ledger;

import java.util.Optional;
import java.util.Set;

import org.gongkai.form.CellId;

/**
 * What a service answers for: tables of the form, and kinds of flow that are not printed in one. Each service makes
 * one of these.
 *
 * @param service name of the service, as a report names its sources
 * @param fees where the service counts processing fees
 */
public record OwnedTables(String service, Set<String> tables, Optional<FeeCells> fees) {

    public OwnedTables {
        tables = Set.copyOf(tables);
    }

    /** What a service answers for that counts no fees. */
    public OwnedTables(String service, Set<String> tables) {
        this(service, tables, Optional.empty());
    }

    /** Cells of applications with a processing fee, and of what was collected. */
    public record FeeCells(CellId applications, CellId yuan) {}

    /** Whether this service counts the cell or flow. */
    public boolean owns(CellId cell) {
        return tables.contains(cell.table());
    }
}
