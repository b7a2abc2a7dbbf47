package org.gongkai.deploy.registers;

import java.util.List;
import java.util.Random;

import org.gongkai.form.CellId;

/**
 * Expands the reports of one agency, year after year, into registers that count to them: what a report carries over
 * is what the next one finds open. The same seed gives the same registers.
 */
public final class Expansion {

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

    private RegisterFile actions(PublishedReport report) {
        return new RegisterFile(
                "administrative-actions",
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
