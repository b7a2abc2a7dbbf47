package org.gongkai.request.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.figures.FigureScope;
import org.gongkai.registers.statistics.FigureReach;
import org.gongkai.registers.statistics.ScopedRows;
import org.gongkai.request.life.table.Step;

/**
 * Endings that presuppose a letter which was never sent: nobody fails to supplement, to give reasons or to pay who was not asked to
 * (Arts. 30, 35, 42), and nobody objects who was not consulted (Art. 32). A ledger from before does not say what was sent, so only applications with a life are looked at.
 */
@ApplicationScoped
public class UnnoticedEndings {

    private static final int MOST = 20;

    private static final String FOUND = """
            select a.receipt_number, count(*) over () as applications
            from application a join handling h on h.application_id = a.id
            where a.voided_at is null and a.%s and %s and not exists (
                select from handling_step s
                where s.application_id in (a.id, h.split_from) and s.step = any(:steps))
            order by a.closed_on, a.receipt_number limit :most""";

    private static final String ENDED = "a.closed_on between :from and :to and a.outcome = any(:outcomes)";
    private static final String PAID = "a.processing_fee_paid_on between :from and :to and a.processing_fee_yuan > 0"
            + " and cardinality(:outcomes) = 0";

    private final Jdbi jdbi;
    private final FigureReach reach;

    UnnoticedEndings(Jdbi jdbi, FigureReach reach) {
        this.jdbi = jdbi;
        this.reach = reach;
    }

    /** What was not given, and which endings need it. */
    private enum Lack {
        SUPPLEMENT_NOT_REQUESTED(ENDED, Step.REQUEST_SUPPLEMENT, "OTHER_SUPPLEMENT_LAPSED", "UNAVAIL_UNCLEAR"),
        THIRD_PARTY_NOT_CONSULTED(ENDED, Step.CONSULT_THIRD_PARTY, "DENY_THIRD_PARTY"),
        REASONS_NOT_ASKED(ENDED, Step.ASK_REASONS, "REFUSE_ABUSIVE"),
        FEE_NOT_NOTICED(ENDED, Step.NOTICE_FEE, "OTHER_FEE_UNPAID"),
        PAID_WITHOUT_NOTICE(PAID, Step.NOTICE_FEE);

        private final String condition;
        private final Step notice;
        private final List<String> outcomes;

        Lack(String condition, Step notice, String... outcomes) {
            this.condition = condition;
            this.notice = notice;
            this.outcomes = List.of(outcomes);
        }
    }

    private record Row(String receiptNumber, long applications) {}

    /** Those of a year; of each lack at most one. */
    public List<Unnoticed> of(int year, FigureScope scope) {
        ScopedRows rows = reach.rows(scope, year, Optional.empty());
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> Stream.of(Lack.values())
                        .flatMap(lack -> find(handle, lack, year, rows).stream())
                        .toList()));
    }

    private static Optional<Unnoticed> find(Handle handle, Lack lack, int year, ScopedRows rows) {
        List<Row> found = rows.bind(handle.createQuery(FOUND.formatted(rows.condition(), lack.condition)))
                .bind("from", LocalDate.of(year, 1, 1))
                .bind("to", LocalDate.of(year, 12, 31))
                .bindArray("outcomes", String.class, lack.outcomes)
                // What a ledger tells of is no course of steps.
                .bindArray(
                        "steps",
                        String.class,
                        List.of(lack.notice.name(), Step.LEDGER_KEPT.name(), Step.LEDGER_REPLIED.name()))
                .bind("most", MOST)
                .map((row, context) -> new Row(row.getString("receipt_number"), row.getLong("applications")))
                .list();
        return found.stream()
                .findFirst()
                .map(first -> new Unnoticed(
                        lack.name(),
                        first.applications(),
                        found.stream().map(Row::receiptNumber).toList()));
    }
}
