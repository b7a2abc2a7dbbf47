package org.gongkai.report.version;

import java.util.Optional;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportStatus;
import org.gongkai.form.code.RegionCode;

/** Which reports of a list or feed are wanted. */
public record ReportFilter(
        Optional<String> agencyCode,
        Optional<RegionCode> region,
        Optional<Integer> year,
        Optional<Coverage> coverage,
        Optional<ReportStatus> status) {

    /** With what the codes of regions begin; empty for all. */
    public String regionPrefix() {
        return region.map(RegionCode::prefix).orElse("");
    }
}
