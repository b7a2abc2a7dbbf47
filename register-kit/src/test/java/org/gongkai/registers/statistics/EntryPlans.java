package org.gongkai.registers.statistics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.form.CellId;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;
import org.gongkai.registers.ledger.Carried;
import org.gongkai.registers.testing.QueryPlan;

/** How the service's role finds a page of the entries behind a cell, on behalf of a clerk of the agency. */
public final class EntryPlans {

    private static final int LIMIT = 51;

    private final Jdbi service;
    private final CurrentCaller caller;

    public EntryPlans(Jdbi service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** The first page of the entries of a cell that is made of flows. */
    public QueryPlan flows(CellId cell, int year, String agency) {
        ScopedRows rows = new ScopedRows(List.of(agency));
        CellParts parts = CellParts.of(Editions.shipped().latest(), cell, year);
        return explain(
                FlowEntries.sql(rows, false),
                agency,
                query -> rows.bind(query)
                        .bind("year", year)
                        .bindArray("flows", String.class, parts.flows())
                        .bind("after", 0L)
                        .bind("last", Long.MAX_VALUE));
    }

    /** The first page of the records of a cell that is a stock. */
    public QueryPlan stock(CellId cell, int year, String agency) {
        ScopedRows rows = new ScopedRows(List.of(agency));
        CellParts.Held stock =
                CellParts.of(Editions.shipped().latest(), cell, year).stocks().getFirst();
        return explain(
                StockEntries.sql(rows),
                agency,
                query -> rows.bind(query)
                        .bind("cell", stock.cell())
                        .bind("year", year)
                        .bind("through", stock.through())
                        .bind("thisYear", 2026)
                        .bindArray("flows", String.class, stock.flows())
                        .bindArray("signs", Integer.class, stock.signs())
                        .bindArray("pools", String.class, stock.pools())
                        .bind("open", Carried.OPEN)
                        .bind("after", new UUID(0, 0))
                        .bind("last", new UUID(-1, -1)));
    }

    private interface Binding {
        Query to(Query query);
    }

    private QueryPlan explain(String sql, String agency, Binding binding) {
        Caller clerk = new Caller.SignedIn("clerk", "own", Role.CLERK, new Scope.OfAgency(agency), Set.of());
        Optional<String> answer = caller.as(
                clerk,
                () -> service.withHandle(
                        handle -> binding.to(handle.createQuery("explain (analyze, format json) " + sql))
                                .bind("limitRows", LIMIT)
                                .mapTo(String.class)
                                .findOne()));
        return QueryPlan.parse(answer.orElseThrow());
    }
}
