package org.gongkai.report.authoring;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.gongkai.document.ReportKey;

/** The texts of every report, with all their revisions. */
@ApplicationScoped
class TextEntries implements PanacheRepositoryBase<TextEntry, TextEntry.Key> {

    /** Those of a report that stand, by place. */
    List<TextEntry> standing(ReportKey report) {
        return list("""
                from TextEntry t where t.agencyCode = ?1 and t.year = ?2 and t.coverage = ?3
                    and t.revision = (select max(u.revision) from TextEntry u where u.agencyCode = t.agencyCode
                        and u.year = t.year and u.coverage = t.coverage and u.place = t.place)
                order by t.place""", report.agencyCode(), report.year(), report.coverage());
    }

    /** All revisions of one, the newest first. */
    List<TextEntry> revisions(ReportKey report, String place) {
        return list("""
                from TextEntry t where t.agencyCode = ?1 and t.year = ?2 and t.coverage = ?3 and t.place = ?4
                order by t.revision desc""", report.agencyCode(), report.year(), report.coverage(), place);
    }
}
