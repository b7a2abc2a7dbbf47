package org.gongkai.report.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportStatus;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.RegionCode;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.report.check.ReportDeadline;

/** By when each agency's report is to be published, and how near that is (Art. 49 of the Regulations). */
@ApplicationScoped
public class ReportDeadlines {

    private static final Logger LOG = Logger.getLogger(ReportDeadlines.class);
    private static final int SOON_DAYS = 30;
    private static final int URGENT_DAYS = 7;
    private static final int ALL = 500;

    private final Jdbi jdbi;
    private final Clock clock;
    private final CurrentCaller caller;

    ReportDeadlines(Jdbi jdbi, Clock clock, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
    }

    /** How loudly the office is reminded. */
    public enum Reminder {
        /** There is time, or it is done. */
        NONE,
        /** Thirty days or fewer are left. */
        SOON,
        /** Seven days or fewer are left. */
        URGENT,
        /** The day has passed and nothing is published. */
        OVERDUE
    }

    /**
     * The deadline of a report.
     *
     * @param daysLeft negative when the day has passed
     * @param publishedOn day of the first publication
     */
    public record Deadline(
            String agencyCode,
            String agencyName,
            LocalDate dueOn,
            long daysLeft,
            ReportStatus status,
            Optional<LocalDate> publishedOn,
            Reminder reminder) {}

    /** The deadlines of every agency that the caller reaches, for their own reports. */
    public Page<Deadline> of(int year, Optional<RegionCode> region, PageRequest page) {
        String after = Cursor.read(page.after(), text -> text).orElse("");
        List<Deadline> oneMore = jdbi.withHandle(handle -> handle.createQuery("""
                        select a.code, a.name, a.kind, coalesce(r.status, 'DRAFT') as status,
                            (select min(v.published_at) from report_version v
                             where v.agency_code = a.code and v.year = :year and v.coverage = 'AGENCY') as published_at
                        from agency a left join annual_report r
                            on r.agency_code = a.code and r.year = :year and r.coverage = 'AGENCY'
                        where a.code > :afterCode and a.region_code like :prefix || '%' and report_in_scope(a.code)
                        order by a.code limit :most""")
                .bind("year", year)
                .bind("afterCode", after)
                .bind("prefix", region.map(RegionCode::prefix).orElse(""))
                .bind("most", page.limit() + 1)
                .map((row, context) -> deadline(
                        row.getString("code"),
                        row.getString("name"),
                        ReportDeadline.of(AgencyKind.valueOf(row.getString("kind")), Coverage.AGENCY, year),
                        ReportStatus.valueOf(row.getString("status")),
                        Optional.ofNullable(row.getTimestamp("published_at"))))
                .list());
        return Page.of(oneMore, page.limit(), Deadline::agencyCode);
    }

    /** Tells the operator every morning how many reports of the year before are near their day or past it. */
    @Scheduled(cron = "0 0 8 * * ?", timeZone = "Asia/Shanghai")
    void remind() {
        int year = LocalDate.now(clock).getYear() - 1;
        List<Deadline> first = caller.asService(
                "report-gateway",
                () -> of(year, Optional.empty(), new PageRequest(ALL, Optional.empty()))
                        .items());
        for (Reminder reminder : List.of(Reminder.SOON, Reminder.URGENT, Reminder.OVERDUE)) {
            List<String> codes = first.stream()
                    .filter(deadline -> deadline.reminder() == reminder)
                    .map(Deadline::agencyCode)
                    .toList();
            if (!codes.isEmpty()) {
                LOG.warnf("annual reports of %d: %s %d %s", year, reminder, codes.size(), codes);
            }
        }
    }

    private Deadline deadline(
            String code, String name, LocalDate dueOn, ReportStatus status, Optional<Timestamp> publishedAt) {
        long left = ChronoUnit.DAYS.between(LocalDate.now(clock), dueOn);
        Optional<LocalDate> publishedOn =
                publishedAt.map(at -> at.toInstant().atZone(ChinaTime.ZONE).toLocalDate());
        return new Deadline(code, name, dueOn, left, status, publishedOn, reminder(left, publishedOn.isPresent()));
    }

    private static Reminder reminder(long left, boolean published) {
        if (published || left > SOON_DAYS) {
            return Reminder.NONE;
        }
        if (left < 0) {
            return Reminder.OVERDUE;
        }
        return left > URGENT_DAYS ? Reminder.SOON : Reminder.URGENT;
    }
}
