package org.gongkai.request.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.kit.calendar.WorkingCalendar;
import org.gongkai.kit.ledger.FigureReach;
import org.gongkai.kit.ledger.FigureScope;

/**
 * Whether applications are answered within twenty working days of their receipt (Art. 33 para. 2 of the Regulations).
 * Extensions and consultations are not registered yet: who has extended a term explains it.
 */
@ApplicationScoped
public class ReplyTerms {

    private static final int WORKING_DAYS = 20;
    private static final int MOST = 50;

    private static final String DUE = """
            from application a join unnest(:received, :due) as term (received_on, due_on) using (received_on)
            where a.voided_at is null and a.""";
    private static final String LATE = " and coalesce(a.closed_on, :today) > term.due_on";

    private final Jdbi jdbi;
    private final FigureReach reach;
    private final Clock clock;

    ReplyTerms(Jdbi jdbi, FigureReach reach, Clock clock) {
        this.jdbi = jdbi;
        this.reach = reach;
        this.clock = clock;
    }

    /** How the terms of a year were kept. */
    public TermsOfYear of(int year, FigureScope scope) {
        reach.require(scope);
        WorkingCalendar calendar = WorkingCalendar.national();
        LocalDate begin = LocalDate.of(year, 1, 1);
        boolean known = calendar.isWorkingDay(begin).isPresent()
                && calendar.isWorkingDay(begin.minusDays(1)).isPresent();
        if (!known) {
            return TermsOfYear.UNKNOWN;
        }
        Map<LocalDate, LocalDate> terms = new LinkedHashMap<>();
        begin.minusYears(1)
                .datesUntil(begin.plusYears(1))
                .forEach(received -> calendar.lastDay(received, WORKING_DAYS)
                        .filter(due -> due.getYear() == year)
                        .ifPresent(due -> terms.put(received, due)));
        return jdbi.withHandle(handle -> new TermsOfYear(
                true,
                count(handle, "select count(*) " + DUE + scope.condition(), scope, terms),
                count(handle, "select count(*) " + DUE + scope.condition() + LATE, scope, terms),
                late(handle, scope, terms)));
    }

    private long count(Handle handle, String sql, FigureScope scope, Map<LocalDate, LocalDate> terms) {
        return bound(handle, sql, scope, terms).mapTo(Long.class).one();
    }

    private List<TermsOfYear.LateApplication> late(Handle handle, FigureScope scope, Map<LocalDate, LocalDate> terms) {
        String sql = "select a.receipt_number, a.received_on, term.due_on, a.closed_on " + DUE + scope.condition()
                + LATE + " order by a.received_on, a.id limit " + MOST;
        return bound(handle, sql, scope, terms).map((row, context) -> late(row)).list();
    }

    private Query bound(Handle handle, String sql, FigureScope scope, Map<LocalDate, LocalDate> terms) {
        return scope.bind(handle.createQuery(sql))
                .bindArray("received", LocalDate.class, terms.keySet())
                .bindArray("due", LocalDate.class, terms.values())
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
