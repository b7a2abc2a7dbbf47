package org.gongkai.report.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportingBody;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.report.audit.ReportOperation;

/** The days by which reports are to be published: the earliest that the law or a region around the body sets. */
@ApplicationScoped
public class ReportDeadlines {

    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    ReportDeadlines(Jdbi jdbi, AuditTrail audit, CurrentCaller caller) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.caller = caller;
    }

    /** The last day for the report of a body. */
    public LocalDate of(ReportingBody body, Coverage coverage, int year) {
        return of(set(year), new RegionCode(body.regionCode()), coverage, year);
    }

    /** The last day for the report of a body that is seated in a region, where these days are set for the year. */
    public static LocalDate of(List<LocalDeadline> set, RegionCode seat, Coverage coverage, int year) {
        return Stream.concat(
                        Stream.of(ReportDeadline.byLaw(coverage, year)),
                        set.stream().flatMap(local -> local.of(coverage, seat).stream()))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** What regions have set for a year. */
    public List<LocalDeadline> set(int year) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from local_deadline where year = :year order by region_code")
                .bind("year", year)
                .map((row, context) -> new LocalDeadline(
                        new RegionCode(row.getString("region_code")),
                        row.getInt("year"),
                        Optional.ofNullable(row.getObject("of_bodies", LocalDate.class)),
                        Optional.ofNullable(row.getObject("of_governments", LocalDate.class))))
                .list());
    }

    /**
     * Sets earlier days for the reports of a year, in the place of those set before; without any, the law's hold again.
     *
     * @throws Problem naming a day that is later than the law's, or not after the year
     */
    public void set(LocalDeadline local) {
        List<Violation> violations = new ArrayList<>();
        check(local.ofBodies(), Coverage.AGENCY, local.year(), "/ofBodies", violations);
        check(local.ofGovernments(), Coverage.REGION, local.year(), "/ofGovernments", violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        QuarkusTransaction.joiningExisting()
                .run(() -> jdbi.useHandle(handle -> {
                    handle.createUpdate("""
                                    insert into local_deadline (region_code, year, of_bodies, of_governments, set_by)
                                    values (:region, :year, :bodies, :governments, :by)
                                    on conflict (region_code, year) do update
                                    set of_bodies = excluded.of_bodies, of_governments = excluded.of_governments,
                                        set_by = excluded.set_by""")
                            .bind("region", local.region().prefix())
                            .bind("year", local.year())
                            .bind("bodies", local.ofBodies().orElse(null))
                            .bind("governments", local.ofGovernments().orElse(null))
                            .bind("by", caller.get().name())
                            .execute();
                    audit.record(
                            handle,
                            AuditEvent.of(
                                            ReportOperation.SET_DEADLINE,
                                            AuditObject.of(
                                                    "LOCAL_DEADLINE",
                                                    local.region().prefix() + "/" + local.year()))
                                    .to(json(local)));
                }));
    }

    private static void check(
            Optional<LocalDate> day, Coverage coverage, int year, String pointer, List<Violation> violations) {
        LocalDate byLaw = ReportDeadline.byLaw(coverage, year);
        day.filter(byLaw::isBefore)
                .ifPresent(
                        late -> violations.add(new Violation(pointer, DeadlineWords.LATER_THAN_THE_LAW.with(byLaw))));
        day.filter(early -> early.getYear() <= year)
                .ifPresent(early -> violations.add(new Violation(pointer, DeadlineWords.BEFORE_THE_YEAR_IS_OVER)));
    }

    private static ObjectNode json(LocalDeadline local) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        local.ofBodies().ifPresent(day -> json.put("ofBodies", day.toString()));
        local.ofGovernments().ifPresent(day -> json.put("ofGovernments", day.toString()));
        return json;
    }
}
