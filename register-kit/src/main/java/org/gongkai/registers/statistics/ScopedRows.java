package org.gongkai.registers.statistics;

import java.util.Collection;
import java.util.List;

import org.jdbi.v3.core.statement.SqlStatement;

import org.gongkai.registers.paging.IndexRanges;

/**
 * The rows of registers and of the ledger that belong to some bodies, as SQL asks for them.
 *
 * @param bodies their codes
 */
public record ScopedRows(List<String> bodies) {

    /** The rows of these bodies. */
    public ScopedRows(Collection<String> bodies) {
        this(List.copyOf(bodies));
    }

    /** The condition on a column {@code agency_code}; {@link #bind} gives its parameter. */
    public String condition() {
        return "agency_code = any(:bodies)";
    }

    /** One range of an index for each body, of an index that begins with it. */
    public IndexRanges.Dimension ranges() {
        return new IndexRanges.Dimension(
                "agency_value",
                "select body as agency_value from unnest(cast(:bodies as text[])) body",
                "t.agency_code = :value:");
    }

    /** Gives the parameter of {@link #condition()} and {@link #ranges()}. */
    public <T extends SqlStatement<T>> T bind(T statement) {
        return statement.bindArray("bodies", String.class, bodies);
    }
}
