package org.gongkai.formats.print;

import java.util.List;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Proof;
import org.gongkai.document.ReportJson;
import org.gongkai.document.Series;
import org.gongkai.form.edition.Editions;

/** Drafts printed in a format. */
public final class Renderers {

    /** Read once for all tests. */
    static final Editions EDITIONS = Editions.shipped();

    /** The report in the format of the suffix. */
    public byte[] render(AnnualReport report, String suffix) {
        return ReportFormats.of(suffix)
                .print(new Rendition(
                        report, Proof.ofDraft(ReportJson.canonical(report)), Series.of(EDITIONS, List.of(report))));
    }
}
