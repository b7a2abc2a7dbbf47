package org.gongkai.request.migration;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.further.FurtherImport;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.migration.row.LedgerColumns;
import org.gongkai.request.said.RefusalNames;

/** The lives of one import. */
final class LifeImport implements FurtherImport<DisclosureApplication, LedgerColumns, LedgerLife> {

    private final Handle handle;
    private final StoredLives lives;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final RefusalNames names;
    private final Replay.Source source;
    private final ToldNumbers numbers;
    private final Map<String, WorkingCalendar> calendarOf = new HashMap<>();

    /** Over a file; the row of the source is that of each row judged. */
    LifeImport(
            Handle handle,
            StoredLives lives,
            Calendars calendars,
            AuditTrail audit,
            RefusalNames names,
            Replay.Source source) {
        this.handle = handle;
        this.lives = lives;
        this.calendars = calendars;
        this.audit = audit;
        this.names = names;
        this.source = source;
        this.numbers = new ToldNumbers(handle);
    }

    @Override
    public LedgerLife judge(DisclosureApplication entry, LedgerColumns columns, long row) {
        LedgerLife life = Replay.of(
                entry, columns, source.at(row), calendarOf.computeIfAbsent(entry.agencyCode(), calendars::of), names);
        return columns.documentNumber() == null
                ? life
                : numbers.warning(entry.agencyCode(), columns.documentNumber(), entry.receiptNumber())
                        .map(life::warned)
                        .orElse(life);
    }

    @Override
    public void write(Map<UUID, LedgerLife> told) throws SQLException {
        Map<UUID, Integer> lastSteps = lives.lastSteps(handle, told.keySet());
        Map<UUID, List<Taken>> superseded = lives.steps(handle, lastSteps.keySet());
        lives.write(handle, told, lastSteps);
        numbers.use(told);
        superseded.forEach((application, steps) -> record(application, steps, told.get(application)));
    }

    /** What a ledger told before stays where it was; the audit says what has taken its place. */
    private void record(UUID application, List<Taken> before, LedgerLife after) {
        audit.record(
                handle,
                AuditEvent.of(
                                ApplicationOperation.SUPERSEDE_STEPS,
                                AuditObject.of("APPLICATION", application.toString()))
                        .at(after.agencyCode())
                        .from(steps(before.subList(Taken.beginningOfLedger(before), before.size())))
                        .to(steps(after.steps())));
    }

    private static ObjectNode steps(List<Taken> taken) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode steps = body.putArray("steps");
        taken.forEach(one -> steps.addObject()
                .put("step", one.step().code())
                .put("on", one.event().on().toString()));
        return body;
    }
}
