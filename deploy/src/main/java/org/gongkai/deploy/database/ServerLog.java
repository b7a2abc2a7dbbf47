package org.gongkai.deploy.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the programs of PostgreSQL write about themselves. */
public final class ServerLog {

    private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC|error):\\s+(.+)");

    private ServerLog() {}

    /** The last line that says why a program ended. */
    static Optional<String> reason(List<String> lines) {
        return lines.reversed().stream()
                .map(REASON::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .findFirst();
    }

    /** The reason in what was appended to the log behind this position. */
    static Optional<String> reason(Path log, long from) {
        return reason(since(log, from).lines().toList());
    }

    /** What was appended to the log behind this position. */
    public static String since(Path log, long from) {
        try (InputStream in = Files.newInputStream(log)) {
            in.skip(from);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
