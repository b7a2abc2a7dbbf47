package org.gongkai.report.version;

import org.gongkai.document.AnnualReport;

/** A report that is official, and where it stands. */
public sealed interface OfficialReport {

    /** What it says. */
    AnnualReport report();

    /**
     * Published here, in this version.
     *
     * @param sha256 over its content
     */
    record PublishedHere(AnnualReport report, int version, String sha256) implements OfficialReport {}

    /**
     * Published elsewhere, and filed here under this number.
     *
     * @param sha256 over its content
     */
    record FiledHere(AnnualReport report, int number, String sha256) implements OfficialReport {}
}
