package org.gongkai.kit.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the tests of the module have seen answered, a line for each operation and status that is new: {@code readLetter 200}. A run of
 * all tests and one of some have files of their own, for only the first tells what is never seen.
 */
final class SeenAnswers {

    private static final Path FOLDER = Path.of("target", "contract");
    private static final boolean NOTED = "note".equals(System.getProperty("gongkai.contract"));

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    /** What could be seen. */
    void describe(List<String> statuses) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve("described.txt"), statuses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String operation, int status) {
        String line = operation + " " + status;
        if (seen.add(line)) {
            append("seen-by-" + System.getProperty("gongkai.tests", "some") + ".txt", List.of(line));
        }
    }

    /** Writes faults down where that is asked for, each once; whether it is. */
    boolean note(List<String> faults) {
        if (NOTED) {
            append("faults.txt", faults.stream().filter(noted::add).toList());
        }
        return NOTED;
    }

    /** Of the file that the forks of the module append to. */
    private static synchronized void append(String file, List<String> lines) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(file), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
