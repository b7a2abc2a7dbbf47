package org.gongkai.registers.ledger;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.StocksAndFlows;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.figures.StatisticsOfYear;

/** The figures of a year, computed from the ledger's running totals: the same cost for any number of records. */
@ApplicationScoped
public class Statistics {

    private final Editions editions;
    private final FlowsByYear flowsByYear;
    private final OwnedTables owned;

    Statistics(Editions editions, FlowsByYear flowsByYear, OwnedTables owned) {
        this.editions = editions;
        this.flowsByYear = flowsByYear;
        this.owned = owned;
    }

    /** This service's cells of the form of the year. */
    public StatisticsOfYear of(int year, FigureScope scope, Optional<Instant> asOf) {
        FlowsByYear.Flows flows = flowsByYear.of(scope, year, asOf);
        StocksAndFlows stocksAndFlows = new StocksAndFlows(editions.of(year), flows.byYear());
        return new StatisticsOfYear(
                year,
                scope,
                flows.recordedAt(),
                stocksAndFlows.figures(year, owned.tables()),
                fees(stocksAndFlows, year));
    }

    private Optional<StatisticsOfYear.Fees> fees(StocksAndFlows stocksAndFlows, int year) {
        return owned.fees()
                .map(cells -> new StatisticsOfYear.Fees(
                        stocksAndFlows.amount(cells.applications(), year).longValueExact(),
                        stocksAndFlows.amount(cells.yuan(), year).setScale(2)));
    }
}
