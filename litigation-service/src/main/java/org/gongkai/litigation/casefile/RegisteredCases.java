package org.gongkai.litigation.casefile;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.litigation.course.DecisionFacts;
import org.gongkai.litigation.legalcase.CaseRegister;
import org.gongkai.litigation.legalcase.LegalCase;
import org.gongkai.litigation.legalcase.ToldCase;
import org.gongkai.registers.database.BulkRows;
import org.gongkai.registers.database.BulkRows.Column;
import org.gongkai.registers.record.RecordsWritten;
import org.gongkai.registers.register.Registered;

/**
 * Makes a case of each row that is registered by hand or imported, in the same transaction: its proceeding, and the decision that
 * closed it. They have the id of the row.
 */
@Singleton
class RegisteredCases {

    private final CaseRegister register;
    private final CurrentCaller caller;

    RegisteredCases(CaseRegister register, CurrentCaller caller) {
        this.register = register;
        this.caller = caller;
    }

    void hear(@Observes RecordsWritten written) throws SQLException {
        if (!written.recordKind().equals(register.recordKind())
                || !written.before().isEmpty()
                || CountedRows.areBeingWritten()) {
            return;
        }
        Rows rows = new Rows();
        for (Registered<?> added : written.after()) {
            if (added.entry() instanceof LegalCase row) {
                rows.add(added, row, caller.get().name());
            }
        }
        rows.send(written);
    }

    /** The rows of the three tables. */
    private static final class Rows {

        private final BulkRows files = new BulkRows(
                "case_file",
                List.of(
                        new Column("id", "uuid"),
                        new Column("agency_code", "text"),
                        new Column("revision", "bigint"),
                        new Column("told", "boolean"),
                        new Column("receipt_number", "text"),
                        new Column("watched_until", "date"),
                        new Column("opened_by", "text"),
                        new Column("opened_at", "timestamptz")));
        private final BulkRows proceedings = new BulkRows(
                "case_proceeding",
                List.of(
                        new Column("id", "uuid"),
                        new Column("case_file_id", "uuid"),
                        new Column("agency_code", "text"),
                        new Column("ordinal", "integer"),
                        new Column("instance", "text"),
                        new Column("case_number", "text"),
                        new Column("accepted_on", "date"),
                        new Column("told_block", "text"),
                        new Column("record_id", "uuid")));
        private final BulkRows decisions = new BulkRows(
                "case_decision",
                List.of(
                        new Column("id", "uuid"),
                        new Column("proceeding_id", "uuid"),
                        new Column("agency_code", "text"),
                        new Column("ordinal", "integer"),
                        new Column("outcome", "text"),
                        new Column("told_result", "text"),
                        new Column("effective_on", "date")));

        void add(Registered<?> added, LegalCase row, String by) {
            UUID id = added.id();
            ToldCase told = ToldCase.of(row);
            files.add(id)
                    .add(row.agencyCode())
                    .add(0)
                    .add(true)
                    .add(row.receiptNumber())
                    .add(row.closedOn())
                    .add(by)
                    .add(added.recordedAt())
                    .end();
            proceedings
                    .add(id)
                    .add(id)
                    .add(row.agencyCode())
                    .add(1)
                    .add(told.proceeding().instance())
                    .add(row.caseNumber())
                    .add(row.acceptedOn())
                    .add(told.block())
                    .add(id)
                    .end();
            told.decision().ifPresent(decision -> add(id, row.agencyCode(), told, decision));
        }

        private void add(UUID id, String agencyCode, ToldCase told, DecisionFacts decision) {
            decisions
                    .add(id)
                    .add(id)
                    .add(agencyCode)
                    .add(1)
                    .add(decision.outcome())
                    .add(told.result().orElse(null))
                    .add(decision.effectiveOn())
                    .end();
        }

        void send(RecordsWritten written) throws SQLException {
            files.send(written.handle().getConnection());
            proceedings.send(written.handle().getConnection());
            decisions.send(written.handle().getConnection());
        }
    }
}
