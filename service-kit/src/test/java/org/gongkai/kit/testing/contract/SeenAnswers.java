package org.gongkai.kit.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the tests of the module have seen answered, a line for each operation and status that is new: {@code readLetter 200}. Each run
 * of Maven has a file of its own, that all modules name alike; the test of the whole reads them.
 */
final class SeenAnswers {

    private static final Path FOLDER = Path.of("target", "contract");
    private static final String SEEN = "seen-by-";
    private static final String FILE = SEEN + System.getProperty("gongkai.run", "hand") + ".txt";
    private static final boolean NOTED = "note".equals(System.getProperty("gongkai.contract"));

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    /** What could be seen. What was seen in earlier runs is forgotten. */
    void describe(List<String> statuses) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve("described.txt"), statuses);
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.filter(SeenAnswers::isOfAnotherRun).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfAnotherRun(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(SEEN) && !name.equals(FILE);
    }

    void add(String operation, int status) {
        String line = operation + " " + status;
        if (seen.add(line)) {
            append(FILE, List.of(line));
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
