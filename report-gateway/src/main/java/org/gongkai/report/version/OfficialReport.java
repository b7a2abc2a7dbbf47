package org.gongkai.report.version;

import org.gongkai.document.AnnualReport;

/** A report that is official, and where it stands. */
public sealed interface OfficialReport {

    /** What it says. */
    AnnualReport report();

    /** Published here, in this version. */
    record PublishedHere(AnnualReport report, int version) implements OfficialReport {}

    /** Published elsewhere, and filed here under this number. */
    record FiledHere(AnnualReport report, int number) implements OfficialReport {}
}
