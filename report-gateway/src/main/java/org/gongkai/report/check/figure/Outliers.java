package org.gongkai.report.check.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** K22: figures far from those of the same body in the years before, or from those of other agencies of the same kind and region. */
public final class Outliers {

    private static final BigDecimal DEVIATIONS = BigDecimal.valueOf(3);
    private static final int YEARS_FOR_DEVIATION = 4;
    private static final int YEARS_OF_VOLUME = 2;
    private static final BigDecimal VOLUME = BigDecimal.valueOf(50);
    private static final int PEERS_FOR_DEVIATION = 8;

    private Outliers() {}

    /** More than three standard deviations from the years before, or nothing after years of volume. */
    public static Stream<Hit> amongYears(Evidence evidence) {
        return flows(evidence.report()).flatMap(cell -> {
            Sample years = Sample.of(evidence.history(), evidence.report(), cell);
            return evidence
                    .report()
                    .figures()
                    .amount(cell)
                    .filter(now -> years.size() >= YEARS_FOR_DEVIATION && years.isFar(now)
                            || years.size() >= YEARS_OF_VOLUME
                                    && now.signum() == 0
                                    && years.mean().compareTo(VOLUME) >= 0)
                    .map(now -> Hit.at(cell).values(years.mean().setScale(1, RoundingMode.HALF_UP), now))
                    .stream();
        });
    }

    /** More than three standard deviations from what agencies of the same kind in the region report of the year. */
    public static Stream<Hit> amongPeers(Evidence evidence) {
        List<AnnualReport> peers = evidence.crossCheck().siblings().stream()
                .filter(other ->
                        other.agency().kind() == evidence.report().agency().kind())
                .toList();
        return peers.size() < PEERS_FOR_DEVIATION
                ? Stream.empty()
                : flows(evidence.report()).flatMap(cell -> {
                    Sample others = Sample.of(peers, evidence.report(), cell);
                    return evidence
                            .report()
                            .figures()
                            .amount(cell)
                            .filter(now -> others.size() >= PEERS_FOR_DEVIATION && others.isFar(now))
                            .map(now -> Hit.at(cell).values(others.mean().setScale(1, RoundingMode.HALF_UP), now))
                            .stream();
                });
    }

    /** Stocks grow from year to year by what they are. */
    private static Stream<CellId> flows(AnnualReport report) {
        return report.form().cells().keySet().stream()
                .filter(cell -> report.form().findStock(cell).isEmpty());
    }

    /** What other reports in the same form have in a cell. */
    private record Sample(List<BigDecimal> values) {

        static Sample of(List<AnnualReport> reports, AnnualReport like, CellId cell) {
            return new Sample(reports.stream()
                    .filter(report -> report.form().equals(like.form()))
                    .map(report -> report.figures().amount(cell))
                    .flatMap(Optional::stream)
                    .toList());
        }

        int size() {
            return values.size();
        }

        BigDecimal mean() {
            return values.isEmpty()
                    ? BigDecimal.ZERO
                    : values.stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(BigDecimal.valueOf(values.size()), 4, RoundingMode.HALF_UP);
        }

        /** Farther from the mean than so many standard deviations; where all are the same nothing is far. */
        boolean isFar(BigDecimal value) {
            BigDecimal mean = mean();
            BigDecimal variance = values.stream()
                    .map(other -> other.subtract(mean).pow(2))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
            BigDecimal limit = variance.sqrt(MathContext.DECIMAL64).multiply(DEVIATIONS);
            return limit.signum() > 0 && value.subtract(mean).abs().compareTo(limit) > 0;
        }
    }
}
