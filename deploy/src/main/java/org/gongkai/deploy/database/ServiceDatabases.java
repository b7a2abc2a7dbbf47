package org.gongkai.deploy.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.gongkai.deploy.start.StartFailure;

/**
 * Gives each service its database and two roles: one that owns the tables and runs the migrations, one that the service
 * works as and that owns nothing, so that policies and revoked rights hold for it. No role can connect to another's
 * database.
 */
public final class ServiceDatabases {

    private final DatabaseServer server;
    private final Secrets secrets;

    public ServiceDatabases(DatabaseServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** How a service reaches its database: as itself, and as the owner for migrations. */
    public record Access(String jdbcUrl, Login service, Login owner) {}

    /** A role and its password. */
    public record Login(String user, String password) {}

    /** Makes the database and its roles if they are not there. */
    public Access prepare(String database) {
        String name = "gongkai_" + database;
        try (Connection connection = server.administer()) {
            Login owner = login(connection, name + "_owner");
            Login service = login(connection, name);
            try (Statement statement = connection.createStatement()) {
                // A superuser needs no membership; any other role must be a member to give the database away.
                statement.execute("grant " + owner.user() + ", " + service.user() + " to current_user");
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute("create database " + name + " owner " + owner.user()
                            + " encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0");
                    statement.execute("revoke all on database " + name + " from public");
                    statement.execute("grant connect on database " + name + " to " + service.user());
                }
            }
            takeFromService(name, service, owner);
            return new Access(server.jdbcUrl(name), service, owner);
        } catch (SQLException e) {
            throw new StartFailure("The database of " + database + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    /** Before there was an owner the service's role owned everything. */
    private void takeFromService(String name, Login service, Login owner) throws SQLException {
        try (Connection connection = server.administer(name);
                Statement statement = connection.createStatement()) {
            if (exists(
                    connection,
                    "select 1 from pg_database where datname = current_database() and pg_get_userbyid(datdba) = ?",
                    service.user())) {
                statement.execute("alter database " + name + " owner to " + owner.user());
                statement.execute("reassign owned by " + service.user() + " to " + owner.user());
                statement.execute("revoke all on database " + name + " from public");
                statement.execute("grant connect on database " + name + " to " + service.user());
            }
        }
    }

    private Login login(Connection connection, String role) throws SQLException {
        String password = secrets.password(role);
        boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", role);
        try (Statement statement = connection.createStatement()) {
            statement.execute((known ? "alter" : "create") + " role " + role + " login password '" + password + "'");
        }
        return new Login(role, password);
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
