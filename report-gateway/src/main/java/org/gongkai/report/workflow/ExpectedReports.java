package org.gongkai.report.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.form.code.Duty;
import org.gongkai.form.code.RegionCode;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.deadline.LocalDeadline;
import org.gongkai.report.deadline.ReportDeadlines;
import org.gongkai.report.version.ReportStanding;

/** The reports that are to be published, by when, and how near that is (Art. 49 of the Regulations). */
@ApplicationScoped
public class ExpectedReports {

    private static final int SOON_DAYS = 30;
    private static final int URGENT_DAYS = 7;

    private final ReportProgress progress;
    private final Clock clock;
    private final AgencyDirectory agencies;
    private final AgenciesInScope inScope;
    private final ReportDeadlines deadlines;

    ExpectedReports(
            ReportProgress progress,
            Clock clock,
            AgencyDirectory agencies,
            AgenciesInScope inScope,
            ReportDeadlines deadlines) {
        this.deadlines = deadlines;
        this.progress = progress;
        this.agencies = agencies;
        this.inScope = inScope;
        this.clock = clock;
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
            ReportStanding status,
            Optional<LocalDate> publishedOn,
            Reminder reminder) {}

    /** The year whose reports are due now. */
    public int lastYear() {
        return LocalDate.now(clock).getYear() - 1;
    }

    /** The deadlines of every body that has a report to make, as the public may know them, governments' for their regions. */
    public Page<Deadline> ofAll(int year, Optional<RegionCode> region, PageRequest page) {
        String after = Cursor.read(page.after(), text -> text).orElse("");
        DirectoryDay directory = agencies.ofYear(year, Optional.empty());
        List<ReportKey> oneMore = expected(directory, year, region, after)
                .limit(page.limit() + 1L)
                .toList();
        Page<ReportKey> keys = Page.of(oneMore, page.limit(), ReportKey::agencyCode);
        return new Page<>(deadlines(keys.items(), directory, year), keys.next());
    }

    /** Those of every body that the caller reaches, on no page: all of them, however many there are. */
    public List<Deadline> every(int year) {
        return every(year, Optional.empty());
    }

    /** The same of a region. */
    public List<Deadline> every(int year, Optional<RegionCode> region) {
        DirectoryDay directory = agencies.ofYear(year, Optional.empty());
        Predicate<String> seen = inScope.reached();
        List<ReportKey> all = expected(directory, year, region, "")
                .filter(key -> seen.test(key.agencyCode()))
                .toList();
        return deadlines(all, directory, year);
    }

    /** The reports that are to be made, by code of the body, behind a code. */
    private static Stream<ReportKey> expected(
            DirectoryDay directory, int year, Optional<RegionCode> region, String after) {
        return directory.codes().stream()
                .filter(code -> code.compareTo(after) > 0)
                .filter(code -> isExpected(directory.find(code).orElseThrow(), region))
                .map(code -> new ReportKey(
                        code,
                        year,
                        Coverage.of(directory.find(code).orElseThrow().kind())));
    }

    private List<Deadline> deadlines(List<ReportKey> reports, DirectoryDay directory, int year) {
        Map<String, ReportProgress.Progress> reached = progress.of(reports, year);
        List<LocalDeadline> set = deadlines.set(year);
        return reports.stream()
                .map(key -> deadline(
                        key,
                        directory.find(key.agencyCode()).orElseThrow(),
                        set,
                        reached.getOrDefault(key.agencyCode(), ReportProgress.Progress.NONE)))
                .toList();
    }

    private static boolean isExpected(AgencyState body, Optional<RegionCode> region) {
        return body.duty() == Duty.REPORTS
                && region.filter(one -> !body.regionCode().startsWith(one.prefix()))
                        .isEmpty();
    }

    private Deadline deadline(
            ReportKey key, AgencyState body, List<LocalDeadline> set, ReportProgress.Progress reached) {
        LocalDate dueOn = ReportDeadlines.of(set, body.region(), key.coverage(), key.year());
        long left = ChronoUnit.DAYS.between(LocalDate.now(clock), dueOn);
        Optional<LocalDate> publishedOn = reached.publishedAt()
                .map(at -> at.atZone(ChinaTime.ZONE).toLocalDate())
                .or(reached::publishedElsewhere);
        return new Deadline(
                key.agencyCode(),
                body.name(),
                key.coverage(),
                dueOn,
                left,
                reached.status(),
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
