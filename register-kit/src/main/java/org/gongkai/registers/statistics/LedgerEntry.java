package org.gongkai.registers.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.registers.ledger.RecordReference;
import org.gongkai.registers.signed.SignedReport;

/**
 * An entry behind a cell: that a record counts there, and how much.
 *
 * @param id number of the entry; for a stock, that of the newest entry of the record
 * @param cellId the counted cell; for a total, one of those it sums
 * @param recordedAt when it was written
 * @param reverses number of the entry that this one takes back
 * @param erratumOf signed reports of the year whose figures it has moved; for a stock, those that its record has
 */
public record LedgerEntry(
        long id,
        String cellId,
        String agencyCode,
        int year,
        BigDecimal amount,
        LocalDate effectiveOn,
        Instant recordedAt,
        RecordReference record,
        Optional<Long> reverses,
        List<SignedReport> erratumOf) {

    /** The same with the signed reports whose figures it has moved. */
    LedgerEntry erratumOf(List<SignedReport> reports) {
        return new LedgerEntry(
                id, cellId, agencyCode, year, amount, effectiveOn, recordedAt, record, reverses, reports);
    }

    /** The same with the cell that its flow counts in; a flow that the form has no cell for keeps its name. */
    LedgerEntry in(Form form) {
        return new LedgerEntry(
                id,
                form.findCellOf(cellId).map(CellId::toString).orElse(cellId),
                agencyCode,
                year,
                amount,
                effectiveOn,
                recordedAt,
                record,
                reverses,
                erratumOf);
    }

    static LedgerEntry read(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                row.getString("cell"),
                row.getString("agency_code"),
                row.getInt("year"),
                row.getBigDecimal("amount"),
                row.getObject("effective_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                new RecordReference(
                        row.getString("record_kind"),
                        row.getObject("record_id", UUID.class),
                        row.getString("record_number"),
                        row.getString("agency_code")),
                Optional.ofNullable(row.getObject("reverses", Long.class)),
                List.of());
    }
}
