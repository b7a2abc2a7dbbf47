package org.gongkai.deploy.registers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gongkai.form.CellId;
import org.gongkai.form.Keeping;
import org.gongkai.form.edition.Editions;

/**
 * Expands the reports of one agency, year after year, into registers that count to them: what a report carries over
 * is what the next one finds open. The same seed gives the same registers.
 */
public final class Expansion {

    /** Of these a row states every kind, also with 0. */
    private static final String ACTIONS = "administrative-actions";

    private final ApplicationExpansion applications;
    private final DocumentExpansion documents;
    private final CaseExpansion cases;
    private final String agencyCode;

    /** For the agency with this code; {@code prefix} begins its numbers. */
    public Expansion(String agencyCode, String prefix, long seed) {
        this.agencyCode = agencyCode;
        this.applications = new ApplicationExpansion(agencyCode, prefix, new Random(seed));
        this.documents = new DocumentExpansion(agencyCode, prefix, new Random(seed + 1));
        this.cases = new CaseExpansion(agencyCode, prefix, new Random(seed + 2));
    }

    /**
     * The rows that the year adds or, for what was open before, changes; to import with {@code onConflict=replace}.
     *
     * @throws IllegalArgumentException when the report cannot follow on the one before
     */
    public List<RegisterFile> expand(PublishedReport report) {
        return List.of(applications.expand(report), documents.expand(report), actions(report), cases.expand(report));
    }

    /**
     * The registers that the year leaves without a row because the report says 0 throughout: the office declares that there
     * was nothing. A published report's tables do not tell of processing fees; the expanded registers have none.
     */
    public List<String> nilRegisters(PublishedReport report) {
        Map<String, List<Keeping>> registers = Editions.shipped().of(report.year()).keepings().stream()
                .collect(Collectors.groupingBy(Keeping::register, TreeMap::new, Collectors.toList()));
        return registers.entrySet().stream()
                .filter(register -> register.getValue().stream()
                        .flatMap(keeping -> keeping.cells().stream())
                        .allMatch(cell -> report.figures()
                                        .amount(cell)
                                        .orElse(BigDecimal.ZERO)
                                        .signum()
                                == 0))
                .map(Map.Entry::getKey)
                .filter(register -> !register.equals(ACTIONS))
                .toList();
    }

    private RegisterFile actions(PublishedReport report) {
        return new RegisterFile(
                ACTIONS,
                List.of("agencyCode", "year", "licensing", "penalties", "compulsions", "feesWanYuan"),
                List.of(List.of(
                        agencyCode,
                        String.valueOf(report.year()),
                        figure(report, "T2.LICENSING.DECISIONS"),
                        figure(report, "T2.PENALTY.DECISIONS"),
                        figure(report, "T2.COMPULSION.DECISIONS"),
                        figure(report, "T2.ADMINISTRATIVE_FEE.WAN_YUAN"))));
    }

    private static String figure(PublishedReport report, String cell) {
        return report.figures().amount(CellId.parse(cell)).orElseThrow().toPlainString();
    }
}
