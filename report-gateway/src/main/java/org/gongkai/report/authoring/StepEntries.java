package org.gongkai.report.authoring;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.gongkai.document.ReportKey;

/** The steps of every report. */
@ApplicationScoped
class StepEntries implements PanacheRepositoryBase<StepEntry, Long> {

    /** Those of a report, the first first. */
    List<StepEntry> of(ReportKey report) {
        return list(
                "from StepEntry s where s.agencyCode = ?1 and s.year = ?2 and s.coverage = ?3 order by s.id",
                report.agencyCode(),
                report.year(),
                report.coverage());
    }
}
