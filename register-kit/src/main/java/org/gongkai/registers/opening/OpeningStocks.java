package org.gongkai.registers.opening;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.Stock;
import org.gongkai.form.edition.Editions;
import org.gongkai.registers.ledger.OwnedTables;

/** The stocks of this service that can be brought along, and how many records are in one. */
@ApplicationScoped
class OpeningStocks {

    private final Editions editions;
    private final OwnedTables owned;

    OpeningStocks(Editions editions, OwnedTables owned) {
        this.editions = editions;
        this.owned = owned;
    }

    /** Those at the end of a year, by the cell in which the form of the first year has them. */
    Map<CellId, Stock> of(int firstYear) {
        Form form = editions.of(firstYear);
        return form.stocks().stream()
                .filter(stock -> owned.owns(form, stock.cell())
                        && stock.at() == Stock.At.CLOSING
                        && stock.openingFlow().isPresent())
                .collect(Collectors.toMap(Stock::cell, stock -> stock));
    }

    /** How many records of a body are in a stock at the end of a year, whatever was brought along. */
    static long listed(Handle handle, String agencyCode, Stock stock, int year) {
        List<BigDecimal> moved = handle.createQuery("""
                        select flow, sum(amount) amount from ledger_total
                        where agency_code = :agency and year <= :year group by flow""")
                .bind("agency", agencyCode)
                .bind("year", year)
                .map((row, context) ->
                        row.getBigDecimal("amount").multiply(BigDecimal.valueOf(stock.sign(row.getString("flow")))))
                .list();
        return moved.stream().reduce(BigDecimal.ZERO, BigDecimal::add).longValueExact();
    }
}
