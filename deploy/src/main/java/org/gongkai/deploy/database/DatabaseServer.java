package org.gongkai.deploy.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL server as the launcher sees it. */
public interface DatabaseServer extends AutoCloseable {

    /** JDBC address of one of its databases. */
    String jdbcUrl(String database);

    /** A connection of the role that may create roles and databases. */
    Connection administer() throws SQLException;

    /** A connection of that role to one of the databases. */
    Connection administer(String database) throws SQLException;

    /** Whether it answers now. */
    boolean answers();

    @Override
    void close();

    /** A connection to {@code url} as this role. */
    static Connection connect(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
