package org.gongkai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks through the logs for what must never stand there, when all system tests are done. */
final class LoggedSecrets {

    /** The beginning of a token, of a private key as JSON, of a hash of a password; an identity number as such. */
    private static final Pattern PATTERNS = Pattern.compile("eyJ[A-Za-z0-9_-]{10,}"
            + "|\"(d|dp|dq|qi)\":\"[A-Za-z0-9_-]{20,}"
            + "|\\$argon2"
            + "|(?<!\\d)[1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z-])");

    private static final Set<String> WORDS = ConcurrentHashMap.newKeySet();

    private LoggedSecrets() {}

    /** Notes a word that a test has given to the system in confidence. */
    static String confide(String word) {
        WORDS.add(word);
        return word;
    }

    /** Fails when a log of the folder holds a secret. */
    static void requireNone(Path logs) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.filter(LoggedSecrets::holdsSecret)
                            .limit(5)
                            .forEach(line -> found.add(file.getFileName() + ": " + line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!found.isEmpty()) {
            throw new AssertionError("the logs hold secrets: " + found);
        }
    }

    private static boolean holdsSecret(String line) {
        return PATTERNS.matcher(line).find() || WORDS.stream().anyMatch(line::contains);
    }
}
