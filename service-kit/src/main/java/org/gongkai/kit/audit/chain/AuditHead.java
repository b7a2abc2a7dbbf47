package org.gongkai.kit.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A head: a signed statement over all links up to a moment, on top of the head before.
 *
 * @param id its number
 * @param sequence the last link that it covers
 * @param digest what the links up to there hash to
 * @param jws the statement, a JSON Web Signature
 */
public record AuditHead(long id, Instant madeAt, long sequence, String digest, String jws) {

    /** What stands before the first head. */
    public static final AuditHead NONE = new AuditHead(0, Instant.EPOCH, 0, Hashes.BEGINNING, "");

    /** The columns that {@link #of} reads. */
    public static final String COLUMNS = "id, made_at, sequence, digest, jws";

    /** A head of the columns. */
    public static AuditHead of(ResultSet row) throws SQLException {
        return new AuditHead(
                row.getLong("id"),
                row.getTimestamp("made_at").toInstant(),
                row.getLong("sequence"),
                row.getString("digest"),
                row.getString("jws"));
    }
}
