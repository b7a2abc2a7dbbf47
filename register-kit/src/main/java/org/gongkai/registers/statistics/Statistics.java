package org.gongkai.registers.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.StocksAndFlows;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.figures.StatisticsOfYear;
import org.gongkai.registers.ledger.OwnedTables;

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
        Counted counted = counted(year, flowsByYear.of(scope, year, asOf));
        return new StatisticsOfYear(year, scope, counted.recordedAt(), counted.figures(), counted.fees());
    }

    /** This service's cells, added up over these bodies; who asks must reach them all. */
    public Counted sum(int year, Collection<String> bodies, Optional<Instant> asOf) {
        return counted(year, flowsByYear.of(bodies, year, asOf));
    }

    private Counted counted(int year, FlowsByYear.Flows flows) {
        StocksAndFlows stocksAndFlows = new StocksAndFlows(editions.of(year), flows.byYear());
        return new Counted(
                flows.recordedAt(), stocksAndFlows.figures(year, owned.tables()), fees(stocksAndFlows, year));
    }

    private Optional<StatisticsOfYear.Fees> fees(StocksAndFlows stocksAndFlows, int year) {
        return owned.fees()
                .map(cells -> new StatisticsOfYear.Fees(
                        stocksAndFlows.amount(cells.applications(), year).longValueExact(),
                        stocksAndFlows.amount(cells.yuan(), year).setScale(2)));
    }
}
