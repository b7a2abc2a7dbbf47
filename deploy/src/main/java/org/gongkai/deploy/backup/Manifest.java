package org.gongkai.deploy.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongkai.deploy.start.StartFailure;

/**
 * Which files there are and what each holds, in the lines of {@code sha256sum}, which checks them without this program.
 *
 * @param sums the SHA-256 by the name below the folder of the manifest
 */
record Manifest(SortedMap<String, String> sums) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    Manifest {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /** Reads one; fails where it is not there or not whole. */
    static Manifest read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new StartFailure(file + " is not there, without which nothing says that the backup is whole.");
        }
        SortedMap<String, String> sums = new TreeMap<>();
        for (String line :
                Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList()) {
            Matcher matched = LINE.matcher(line);
            if (!matched.matches()) {
                throw new StartFailure(file + " is damaged: '" + line + "' is no line of it.");
            }
            sums.put(matched.group(2), matched.group(1));
        }
        return new Manifest(sums);
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                sums.entrySet().stream()
                        .map((Map.Entry<String, String> each) -> each.getValue() + "  " + each.getKey() + "\n")
                        .collect(Collectors.joining()));
        HashedFiles.settle(file);
    }

    /** Fails when a file of the folder is not as the manifest says. */
    void requireSame(Path folder, String name, String sum) {
        if (!sum.equals(sums.get(name))) {
            throw new StartFailure(folder.resolve(name) + " is not what was put into the backup"
                    + " (its SHA-256 is another); nothing was changed.");
        }
    }
}
