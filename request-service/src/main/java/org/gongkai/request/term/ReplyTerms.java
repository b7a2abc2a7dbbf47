package org.gongkai.request.term;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.kit.figures.FigureScope;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.statistics.FigureReach;
import org.gongkai.registers.statistics.FlowsByYear;
import org.gongkai.registers.statistics.ScopedRows;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.calendar.CalendarEditions;
import org.gongkai.request.clock.ReplyClock;

/**
 * Whether applications are answered within twenty working days of their receipt (Art. 33 para. 2 of the Regulations; before the
 * revision fifteen).
 * Of an application with a life, its clock says so: what was extended, supplemented or consulted about is late only when its
 * own last day is over; what lapsed for want of a supplement or a fee waited for the applicant, and is late by no day of this clock.
 */
@ApplicationScoped
public class ReplyTerms {

    /** Of no body; the nation's days are counted by. */
    private static final String NATION = "";

    private static final int MOST = 50;

    private static final String RECEIVED = """
            select count(*) from application a
            where a.voided_at is null and a.received_on between :from and :to and a.""";

    /**
     * The condition on both days says which index has them: no term of twenty working days ends within twenty days. The
     * terms are looked up by their place, for the days that they begin on follow each other: of a join with them the
     * planner cannot know how many rows it meets.
     */
    private static final String LATE = """
            (select id, agency_code, received_on, due_on
             from (select a.id, a.agency_code, a.received_on, a.closed_on, (:due)[a.received_on - :first + 1] as due_on
                   from application a
                   where a.voided_at is null and (a.closed_on is null or a.closed_on - a.received_on > 20)
                     and a.received_on between :first and :last and a.%s) termed
             where closed_on > due_on or closed_on is null and due_on < :today) late""";

    private static final String LIVES = """
            select late.id from %s left join handling h on h.application_id = late.id
            where h.application_id is not null or late.agency_code = any(:ownDays)""";

    /** What lapsed by the applicant's own term (Arts. 30, 42), of which no life says when that ended. */
    private static final String LAPSED = """
            select late.id from %s join application a on a.id = late.id left join handling h on h.application_id = late.id
            where h.application_id is null and a.outcome in ('OTHER_SUPPLEMENT_LAPSED', 'OTHER_FEE_UNPAID')""";

    private static final String FIRST = """
            select a.receipt_number, a.received_on, first.due_on, a.closed_on
            from (select * from %s where id <> all(:inTime) order by received_on, id limit :most) first join application a using (id)
            order by a.received_on, a.id""";

    private final Jdbi jdbi;
    private final FigureReach reach;
    private final FlowsByYear flows;
    private final Calendars calendars;
    private final CalendarEditions editions;
    private final KeptTerms lives;
    private final Clock clock;

    ReplyTerms(
            Jdbi jdbi,
            FigureReach reach,
            FlowsByYear flows,
            Calendars calendars,
            CalendarEditions editions,
            KeptTerms lives,
            Clock clock) {
        this.jdbi = jdbi;
        this.reach = reach;
        this.flows = flows;
        this.calendars = calendars;
        this.editions = editions;
        this.lives = lives;
        this.clock = clock;
    }

    /** How the terms of a year were kept. */
    public TermsOfYear of(int year, FigureScope scope) {
        ScopedRows rows = reach.rows(scope, year, Optional.empty());
        WorkingCalendar calendar = calendars.national();
        LocalDate begin = LocalDate.of(year, 1, 1);
        boolean known = calendar.isWorkingDay(begin).isPresent()
                && calendar.isWorkingDay(begin.minusDays(1)).isPresent();
        if (!known) {
            return TermsOfYear.UNKNOWN;
        }
        SortedMap<LocalDate, LocalDate> terms = new TreeMap<>();
        begin.minusYears(1)
                .datesUntil(begin.plusYears(1))
                .forEach(received -> calendar.lastDay(received, ReplyClock.length(received))
                        .filter(due -> due.getYear() == year)
                        .ifPresent(due -> terms.put(received, due)));
        String late = LATE.formatted(rows.condition());
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> of(handle, year, scope, rows, terms, late)));
    }

    private TermsOfYear of(
            Handle handle,
            int year,
            FigureScope scope,
            ScopedRows rows,
            SortedMap<LocalDate, LocalDate> terms,
            String late) {
        long due = due(handle, year, scope, rows, terms);
        long lateByDays = bound(handle, "select count(*) from " + late, rows, terms)
                .mapTo(Long.class)
                .one();
        if (lateByDays == 0) {
            return new TermsOfYear(true, due, 0, List.of());
        }
        // Of those that are late by the nation's days alone, their own clocks know which are not.
        Set<UUID> inTime = new HashSet<>(lives.inTime(bound(handle, LIVES.formatted(late), rows, terms)
                .bindArray("ownDays", String.class, withOwnDays(rows.bodies()))
                .mapTo(UUID.class)
                .list()));
        inTime.addAll(bound(handle, LAPSED.formatted(late), rows, terms)
                .mapTo(UUID.class)
                .list());
        return new TermsOfYear(
                true,
                due,
                lateByDays - inTime.size(),
                bound(handle, FIRST.formatted(late), rows, terms)
                        .bind("most", MOST)
                        .bindArray("inTime", UUID.class, inTime)
                        .map((row, context) -> late(row))
                        .list());
    }

    /** The bodies that count by other days than the nation. */
    private List<String> withOwnDays(Collection<String> bodies) {
        Map<String, CalendarEditions.Edition> counting =
                editions.of(Stream.concat(bodies.stream(), Stream.of(NATION)).toList());
        String national = counting.get(NATION).name();
        return bodies.stream()
                .filter(body -> !counting.get(body).name().equals(national))
                .toList();
    }

    /**
     * The applications that were received in the year, with those of the end of the year before and without those of its
     * own end, whose terms reach over it: the year's are known from the ledger, and only the ends are counted.
     */
    private long due(
            Handle handle, int year, FigureScope scope, ScopedRows rows, SortedMap<LocalDate, LocalDate> terms) {
        LocalDate begin = LocalDate.of(year, 1, 1);
        BigDecimal ofYear =
                flows.of(scope, year, Optional.empty()).byYear().getOrDefault(year, Map.of()).entrySet().stream()
                        .filter(flow -> flow.getKey().startsWith(ApplicationRegister.RECEIVED))
                        .map(Map.Entry::getValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return ofYear.longValueExact()
                + received(handle, rows, terms.firstKey(), begin.minusDays(1))
                - received(
                        handle,
                        rows,
                        terms.lastKey().plusDays(1),
                        begin.plusYears(1).minusDays(1));
    }

    private static long received(Handle handle, ScopedRows rows, LocalDate from, LocalDate to) {
        return rows.bind(handle.createQuery(RECEIVED + rows.condition()))
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .one();
    }

    private Query bound(Handle handle, String sql, ScopedRows rows, SortedMap<LocalDate, LocalDate> terms) {
        return rows.bind(handle.createQuery(sql))
                .bindArray("due", LocalDate.class, terms.values())
                .bind("first", terms.firstKey())
                .bind("last", terms.lastKey())
                .bind("today", LocalDate.now(clock));
    }

    private static TermsOfYear.LateApplication late(ResultSet row) throws SQLException {
        return new TermsOfYear.LateApplication(
                row.getString("receipt_number"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
