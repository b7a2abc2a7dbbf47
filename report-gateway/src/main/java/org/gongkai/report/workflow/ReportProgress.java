package org.gongkai.report.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.ReportKey;
import org.gongkai.report.version.ReportStanding;

/** How far the reports of a year are, here or elsewhere. */
@ApplicationScoped
class ReportProgress {

    private final Jdbi jdbi;

    ReportProgress(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Of one report.
     *
     * @param publishedAt when it was first published here
     * @param publishedElsewhere when the one was that is filed
     */
    record Progress(ReportStanding status, Optional<Instant> publishedAt, Optional<LocalDate> publishedElsewhere) {

        static final Progress NONE = new Progress(ReportStanding.DRAFT, Optional.empty(), Optional.empty());
    }

    /** How far the reports are, by body. */
    Map<String, Progress> of(List<ReportKey> reports, int year) {
        Map<String, Progress> progress = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select k.code,
                            case when f.number is not null and (r.status is null or r.status = 'DRAFT' and r.version = 1)
                                then 'FILED' else coalesce(r.status, 'DRAFT') end as status,
                            (select min(v.published_at) from report_version v
                             where v.agency_code = k.code and v.year = :year and v.coverage = k.coverage
                             having bool_or(v.withdrawn_at is null and v.published_at is not null)) as published_at,
                            f.published_on as published_elsewhere
                        from unnest(:codes, :coverages) as k (code, coverage) left join annual_report r
                            on r.agency_code = k.code and r.year = :year and r.coverage = k.coverage
                            left join report_filing_that_counts f
                            on f.agency_code = k.code and f.year = :year and f.coverage = k.coverage""")
                .bind("year", year)
                .bindArray(
                        "codes",
                        String.class,
                        reports.stream().map(ReportKey::agencyCode).toList())
                .bindArray(
                        "coverages",
                        String.class,
                        reports.stream().map(key -> key.coverage().name()).toList())
                .map((row, context) -> progress.put(
                        row.getString("code"),
                        new Progress(
                                ReportStanding.valueOf(row.getString("status")),
                                Optional.ofNullable(row.getTimestamp("published_at"))
                                        .map(Timestamp::toInstant),
                                Optional.ofNullable(row.getObject("published_elsewhere", LocalDate.class)))))
                .list());
        return progress;
    }
}
