package org.gongkai.kit.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry with what proves it.
 *
 * @param transaction the transaction that wrote it
 * @param token tells it from every other; empty for entries from before codes were given
 * @param code what only the service can have written
 */
public record ChainedEntry(
        long id, String chain, String content, String transaction, Optional<UUID> token, Optional<String> code) {

    /** The columns that {@link #of} reads, of a table named e. */
    public static final String COLUMNS =
            "e.id, e.chain, e.content, e.transaction::text as transaction, e.token, e.code";

    /** An entry of the columns. */
    public static ChainedEntry of(ResultSet row) throws SQLException {
        return new ChainedEntry(
                row.getLong("id"),
                row.getString("chain"),
                row.getString("content"),
                row.getString("transaction"),
                Optional.ofNullable(row.getObject("token", UUID.class)),
                Optional.ofNullable(row.getString("code")));
    }

    /** Whether it was written before codes were given, or by who cannot give them. */
    public boolean uncoded() {
        return token.isEmpty() && code.isEmpty();
    }
}
