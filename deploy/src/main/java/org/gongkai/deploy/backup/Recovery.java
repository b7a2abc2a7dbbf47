package org.gongkai.deploy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.gongkai.deploy.database.BundledServer;
import org.gongkai.deploy.database.Secrets;
import org.gongkai.deploy.database.ServerLog;
import org.gongkai.deploy.process.Patience;
import org.gongkai.deploy.stack.DataFolder;
import org.gongkai.deploy.start.StartFailure;

/**
 * PostgreSQL's own recovery of a copy, on a port that nobody knows.
 *
 * @param folder of the data, which has the server's programs
 * @param databases the copy, with the passwords that belong to it beside it
 */
record Recovery(DataFolder folder, Path databases) {

    private static final Pattern REACHED =
            Pattern.compile("last completed transaction was at log time ([-0-9]+ [.:0-9]+)");
    /** Names of zones it does not know yet when it reads this. */
    private static final DateTimeFormatter AS_THE_SERVER_READS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private static final Duration TO_END = Duration.ofHours(12);

    /** Does again what the log has, up to and with this moment, and ends in order. */
    void run(String fetching, Optional<Instant> moment) throws IOException, SQLException {
        Files.createFile(databases.resolve("recovery.signal"));
        List<String> options = new ArrayList<>(List.of(
                "-c", "restore_command=" + fetching,
                "-c", "recovery_target_timeline=current",
                "-c", "recovery_target_action=promote",
                "-c", "archive_mode=off"));
        moment.ifPresent(at -> options.addAll(List.of("-c", "recovery_target_time=" + AS_THE_SERVER_READS.format(at))));
        Path log = folder.logs().resolve("postgres.log");
        long saidBefore = log.toFile().length();
        Secrets secrets = new Secrets(databases.resolveSibling("database-passwords.properties"));
        try (BundledServer server = BundledServer.over(folder.path(), databases, folder.logs(), secrets, options)) {
            if (!new Patience(TO_END)
                    .await(() -> isDone(server), () -> !server.keeper().isAlive())) {
                throw new StartFailure("PostgreSQL ended; see " + log + ".");
            }
            try (Connection connection = server.administer();
                    Statement statement = connection.createStatement()) {
                statement.execute("checkpoint");
            }
        } catch (StartFailure failure) {
            throw reached(log, saidBefore)
                    .map(last -> new StartFailure(
                            "The backup reaches to " + last + " and not to "
                                    + moment.map(ChinaTime::words).orElse("its end") + "; nothing was changed.",
                            failure))
                    .orElse(failure);
        }
    }

    private static boolean isDone(BundledServer server) {
        try (Connection connection = server.administer();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_is_in_recovery()")) {
            answer.next();
            return !answer.getBoolean(1);
        } catch (SQLException notNow) {
            return false;
        }
    }

    /** The last that was done again, when that was all there is. */
    private static Optional<String> reached(Path log, long from) {
        String said = ServerLog.since(log, from);
        if (!said.contains("recovery ended before configured recovery target was reached")) {
            return Optional.empty();
        }
        return REACHED.matcher(said)
                .results()
                .map((MatchResult found) -> found.group(1).replace(' ', 'T'))
                .reduce((one, later) -> later);
    }
}
