package org.gongkai.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a restore puts in the place of what a data folder has: databases, keys, passwords. It is made ready beside them, and
 * stands there under another name when it is whole; from then on it is taken over however often that is cut off.
 *
 * @param data the data folder
 */
public record Restored(Path data) {

    /** Where it is made ready. */
    public Path unfinished() {
        return data.resolve("restoring");
    }

    private Path ready() {
        return data.resolve("restored");
    }

    /** Says that what was made ready is whole. */
    public void finish() throws IOException {
        Files.move(unfinished(), ready(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Puts what is ready in its place, and what was there aside; answers where that is, if there was any. */
    public Optional<Path> takeOver() throws IOException {
        if (!Files.isDirectory(ready())) {
            return Optional.empty();
        }
        Path aside = StampedFolder.free(data, "before-restore-", Instant.now());
        List<Path> entries;
        try (Stream<Path> all = Files.list(ready())) {
            entries = all.toList();
        }
        for (Path entry : entries) {
            Path place = data.resolve(entry.getFileName());
            if (Files.exists(place)) {
                Files.createDirectories(aside);
                Files.move(place, aside.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(entry, place, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(ready());
        return Files.isDirectory(aside) ? Optional.of(aside) : Optional.empty();
    }
}
