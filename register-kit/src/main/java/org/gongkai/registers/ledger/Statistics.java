package org.gongkai.registers.ledger;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.Accrual;
import org.gongkai.form.CellId;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.figures.StatisticsOfYear;

/** The figures of a year, computed from the ledger's running totals: the same cost for any number of records. */
@ApplicationScoped
public class Statistics {

    /** Applications with a processing fee, and what was collected; the form names both as flows. */
    public static final CellId FEE_APPLICATIONS = CellId.parse("S6.PROCESSING_FEE.APPLICATIONS");

    public static final CellId FEE_YUAN = CellId.parse("S6.PROCESSING_FEE.YUAN");

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
        Accrual accrual = new Accrual(editions.of(year), flows.byYear());
        return new StatisticsOfYear(
                year, scope, flows.recordedAt(), accrual.figures(year, owned.tables()), fees(accrual, year));
    }

    private Optional<StatisticsOfYear.Fees> fees(Accrual accrual, int year) {
        if (!owned.owns(FEE_YUAN)) {
            return Optional.empty();
        }
        return Optional.of(new StatisticsOfYear.Fees(
                accrual.amount(FEE_APPLICATIONS, year).longValueExact(),
                accrual.amount(FEE_YUAN, year).setScale(2)));
    }
}
