package org.gongkai.registers.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
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
    private final KeptRegisters kept;
    private final FigureReach reach;
    private final RecordedMoments moments;
    private final OwnedTables owned;

    Statistics(
            Editions editions,
            FlowsByYear flowsByYear,
            KeptRegisters kept,
            FigureReach reach,
            RecordedMoments moments,
            OwnedTables owned) {
        this.editions = editions;
        this.flowsByYear = flowsByYear;
        this.kept = kept;
        this.reach = reach;
        this.moments = moments;
        this.owned = owned;
    }

    /** This service's cells of the form of the year. */
    public StatisticsOfYear of(int year, FigureScope scope, Optional<Instant> asOf) {
        moments.settle(asOf);
        Counted counted = together(() -> counted(year, reach.rows(scope, year, asOf), asOf));
        return new StatisticsOfYear(year, scope, counted.recordedAt(), counted.figures(), counted.fees());
    }

    /** This service's cells, added up over these bodies; who asks must reach them all. */
    public Counted sum(int year, Collection<String> bodies, Optional<Instant> asOf) {
        moments.settle(asOf);
        return together(() -> counted(year, reach.rows(bodies), asOf));
    }

    /** In one transaction, which asks once for a connection and tells it once who the caller is. */
    private static Counted together(Callable<Counted> question) {
        return QuarkusTransaction.joiningExisting().call(question);
    }

    private Counted counted(int year, ScopedRows rows, Optional<Instant> asOf) {
        FlowsByYear.Flows flows = flowsByYear.of(rows, year, asOf);
        Form form = editions.of(year);
        KeptRegisters.Kept keepers = kept.of(rows, year, form, asOf);
        StocksAndFlows stocksAndFlows = new StocksAndFlows(form, flows.byYear());
        return new Counted(
                flows.recordedAt(),
                stocksAndFlows.figures(year, owned.tables(form), keepers::byAny),
                fees(stocksAndFlows, form, year, keepers),
                keepers);
    }

    private Optional<StatisticsOfYear.Fees> fees(
            StocksAndFlows stocksAndFlows, Form form, int year, KeptRegisters.Kept keepers) {
        return owned.fees().flatMap(flows -> {
            Optional<CellId> applications = form.findCellOf(flows.applications());
            return form.findCellOf(flows.yuan())
                    .filter(yuan -> applications.isPresent())
                    .filter(yuan -> form.findKeeping(yuan)
                            .filter(Predicate.not(keepers::byAny))
                            .isEmpty())
                    .map(yuan -> new StatisticsOfYear.Fees(
                            stocksAndFlows.amount(applications.get(), year).longValueExact(),
                            stocksAndFlows.amount(yuan, year).setScale(2)));
        });
    }
}
