package org.gongkai.registers.ledger;

import org.jdbi.v3.core.statement.SqlStatement;

import org.gongkai.kit.figures.FigureScope;
import org.gongkai.registers.paging.IndexRanges;

/** The rows of registers and of the ledger that lie in a scope, as SQL asks for them. */
public record ScopedRows(FigureScope scope) {

    /** The condition on a column {@code agency_code}; {@link #bind} gives its parameter. */
    public String condition() {
        return switch (scope) {
            case FigureScope.OfAgency agency -> "agency_code = :scope";
            case FigureScope.OfRegion region ->
                "agency_code in (select code from agency where region_code like :scope || '%')";
        };
    }

    /** One range of an index for each agency, of an index that begins with it. */
    public IndexRanges.Dimension ranges() {
        String agencies = switch (scope) {
            case FigureScope.OfAgency agency -> "select cast(:scope as text) as agency_value";
            case FigureScope.OfRegion region ->
                "select a.code as agency_value from agency a where a.region_code like :scope || '%'";
        };
        return new IndexRanges.Dimension("agency_value", agencies, "t.agency_code = :value:");
    }

    /** Gives the parameter of {@link #condition()} and {@link #ranges()}. */
    public <T extends SqlStatement<T>> T bind(T statement) {
        return statement.bind("scope", scope.code());
    }
}
