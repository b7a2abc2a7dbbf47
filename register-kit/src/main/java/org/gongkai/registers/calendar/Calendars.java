package org.gongkai.registers.calendar;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.ledger.RegisterLock;
import org.gongkai.registers.problem.RegisterWords;

/** The calendars of working days (工作日历) that have been loaded: for the nation, for regions and for bodies. */
@ApplicationScoped
public class Calendars {

    private final CalendarRows rows;
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final Clock clock;
    private final LengthSettings lengths;
    private final Event<CalendarChanged> changed;

    Calendars(
            CalendarRows rows,
            Jdbi jdbi,
            ObjectMapper mapper,
            CurrentCaller caller,
            AuditTrail audit,
            Clock clock,
            LengthSettings lengths,
            Event<CalendarChanged> changed) {
        this.rows = rows;
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.lengths = lengths;
        this.changed = changed;
    }

    /** The calendar of the nation, for whoever is of no body and no region. */
    public WorkingCalendar national() {
        return calendar(Optional.empty(), Optional.empty(), lengths.now());
    }

    /** The calendar that a body counts by. */
    public WorkingCalendar of(String agencyCode) {
        return of(agencyCode, lengths.now());
    }

    /** The calendar that is counted by in a place: the nation, a region, a body. */
    public WorkingCalendar at(CalendarScope place) {
        return switch (place.layer()) {
            case NATION -> national();
            case REGION -> calendar(Optional.empty(), Optional.of(place.code()), lengths.now());
            case BODY -> of(place.code());
        };
    }

    /** The calendar that a body would count by, if the lengths of terms were set so. */
    public WorkingCalendar of(String agencyCode, LengthSettings.OfBodies tried) {
        return calendar(Optional.of(agencyCode), region(agencyCode), tried);
    }

    private WorkingCalendar calendar(
            Optional<String> agencyCode, Optional<String> region, LengthSettings.OfBodies byLengths) {
        return new WorkingCalendar(layers(agencyCode, region), byLengths.of(agencyCode, region));
    }

    /** The calendar that a body would count by, if a year were loaded. */
    public WorkingCalendar of(String agencyCode, CalendarYear tried) {
        Optional<String> region = region(agencyCode);
        List<CalendarYear> years = Stream.concat(
                        layers(Optional.of(agencyCode), region).stream()
                                .filter(year -> year.year() != tried.year()
                                        || !year.scope().equals(tried.scope())),
                        Stream.of(tried).filter(year -> year.scope().covers(Optional.of(agencyCode), region)))
                .sorted(CalendarRows.WIDE_FIRST)
                .toList();
        return new WorkingCalendar(years, lengths.now().of(Optional.of(agencyCode), region));
    }

    /** Whether a body counts by what is set for a place. */
    public boolean counts(String agencyCode, CalendarScope scope) {
        return scope.covers(Optional.of(agencyCode), region(agencyCode));
    }

    /** The calendar that a body counted by before a year stood as it does. */
    public WorkingCalendar before(String agencyCode, CalendarChanged change) {
        if (change.before().isPresent()) {
            return of(agencyCode, change.before().get());
        }
        Optional<String> region = region(agencyCode);
        List<CalendarYear> others = layers(Optional.of(agencyCode), region).stream()
                .filter(year -> year.year() != change.after().year()
                        || !year.scope().equals(change.after().scope()))
                .toList();
        return new WorkingCalendar(others, lengths.now().of(Optional.of(agencyCode), region));
    }

    /** The years as they stand, of every layer, the widest first. */
    public List<CalendarYear> all() {
        return rows.all();
    }

    /** A year as it stands. */
    public Optional<CalendarYear> find(CalendarScope scope, int year) {
        return all().stream()
                .filter(one -> one.scope().equals(scope) && one.year() == year)
                .findFirst();
    }

    /**
     * Loads a year, in the place of what stood.
     *
     * @param expected the version that stands, 0 for none
     * @return the year with its new version
     * @throws Problem of kind STALE when another version stands
     */
    public CalendarYear load(CalendarYear year, long expected) {
        return QuarkusTransaction.joiningExisting().call(() -> jdbi.withHandle(handle -> load(handle, year, expected)));
    }

    /** Takes a year over that was loaded elsewhere, and answers how it stands here: what is known, or older, changes nothing. */
    public CalendarYear take(CalendarYear year) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    RegisterLock.CALENDAR.take(handle, "");
                    Optional<CalendarYear> stood = find(year.scope(), year.year());
                    return stood.filter(known -> known.version() >= year.version())
                            .orElseGet(() -> write(handle, stood, year, year.version()));
                }));
    }

    private CalendarYear load(Handle handle, CalendarYear year, long expected) {
        RegisterLock.CALENDAR.take(handle, "");
        Optional<CalendarYear> before = find(year.scope(), year.year());
        long version = before.map(CalendarYear::version).orElse(0L);
        if (version != expected) {
            throw Problem.staleSetting(RegisterWords.RECORD_AT_VERSION.with(version), version);
        }
        return write(handle, before, year, version + 1);
    }

    private CalendarYear write(Handle handle, Optional<CalendarYear> before, CalendarYear year, long version) {
        CalendarYear after = new CalendarYear(
                year.scope(), year.year(), version, year.notice(), year.source(), year.issuedOn(), year.days());
        rows.insert(handle, after, caller.get().name(), OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE));
        AuditEvent event = AuditEvent.of(
                        RegisterOperation.LOAD_CALENDAR,
                        AuditObject.of(
                                "CALENDAR", year.scope().layer() + year.scope().code() + "/" + year.year()))
                .to(mapper.valueToTree(after));
        audit.record(
                handle,
                before.map(stood -> event.from(mapper.valueToTree(stood))).orElse(event));
        changed.fire(new CalendarChanged(before, after));
        return after;
    }

    private List<CalendarYear> layers(Optional<String> agencyCode, Optional<String> region) {
        return all().stream()
                .filter(year -> year.scope().covers(agencyCode, region))
                .toList();
    }

    private Optional<String> region(String agencyCode) {
        return jdbi.withHandle(handle -> handle.createQuery("select region_code from agency where code = :code")
                .bind("code", agencyCode)
                .mapTo(String.class)
                .findOne());
    }
}
