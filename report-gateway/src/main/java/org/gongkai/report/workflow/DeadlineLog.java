package org.gongkai.report.workflow;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;

/** Writes into the log which reports are near their day, or past it. */
@ApplicationScoped
class DeadlineLog {

    private static final Logger LOG = Logger.getLogger(DeadlineLog.class);

    private final ExpectedReports expected;
    private final CurrentCaller caller;

    DeadlineLog(ExpectedReports expected, CurrentCaller caller) {
        this.expected = expected;
        this.caller = caller;
    }

    /** Tells the operator every morning how many reports of the year before are near their day or past it. */
    @Scheduled(cron = "0 0 8 * * ?", timeZone = "Asia/Shanghai")
    void remind() {
        int year = expected.lastYear();
        List<ExpectedReports.Deadline> all = caller.asService("report-gateway", () -> expected.every(year));
        for (ExpectedReports.Reminder reminder : List.of(
                ExpectedReports.Reminder.SOON, ExpectedReports.Reminder.URGENT, ExpectedReports.Reminder.OVERDUE)) {
            List<String> codes = all.stream()
                    .filter(deadline -> deadline.reminder() == reminder)
                    .map(ExpectedReports.Deadline::agencyCode)
                    .toList();
            if (!codes.isEmpty()) {
                LOG.warnf("annual reports of %d: %s %d %s", year, reminder, codes.size(), codes);
            }
        }
    }
}
