package org.gongkai.request.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.registers.field.Fields;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.audit.ApplicationOperation;

/**
 * Erases personal data whose time is over. Nothing that counts is touched: number, dates, kind of applicant and outcome
 * stay, and with them every figure.
 */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final String SERVICE = "request-service";

    private final Fields<DisclosureApplication> fields;
    private final RetentionSettings settings;
    private final ActingAs acting;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final Clock clock;

    Retention(
            Editions editions,
            RetentionSettings settings,
            ActingAs acting,
            Jdbi jdbi,
            AuditTrail audit,
            ObjectMapper mapper,
            Clock clock) {
        this.fields = new Fields<>(DisclosureApplication.class, editions);
        this.settings = settings;
        this.acting = acting;
        this.jdbi = jdbi;
        this.audit = audit;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Erases in the night what has become due by then. */
    @Scheduled(cron = "0 30 2 * * ?", timeZone = "Asia/Shanghai")
    void erase() {
        List<RetentionReport.OfKind> erased =
                run(false, ApplicationWords.ERASED_DAILY).kinds();
        LOG.infof("erased what was due: %s", erased);
    }

    /**
     * Erases what is due, or tells what would be.
     *
     * @param reason why now, for the audit, which is kept in Chinese
     */
    public RetentionReport run(boolean dryRun, Message reason) {
        LocalDate today = LocalDate.now(clock);
        // Of all agencies, and on behalf of nobody who may see a case: the service does it and tells the numbers.
        return acting.call(
                Caller.service(SERVICE),
                () -> jdbi.withHandle(handle -> {
                    List<RetentionReport.OfKind> kinds = new ArrayList<>();
                    Map<UUID, RetentionReport.Erased> records = new TreeMap<>();
                    for (RetentionRule rule : RetentionRule.all(fields, settings, today)) {
                        List<RetentionReport.Erased> due = due(handle, rule);
                        due.forEach(record -> records.merge(record.id(), record, RetentionReport.Erased::and));
                        kinds.add(new RetentionReport.OfKind(
                                rule.kind(), settings.of(rule.kind()), rule.before(), due.size()));
                        if (!dryRun) {
                            LifeErasure.erase(handle, rule.kind(), rule.before());
                        }
                        if (!dryRun && !due.isEmpty()) {
                            erase(handle, rule);
                        }
                    }
                    RetentionReport report = new RetentionReport(dryRun, kinds, List.copyOf(records.values()));
                    if (!dryRun) {
                        record(handle, report, reason);
                    }
                    return report;
                }));
    }

    private static List<RetentionReport.Erased> due(Handle handle, RetentionRule rule) {
        return handle.createQuery("select id, agency_code, receipt_number from application where " + rule.condition()
                        + " order by id for update")
                .bind("before", rule.before())
                .map((row, context) -> new RetentionReport.Erased(
                        row.getObject("id", UUID.class),
                        row.getString("agency_code"),
                        row.getString("receipt_number"),
                        List.of(rule.kind())))
                .list();
    }

    private void erase(Handle handle, RetentionRule rule) {
        handle.createUpdate("update application set " + rule.assignments()
                        + ", version = version + 1, changed_at = :now where " + rule.condition())
                .bind("now", clock.instant())
                .bind("before", rule.before())
                .execute();
    }

    private void record(Handle handle, RetentionReport report, Message reason) {
        for (RetentionReport.Erased erased : report.records()) {
            audit.record(
                    handle,
                    AuditEvent.of(
                                    ApplicationOperation.ERASE,
                                    new AuditObject("APPLICATION", erased.id().toString(), erased.receiptNumber()))
                            .at(erased.agencyCode())
                            .to(mapper.valueToTree(Map.of("kinds", erased.kinds())))
                            .because(reason.in(Language.CHINESE)));
        }
    }
}
