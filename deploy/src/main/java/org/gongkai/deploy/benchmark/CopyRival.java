package org.gongkai.deploy.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.postgresql.PGConnection;

import org.gongkai.deploy.database.DatabaseServer;

/** PostgreSQL's own {@code COPY} of the register's columns into a bare table: the fastest way that there is. */
final class CopyRival {

    private static final String TABLE = """
            create table if not exists copied (
                id uuid, version bigint, recorded_at timestamptz, changed_at timestamptz, record_key text,
                receipt_number text, agency_code varchar(18), channel text, applicant_kind text, received_on date,
                closed_on date, outcome text, outcome_detail text, applicant_name text, subject text, description text,
                processing_fee_yuan numeric(14, 2))""";

    private final DatabaseServer server;

    CopyRival(DatabaseServer server) {
        this.server = server;
    }

    /** Rows as {@code COPY} takes them. */
    String rows(String agency, int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("%s\t1\t2021-03-01T00:00:00Z\t2021-03-01T00:00:00Z\tB-%d\tB-%d\t%s\tONLINE\tNATURAL_PERSON"
                            .formatted(new UUID(i, i), i, i, agency))
                    .append("\t2021-03-01\t2021-03-19\tGRANTED\t\\N\t王某\t部门决算\t申请公开年度部门决算表\t\\N\n");
        }
        return rows.toString();
    }

    void copy(String rows) throws SQLException, IOException {
        try (Connection connection = server.administer();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy copied from stdin", new StringReader(rows));
        }
    }
}
