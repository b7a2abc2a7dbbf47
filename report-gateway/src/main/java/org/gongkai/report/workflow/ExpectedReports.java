package org.gongkai.report.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.form.code.Duty;
import org.gongkai.form.code.RegionCode;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.deadline.LocalDeadline;
import org.gongkai.report.deadline.ReportDeadlines;

/** The reports that are to be published, by when, and how near that is (Art. 49 of the Regulations). */
@ApplicationScoped
public class ExpectedReports {

    private static final Logger LOG = Logger.getLogger(ExpectedReports.class);
    private static final int SOON_DAYS = 30;
    private static final int URGENT_DAYS = 7;
    private static final int ALL = 500;

    private final Jdbi jdbi;
    private final Clock clock;
    private final CurrentCaller caller;
    private final AgencyDirectory agencies;
    private final AgenciesInScope inScope;
    private final ReportDeadlines deadlines;

    ExpectedReports(
            Jdbi jdbi,
            Clock clock,
            CurrentCaller caller,
            AgencyDirectory agencies,
            AgenciesInScope inScope,
            ReportDeadlines deadlines) {
        this.deadlines = deadlines;
        this.jdbi = jdbi;
        this.agencies = agencies;
        this.inScope = inScope;
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
     * @param publishedOn day of the first publication here, else of that of the report that was filed
     */
    public record Deadline(
            String agencyCode,
            String agencyName,
            Coverage coverage,
            LocalDate dueOn,
            long daysLeft,
            ReportStatus status,
            Optional<LocalDate> publishedOn,
            Reminder reminder) {}

    /** The year whose reports are due now. */
    public int lastYear() {
        return LocalDate.now(clock).getYear() - 1;
    }

    /** The deadlines of every body that has a report to make and that the caller reaches, governments' for their regions. */
    public Page<Deadline> of(int year, Optional<RegionCode> region, PageRequest page) {
        return of(year, region, inScope.reached(), page);
    }

    /** Those of every body, as the public may know them. */
    public Page<Deadline> ofAll(int year, Optional<RegionCode> region, PageRequest page) {
        return of(year, region, code -> true, page);
    }

    private Page<Deadline> of(int year, Optional<RegionCode> region, Predicate<String> seen, PageRequest page) {
        String after = Cursor.read(page.after(), text -> text).orElse("");
        DirectoryDay directory = agencies.ofYear(year, Optional.empty());
        List<ReportKey> oneMore = directory.codes().stream()
                .filter(code -> code.compareTo(after) > 0)
                .filter(code -> isExpected(directory.find(code).orElseThrow(), region))
                .filter(seen)
                .limit(page.limit() + 1L)
                .map(code -> new ReportKey(
                        code,
                        year,
                        Coverage.of(directory.find(code).orElseThrow().kind())))
                .toList();
        Map<String, Progress> progress = progress(oneMore, year);
        List<LocalDeadline> set = deadlines.set(year);
        return Page.of(oneMore, page.limit(), ReportKey::agencyCode)
                .map(key -> deadline(
                        key,
                        directory.find(key.agencyCode()).orElseThrow(),
                        set,
                        progress.getOrDefault(key.agencyCode(), Progress.NONE)));
    }

    private static boolean isExpected(AgencyState body, Optional<RegionCode> region) {
        return body.duty() == Duty.REPORTS
                && region.filter(one -> !body.regionCode().startsWith(one.prefix()))
                        .isEmpty();
    }

    private record Progress(
            ReportStatus status, Optional<Instant> publishedAt, Optional<LocalDate> publishedElsewhere) {

        static final Progress NONE = new Progress(ReportStatus.DRAFT, Optional.empty(), Optional.empty());
    }

    /** How far the reports are, by body. */
    private Map<String, Progress> progress(List<ReportKey> reports, int year) {
        Map<String, Progress> progress = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select k.code, coalesce(r.status, 'DRAFT') as status,
                            (select min(v.published_at) from report_version v
                             where v.agency_code = k.code and v.year = :year and v.coverage = k.coverage) as published_at,
                            (select f.published_on from report_filing f
                             left join report_filing_voiding v using (agency_code, year, coverage, number)
                             where f.agency_code = k.code and f.year = :year and f.coverage = k.coverage
                                 and v.number is null
                             order by f.number desc limit 1) as published_elsewhere
                        from unnest(:codes, :coverages) as k (code, coverage) left join annual_report r
                            on r.agency_code = k.code and r.year = :year and r.coverage = k.coverage""")
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
                                ReportStatus.valueOf(row.getString("status")),
                                Optional.ofNullable(row.getTimestamp("published_at"))
                                        .map(Timestamp::toInstant),
                                Optional.ofNullable(row.getObject("published_elsewhere", LocalDate.class)))))
                .list());
        return progress;
    }

    /** Tells the operator every morning how many reports of the year before are near their day or past it. */
    @Scheduled(cron = "0 0 8 * * ?", timeZone = "Asia/Shanghai")
    void remind() {
        int year = lastYear();
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

    private Deadline deadline(ReportKey key, AgencyState body, List<LocalDeadline> set, Progress progress) {
        LocalDate dueOn = ReportDeadlines.of(set, body.region(), key.coverage(), key.year());
        long left = ChronoUnit.DAYS.between(LocalDate.now(clock), dueOn);
        Optional<LocalDate> publishedOn = progress.publishedAt()
                .map(at -> at.atZone(ChinaTime.ZONE).toLocalDate())
                .or(progress::publishedElsewhere);
        return new Deadline(
                key.agencyCode(),
                body.name(),
                key.coverage(),
                dueOn,
                left,
                progress.status(),
                publishedOn,
                reminder(left, publishedOn.isPresent()));
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
