package org.gongkai.report.authoring;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.gongkai.document.ReportKey;

/** The explanations of every report. */
@ApplicationScoped
class Explanations implements PanacheRepositoryBase<Explanation, Explanation.Key> {

    /** Those of a report. */
    List<Explanation> of(ReportKey report) {
        return list(
                "from Explanation e where e.agencyCode = ?1 and e.year = ?2 and e.coverage = ?3",
                report.agencyCode(),
                report.year(),
                report.coverage());
    }
}
