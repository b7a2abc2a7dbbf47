package org.gongkai.registers.setting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.calendar.CalendarScope;

/** The settings of regions and bodies as they are kept: a row for each version, which never changes. */
@ApplicationScoped
@Transactional
public class SettingRows {

    private final List<Settables> settables;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Event<DatedSetting> made;
    private final Clock clock;

    SettingRows(
            @All List<Settables> settables,
            Jdbi jdbi,
            AuditTrail audit,
            CurrentCaller caller,
            Event<DatedSetting> made,
            Clock clock) {
        this.settables = settables;
        this.jdbi = jdbi;
        this.audit = audit;
        this.caller = caller;
        this.made = made;
        this.clock = clock;
    }

    /** All of them; whoever counts terms asks, within a transaction or without. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public DatedSettings all() {
        return jdbi.withHandle(this::all);
    }

    /** All of them, as they stand until the transaction at hand ends: what is decided by them was known when it is recorded. */
    public DatedSettings held() {
        return jdbi.withHandle(handle -> {
            SettingLock.SETTINGS.share(handle);
            return all(handle);
        });
    }

    /**
     * How the setting that somebody wants would stand: with the caller's name, the present moment and the next version.
     *
     * @param tried whether it is not to be set, so that what the caller has read does not matter
     * @throws Problem where the caller has read another version than the last, or none though there is one
     */
    public DatedSetting next(WantedSetting wanted, OptionalLong expected, boolean tried) {
        DatedSettings stood = all();
        return tried ? next(stood, wanted) : next(stood, wanted, expected);
    }

    /**
     * Sets it, and tells that within the service, in its transaction.
     *
     * @throws Problem as {@link #next}
     */
    public DatedSetting set(WantedSetting wanted, OptionalLong expected) {
        return jdbi.withHandle(handle -> {
            SettingLock.SETTINGS.take(handle);
            DatedSettings stood = all(handle);
            DatedSetting set = next(stood, wanted, expected);
            insert(handle, set);
            AuditEvent event = AuditEvent.of(set.rule().operation(), object(set))
                    .to(json(set))
                    .because(set.basis());
            audit.record(
                    handle,
                    stood.of(set.place(), set.rule()).reversed().stream()
                            .findFirst()
                            .map(before -> event.from(json(before)))
                            .orElse(event));
            made.fire(set);
            return set;
        });
    }

    private static AuditObject object(DatedSetting set) {
        return AuditObject.of(
                set.rule().object(), set.rule().name() + "/" + set.place().code());
    }

    private DatedSetting next(DatedSettings stood, WantedSetting wanted, OptionalLong expected) {
        long version = stood.version(wanted.place(), wanted.rule());
        if (version > 0 && expected.isEmpty()) {
            throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, KitWords.IF_MATCH_REQUIRED);
        }
        if (expected.isPresent() && expected.getAsLong() != version) {
            throw Problem.staleSetting(KitWords.CHANGED_MEANWHILE, version);
        }
        return next(stood, wanted);
    }

    private DatedSetting next(DatedSettings stood, WantedSetting wanted) {
        return wanted.set(
                stood.version(wanted.place(), wanted.rule()) + 1,
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static void insert(Handle handle, DatedSetting set) {
        handle.createUpdate("""
                        insert into dated_setting (layer, code, rule, version, value, length, from_day, basis, source, issued_on,
                            set_by, set_at)
                        values (:layer, :code, :rule, :version, :value, :length, :from, :basis, :source, :issuedOn, :setBy,
                            :setAt)""")
                .bind("layer", set.place().layer())
                .bind("code", set.place().code())
                .bind("rule", set.rule().name())
                .bind("version", set.version())
                .bind("value", set.value())
                .bind("length", set.length().isPresent() ? set.length().getAsInt() : null)
                .bind("from", set.from())
                .bind("basis", set.basis())
                .bind("source", set.source())
                .bind("issuedOn", set.issuedOn())
                .bind("setBy", set.setBy())
                .bind("setAt", set.setAt())
                .execute();
    }

    private DatedSettings all(Handle handle) {
        return new DatedSettings(handle.createQuery("select * from dated_setting order by layer, code, rule, version")
                .map((row, context) -> setting(row))
                .list());
    }

    private DatedSetting setting(ResultSet row) throws SQLException {
        Integer length = row.getObject("length", Integer.class);
        return new DatedSetting(
                new CalendarScope(CalendarScope.Layer.valueOf(row.getString("layer")), row.getString("code")),
                settable(row.getString("rule")),
                row.getLong("version"),
                SettingValue.valueOf(row.getString("value")),
                length == null ? OptionalInt.empty() : OptionalInt.of(length),
                row.getObject("from_day", LocalDate.class),
                row.getString("basis"),
                Optional.ofNullable(row.getString("source")),
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                row.getString("set_by"),
                row.getTimestamp("set_at").toInstant());
    }

    private Settable settable(String code) {
        return settables.stream()
                .<Settable>flatMap(Settables::all)
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing that may be set is called " + code));
    }

    private static ObjectNode json(DatedSetting set) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(
                set.place().layer() == CalendarScope.Layer.BODY ? "agencyCode" : "regionCode",
                set.place().code());
        json.put("rule", set.rule().name());
        json.put("version", set.version());
        json.put("value", set.value().name());
        set.length().ifPresent(length -> json.put("days", length));
        json.put("from", set.from().toString());
        json.put("basis", set.basis());
        set.source().ifPresent(source -> json.put("source", source));
        set.issuedOn().ifPresent(day -> json.put("issuedOn", day.toString()));
        return json;
    }
}
