package org.gongkai.deploy.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.gongkai.deploy.stack.StartFailure;

/** Gives each service its database and the role that owns it; no role can connect to another's database. */
public final class ServiceDatabases {

    private final DatabaseServer server;
    private final Secrets secrets;

    public ServiceDatabases(DatabaseServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** How a service reaches its database. */
    public record Access(String jdbcUrl, String user, String password) {}

    /** Makes the database and its role if they are not there. */
    public Access prepare(String database) {
        String role = "gongkai_" + database;
        String password = secrets.password(role);
        try (Connection connection = server.administer();
                Statement statement = connection.createStatement()) {
            boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", role);
            statement.execute((known ? "alter" : "create") + " role " + role + " login password '" + password + "'");
            String name = "gongkai_" + database;
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                // A superuser needs no membership; any other role must be a member to give the database away.
                statement.execute("grant " + role + " to current_user");
                statement.execute("create database " + name + " owner " + role
                        + " encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0");
                statement.execute("revoke connect on database " + name + " from public");
            }
            return new Access(server.jdbcUrl(name), role, password);
        } catch (SQLException e) {
            throw new StartFailure("The database of " + database + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, name);
            try (ResultSet answer = query.executeQuery()) {
                return answer.next();
            }
        }
    }
}
