package org.gongkai.document;

/** Which report: of whom, for which year, and whose work it covers. */
public record ReportKey(String agencyCode, int year, Coverage coverage) {

    /** The report of the year before. */
    public ReportKey lastYear() {
        return new ReportKey(agencyCode, year - 1, coverage);
    }

    @Override
    public String toString() {
        return agencyCode + "/" + year + "/" + coverage;
    }
}
