package org.gongkai.report.assemble;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Proof;

/** A report as it is shown, with what proves its content and where it stands. */
public record ReportWithProof(AnnualReport report, Proof proof, Place place) {

    /** Where a report stands that is shown. */
    public enum Place {
        /** At work here, or a version that was frozen here. */
        HERE,
        /** Published elsewhere and filed by its office, which alone reads it here. */
        FILED,
        /** Likewise, and shown to everybody here too. */
        FILED_AND_PUBLIC
    }
}
