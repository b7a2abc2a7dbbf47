package org.gongkai.disclosure.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** The settings of regions as they are kept: a row for each version, which never changes. */
@ApplicationScoped
@Transactional
public class CountingSettings {

    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    CountingSettings(Jdbi jdbi, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** All of them. */
    public AllCountingSettings all() {
        return jdbi.withHandle(CountingSettings::all);
    }

    /** Whether a rule applies on a day to a body; until the transaction at hand ends nobody sets it otherwise. */
    public boolean applies(CountingRule rule, String agencyCode, LocalDate on) {
        return jdbi.withHandle(handle -> {
            CountingLock.SETTINGS.share(handle);
            return handle.createQuery("select region_code from agency where code = :agency")
                    .bind("agency", agencyCode)
                    .mapTo(String.class)
                    .findOne()
                    .map(region -> all(handle).applies(rule, region, on))
                    .orElse(false);
        });
    }

    /**
     * How the setting that somebody wants would stand: with the caller's name, the present moment and the next version.
     *
     * @throws Problem where the caller has read another version than the last, or none though there is one; not where it is
     *     only tried
     */
    public CountingSetting next(CountingSetting.Wanted wanted, OptionalLong expected, boolean tried) {
        long version = all().version(wanted.region(), wanted.rule());
        if (!tried) {
            require(version, expected);
        }
        return wanted.set(version + 1, caller.get().name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Sets it.
     *
     * @throws Problem as {@link #next}
     */
    public CountingSetting set(CountingSetting.Wanted wanted, OptionalLong expected) {
        return jdbi.withHandle(handle -> {
            CountingLock.SETTINGS.take(handle);
            CountingSetting set = next(wanted, expected, false);
            handle.createUpdate("""
                            insert into counting_setting (region_code, rule, version, value, from_day, basis, source,
                                issued_on, set_by, set_at)
                            values (:region, :rule, :version, :value, :from, :basis, :source, :issuedOn, :setBy,
                                :setAt)""").bindMethods(set).execute();
            audit.record(
                    handle,
                    AuditEvent.of(
                                    DisclosureOperation.PUT_COUNTING_SETTING,
                                    AuditObject.of("COUNTING_SETTING", set.rule() + "/" + set.region()))
                            .to(json(set))
                            .because(set.basis()));
            return set;
        });
    }

    private static void require(long version, OptionalLong expected) {
        if (version > 0 && expected.isEmpty()) {
            throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, KitWords.IF_MATCH_REQUIRED);
        }
        if (expected.isPresent() && expected.getAsLong() != version) {
            throw Problem.of(ProblemKind.STALE, KitWords.CHANGED_MEANWHILE);
        }
    }

    private static AllCountingSettings all(Handle handle) {
        return new AllCountingSettings(
                handle.createQuery("select * from counting_setting order by region_code, rule, version")
                        .map((row, context) -> setting(row))
                        .list());
    }

    private static CountingSetting setting(ResultSet row) throws SQLException {
        return new CountingSetting(
                row.getString("region_code"),
                CountingRule.valueOf(row.getString("rule")),
                row.getLong("version"),
                CountingSetting.Value.valueOf(row.getString("value")),
                row.getObject("from_day", LocalDate.class),
                row.getString("basis"),
                Optional.ofNullable(row.getString("source")),
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                row.getString("set_by"),
                row.getTimestamp("set_at").toInstant());
    }

    private static ObjectNode json(CountingSetting set) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("regionCode", set.region());
        json.put("rule", set.rule().name());
        json.put("version", set.version());
        json.put("value", set.value().name());
        json.put("from", set.from().toString());
        json.put("basis", set.basis());
        set.source().ifPresent(source -> json.put("source", source));
        set.issuedOn().ifPresent(day -> json.put("issuedOn", day.toString()));
        return json;
    }
}
