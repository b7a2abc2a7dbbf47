package org.gongkai.registers.ledger;

import java.util.Set;

import org.gongkai.form.CellId;

/**
 * What a service answers for: tables of the form, and kinds of flow that are not printed in one. Each service makes
 * one of these.
 *
 * @param service name of the service, as a report names its sources
 */
public record OwnedTables(String service, Set<String> tables) {

    public OwnedTables {
        tables = Set.copyOf(tables);
    }

    /** Whether this service counts the cell or flow. */
    public boolean owns(CellId cell) {
        return tables.contains(cell.table());
    }
}
