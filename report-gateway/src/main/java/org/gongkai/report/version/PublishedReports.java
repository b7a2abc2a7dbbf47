package org.gongkai.report.version;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;

/** What was published, for whoever reads it: by report, and in the order in which it came out. */
@ApplicationScoped
public class PublishedReports {

    private final Jdbi jdbi;

    PublishedReports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was published after a position, in the order of publication. */
    public List<ReportVersion> after(long position, ReportFilter filter, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.* from report_version v join agency a on a.code = v.agency_code
                        where v.position > :position and a.region_code like :prefix || '%'
                            and v.agency_code like :agency and (:year = 0 or v.year = :year)
                            and v.coverage like :coverage
                        order by v.position limit :most""")
                .bind("position", position)
                .bind("prefix", filter.regionPrefix())
                .bind("agency", filter.agencyCode().orElse("%"))
                .bind("year", filter.year().orElse(0))
                .bind("coverage", filter.coverage().map(Enum::name).orElse("%"))
                .bind("most", most)
                .map((row, context) -> VersionRow.version(row))
                .list());
    }

    /** The last published version of every report, by agency, year and coverage. */
    public Page<ReportVersion> list(ReportFilter filter, PageRequest page) {
        String after = Cursor.read(page.after(), text -> text).orElse("");
        List<ReportVersion> oneMore = jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (v.agency_code || '/' || v.year || '/' || v.coverage) v.*
                        from report_version v join agency a on a.code = v.agency_code
                        where v.agency_code || '/' || v.year || '/' || v.coverage > :afterKey
                            and v.published_at is not null
                            and a.region_code like :prefix || '%' and v.agency_code like :agency
                            and (:year = 0 or v.year = :year) and v.coverage like :coverage
                        order by v.agency_code || '/' || v.year || '/' || v.coverage, v.version desc limit :most""")
                .bind("afterKey", after)
                .bind("prefix", filter.regionPrefix())
                .bind("agency", filter.agencyCode().orElse("%"))
                .bind("year", filter.year().orElse(0))
                .bind("coverage", filter.coverage().map(Enum::name).orElse("%"))
                .bind("most", page.limit() + 1)
                .map((row, context) -> VersionRow.version(row))
                .list());
        return Page.of(oneMore, page.limit(), version -> version.key().toString());
    }

    /** What was published last of all. */
    public Optional<ReportVersion> newest() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from report_version where position = (select max(position) from report_version)""")
                .map((row, context) -> VersionRow.version(row))
                .findOne());
    }

    /** The last position that was given. */
    public long lastPosition() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(position), 0) from report_version")
                .mapTo(Long.class)
                .one());
    }
}
