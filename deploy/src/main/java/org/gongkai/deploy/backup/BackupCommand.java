package org.gongkai.deploy.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.gongkai.deploy.stack.DataFolder;
import org.gongkai.deploy.stack.FileTrouble;
import org.gongkai.deploy.start.Settings;
import org.gongkai.deploy.start.StartFailure;

/** The commands {@code deploy/backup} and {@code deploy/restore}. */
public final class BackupCommand {

    private static final PrintStream OUT = System.out;
    private static final int WRONG_WORDS = 2;
    private static final String USAGE = "deploy/backup FOLDER KEYS-FOLDER | deploy/backup --stop"
            + " | deploy/restore FOLDER KEYS-FOLDER [2026-11-28T10:15:30]";

    private final Settings settings;
    private final Instant begun = Instant.now();

    private BackupCommand(Settings settings) {
        this.settings = settings;
    }

    /** Takes {@code backup} or {@code restore} and what the command was given. */
    public static void main(String[] arguments) {
        try {
            BackupCommand command = new BackupCommand(
                    Settings.of(Path.of(System.getProperty("gongkai.project", ".")), System.getenv()));
            if (!command.run(List.of(arguments))) {
                System.err.println(USAGE);
                System.exit(WRONG_WORDS);
            }
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage().strip().replaceAll("\\s*\\R\\s*", "; "));
            System.exit(1);
        } catch (UncheckedIOException e) {
            fail(e.getCause());
        } catch (IOException e) {
            fail(e);
        } catch (SQLException e) {
            System.err.println("The databases refuse: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void fail(IOException trouble) {
        System.err.println("It cannot be done: " + FileTrouble.of(trouble) + ".");
        System.exit(1);
    }

    private boolean run(List<String> words) throws IOException, SQLException {
        if (words.equals(List.of("backup", "--stop"))) {
            new Backup(settings.data()).stop();
            step("Nothing is kept from now on; what was kept stays");
        } else if (words.size() == 3 && words.getFirst().equals("backup")) {
            backup(path(words.get(1)), path(words.get(2)));
        } else if (List.of(3, 4).contains(words.size()) && words.getFirst().equals("restore")) {
            restore(
                    path(words.get(1)),
                    path(words.get(2)),
                    words.size() == 4 ? Optional.of(ChinaTime.moment(words.get(3))) : Optional.empty());
        } else {
            return false;
        }
        return true;
    }

    private void backup(Path folder, Path keys) throws IOException, SQLException {
        Backup backup = new Backup(settings.data());
        if (settings.server().isPresent()) {
            backup.takeKeys(folder, keys);
            step("The keys are in " + keys + "; the databases are on a server of your own, which backs them up itself");
            return;
        }
        Instant ended = backup.take(folder, keys);
        step("The databases are in " + folder + ", the keys in " + keys + "; from " + ChinaTime.words(ended)
                + " on every moment can be brought back");
        int kept = kept();
        if (kept > 0) {
            step(backup.keep(folder, kept) + " older copies were deleted");
        }
    }

    private void restore(Path folder, Path keys, Optional<Instant> moment) throws IOException, SQLException {
        if (settings.server().isPresent() && moment.isPresent()) {
            throw new StartFailure("A server of your own is brought to a moment by itself; leave the moment out here.");
        }
        try (DataFolder data = DataFolder.open(settings.data())) {
            Restore restore = new Restore(data, this::step);
            Optional<Path> aside = settings.server().isPresent()
                    ? restore.bringKeys(folder, keys)
                    : restore.bring(folder, keys, moment);
            aside.ifPresent(path -> step("What was there before is in " + path + ", to be deleted"));
            step("Done; deploy/up starts it. A new backup begins with the next deploy/backup");
        }
    }

    /** How many copies are kept; all when that is not set. */
    private static int kept() {
        String text = Optional.ofNullable(System.getenv("GONGKAI_BACKUPS_KEPT")).orElse("");
        if (!text.matches("[0-9]{0,4}")) {
            throw new StartFailure("GONGKAI_BACKUPS_KEPT '" + text + "' is no number of copies.");
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static Path path(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }

    private void step(String done) {
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        OUT.printf("[%5.1f s] %s%n", seconds, done);
    }
}
