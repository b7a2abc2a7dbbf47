package org.gongkai.deploy.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.deploy.start.StartFailure;

/**
 * A finished copy of an installation's databases, made while they were in use. Beside them stand the marks of what the
 * launcher has done once, so that it does nothing twice after a restore.
 *
 * @param path folder of the copy
 * @param ended when it was finished; from then on the databases can be brought to any moment
 * @param timeline on which line of history, of which each restore begins a new one
 * @param segment name of the first piece of the log that belongs to it
 * @param bytes how much it takes
 */
record BaseCopy(Path path, Instant ended, int timeline, String segment, long bytes) {

    static final String DATABASES = "cluster";
    static final String MARKS = "marks";
    static final String MANIFEST = "manifest.sha256";

    /** Folders of the databases, of which some are empty and yet must be there. */
    static final String FOLDERS = "folders";

    private static final String FACTS = "backup.properties";

    static BaseCopy at(Path path) {
        Properties facts = new Properties();
        try (InputStream in = Files.newInputStream(path.resolve(FACTS))) {
            facts.load(in);
            return new BaseCopy(
                    path,
                    Instant.parse(facts.getProperty("ended", "")),
                    Integer.parseInt(facts.getProperty("timeline", "")),
                    facts.getProperty("segment", ""),
                    Long.parseLong(facts.getProperty("bytes", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new StartFailure(path.resolve(FACTS) + " is damaged.", e);
        }
    }

    /** Writes what {@link #at} reads. */
    void writeFacts(Path folder) throws IOException {
        TreeMap<String, String> facts = new TreeMap<>();
        facts.put("ended", ended.toString());
        facts.put("timeline", String.valueOf(timeline));
        facts.put("segment", segment);
        facts.put("bytes", String.valueOf(bytes));
        StringBuilder text = new StringBuilder();
        facts.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        Files.writeString(folder.resolve(FACTS), text);
    }

    /**
     * Copies the databases to {@code databases} and the marks to {@code marks}. Fails at the first file that is not what was
     * put in, is missing, or was not put in; what was copied until then is the caller's to delete.
     */
    void copyTo(Path databases, Path marks) throws IOException {
        Manifest manifest = Manifest.read(path.resolve(MANIFEST));
        requireNothingElse(manifest);
        for (String folder : List.of(FOLDERS, FACTS)) {
            manifest.requireSame(path, folder, HashedFiles.sum(path.resolve(folder)));
        }
        for (String folder : Files.readAllLines(path.resolve(FOLDERS))) {
            Files.createDirectories(databases.resolve(folder));
        }
        for (String name : manifest.sums().keySet()) {
            Path target;
            if (name.startsWith(DATABASES + "/")) {
                target = databases.resolve(name.substring(DATABASES.length() + 1));
            } else if (name.startsWith(MARKS + "/")) {
                target = marks.resolve(name.substring(MARKS.length() + 1));
            } else {
                continue;
            }
            manifest.requireSame(path, name, HashedFiles.copy(path.resolve(name), target));
        }
    }

    private void requireNothingElse(Manifest manifest) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            Set<String> there = all.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString())
                    .filter(name -> !name.equals(MANIFEST))
                    .collect(Collectors.toSet());
            for (String name : there) {
                if (!manifest.sums().containsKey(name)) {
                    throw new StartFailure(path.resolve(name) + " was not put into the backup; nothing was changed.");
                }
            }
            for (String name : manifest.sums().keySet()) {
                if (!there.contains(name)) {
                    throw new StartFailure(path.resolve(name) + " is missing; nothing was changed.");
                }
            }
        }
    }
}
