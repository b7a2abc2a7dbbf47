package org.gongkai.registers.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import org.gongkai.form.CellId;

/** The table of opening balances; what is replaced stays in the audit and in the ledger. */
final class OpeningBalanceRows {

    private OpeningBalanceRows() {}

    static void insert(Handle handle, OpeningBalance balance) {
        handle.createUpdate("""
                        insert into opening_balance (id, agency_code, year, cell, flow, amount, remaining, source,
                            source_note, explanation, stated_by, stated_at)
                        values (:id, :agencyCode, :year, :cellId, :flow, :amount, :remaining, :sourceName, :note, :why,
                            :statedBy, :statedAt)""")
                .bindMethods(balance)
                .bind("cellId", balance.cell().toString())
                .bind("sourceName", balance.source().name())
                .bind("note", balance.sourceNote().orElse(null))
                .bind("why", balance.explanation().orElse(null))
                .execute();
    }

    static void remain(Handle handle, UUID id, long remaining) {
        handle.createUpdate("update opening_balance set remaining = :remaining where id = :id")
                .bind("remaining", remaining)
                .bind("id", id)
                .execute();
    }

    static void delete(Handle handle, UUID id) {
        handle.createUpdate("delete from opening_balance where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Those of these bodies, held until the transaction ends. */
    static List<OpeningBalance> held(Handle handle, Collection<String> bodies) {
        return of(handle, bodies, "for update");
    }

    /** Those of a body for a year. */
    static List<OpeningBalance> of(Handle handle, String agencyCode, int year) {
        return of(handle, List.of(agencyCode), "").stream()
                .filter(balance -> balance.year() == year)
                .toList();
    }

    private static List<OpeningBalance> of(Handle handle, Collection<String> bodies, String locking) {
        return handle.createQuery("""
                        select * from opening_balance where agency_code = any(:bodies)
                        order by agency_code, year, cell\s""" + locking)
                .bindArray("bodies", String.class, bodies)
                .map((row, context) -> balance(row))
                .list();
    }

    private static OpeningBalance balance(ResultSet row) throws SQLException {
        return new OpeningBalance(
                row.getObject("id", UUID.class),
                row.getString("agency_code"),
                row.getInt("year"),
                CellId.parse(row.getString("cell")),
                row.getString("flow"),
                row.getLong("amount"),
                row.getLong("remaining"),
                OpeningBalance.Source.valueOf(row.getString("source")),
                Optional.ofNullable(row.getString("source_note")),
                Optional.ofNullable(row.getString("explanation")),
                row.getString("stated_by"),
                row.getTimestamp("stated_at").toInstant());
    }
}
