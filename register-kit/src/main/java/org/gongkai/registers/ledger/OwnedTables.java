package org.gongkai.registers.ledger;

import java.util.Optional;
import java.util.Set;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;

/**
 * What a service answers for: the tables of the form that its registers give figures to, whatever an edition calls them. Each
 * service makes one of these.
 *
 * @param service name of the service, as a report names its sources
 * @param registers those that it keeps, as the form names them
 * @param fees how the service counts processing fees
 */
public record OwnedTables(String service, Set<String> registers, Optional<FeeFlows> fees) {

    public OwnedTables {
        registers = Set.copyOf(registers);
    }

    /** What a service answers for that counts no fees. */
    public OwnedTables(String service, Set<String> registers) {
        this(service, registers, Optional.empty());
    }

    /** The flows of applications with a processing fee, and of what was collected. */
    public record FeeFlows(String applications, String yuan) {}

    /** The tables of an edition that this service counts, and what of a section it counts without printing it. */
    public Set<String> tables(Form form) {
        return form.tablesOf(registers);
    }

    /** Whether this service counts the cell of an edition. */
    public boolean owns(Form form, CellId cell) {
        return tables(form).contains(cell.table());
    }
}
