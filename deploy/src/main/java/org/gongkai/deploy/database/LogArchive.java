package org.gongkai.deploy.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Lets the bundled server hand every finished piece of its log to a script, which keeps it where {@code deploy/backup} was
 * told to, and nowhere before that. What happens is in a piece that is handed on within a minute.
 *
 * @param data folder of the stack
 */
public record LogArchive(Path data) {

    private static final String SCRIPT = "archive.sh";
    private static final int LONGEST_SECONDS = 60;

    /** What the server is started with; writes the script, which is that of this version. */
    List<String> options() {
        writeScript();
        String words = "/bin/sh " + word(data.resolve(SCRIPT)) + " " + word(data) + " %p %f";
        return List.of(
                "-c", "archive_mode=on",
                "-c", "archive_timeout=" + LONGEST_SECONDS,
                "-c", "archive_command=" + words);
    }

    /** The script, to be run with the data folder and further arguments. */
    public List<String> command() {
        writeScript();
        return List.of("/bin/sh", data.resolve(SCRIPT).toString(), data.toString());
    }

    private void writeScript() {
        try (InputStream script = LogArchive.class.getResourceAsStream(SCRIPT)) {
            // The server may be about to run the one of before.
            Path next = data.resolve(SCRIPT + ".next");
            Files.copy(script, next, StandardCopyOption.REPLACE_EXISTING);
            Files.move(next, data.resolve(SCRIPT), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path as one word of a shell, in a command in which PostgreSQL fills in what stands behind a percent sign. */
    public static String word(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }
}
