package org.gongkai.deploy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.gongkai.deploy.start.StartFailure;

/**
 * Copies of the keys and passwords of an installation, which lie apart from its databases: who has one of both reads
 * nothing.
 */
record KeyCopies(Path path) {

    private static final String KEY = ".json";

    /** Makes the folder, which its owner alone may open. */
    void make() throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Fails where a key that belongs to the backup is missing, or is another. */
    void requireFor(Path manifest) throws IOException {
        for (Map.Entry<String, String> key : Manifest.read(manifest).sums().entrySet()) {
            Path file = path.resolve(key.getKey());
            if (!Files.isRegularFile(file)) {
                throw new StartFailure(
                        file + " is missing, without which this backup cannot be read;" + " nothing was changed.");
            }
            if (!HashedFiles.sum(file).equals(key.getValue())) {
                throw new StartFailure(
                        file + " is not the one that belongs to this backup, or is damaged;" + " nothing was changed.");
            }
        }
    }

    /** Copies them to where a stack has them in its data folder. */
    void copyTo(Path manifest, Path data) throws IOException {
        for (String name : Manifest.read(manifest).sums().keySet()) {
            Path target = (name.endsWith(KEY) ? data.resolve("keys") : data).resolve(name);
            HashedFiles.copy(path.resolve(name), target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
