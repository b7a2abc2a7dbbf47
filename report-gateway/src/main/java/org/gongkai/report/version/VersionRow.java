package org.gongkai.report.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;

import org.gongkai.document.Coverage;
import org.gongkai.document.Proof;
import org.gongkai.document.ReportKey;

/** A frozen version as its row has it. */
final class VersionRow {

    private VersionRow() {}

    static ReportVersion version(ResultSet row) throws SQLException {
        return new ReportVersion(
                new ReportKey(
                        row.getString("agency_code"), row.getInt("year"), Coverage.valueOf(row.getString("coverage"))),
                row.getInt("version"),
                new Proof(
                        row.getString("content"),
                        row.getString("sha256"),
                        Optional.of(row.getString("signature")),
                        Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant)),
                row.getTimestamp("finalized_at").toInstant(),
                row.getString("finalized_by"),
                Optional.ofNullable(row.getString("amendment")),
                Optional.ofNullable(row.getObject("position", Long.class)),
                withdrawal(row));
    }

    private static Optional<ReportVersion.Withdrawal> withdrawal(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("withdrawn_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new ReportVersion.Withdrawal(
                        at.toInstant(), row.getString("withdrawal"), row.getLong("withdrawn_position")));
    }
}
