package org.gongkai.registers.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for words in the bytes of files, as UTF-8, UTF-16 and in Base64 of both. */
final class RawSearch {

    private final Map<String, byte[]> patterns = new LinkedHashMap<>();

    RawSearch(List<String> words) {
        for (String word : words) {
            add(word + " in UTF-8", word.getBytes(StandardCharsets.UTF_8));
            add(word + " in UTF-16", word.getBytes(StandardCharsets.UTF_16BE));
            add(word + " in UTF-16 LE", word.getBytes(StandardCharsets.UTF_16LE));
        }
    }

    private void add(String name, byte[] bytes) {
        patterns.put(name, bytes);
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // Its ends also hang on what stands beside it.
            int first = before == 0 ? 0 : before + 1;
            int last = text.length() - (shifted.length % 3 == 0 ? 0 : 1);
            patterns.put(
                    name + ", Base64 at " + before, text.substring(first, last).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** What stands in which files below a folder. */
    Set<String> below(Path folder, int depth, Instant since) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.find(folder, depth, (path, about) -> isNew(about, since))) {
            files.filter(Files::isReadable).forEach(file -> found.addAll(in(file)));
        } catch (IOException | UncheckedIOException gone) {
            // Somebody else's file that went away meanwhile.
            return found;
        }
        return found;
    }

    private static boolean isNew(BasicFileAttributes about, Instant since) {
        // An empty one may be a lock, which the system takes away with the first file that is closed upon it.
        return about.isRegularFile()
                && about.size() > 0
                && about.lastModifiedTime().toInstant().isAfter(since);
    }

    private Set<String> in(Path file) {
        try {
            return in(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException gone) {
            return Set.of();
        }
    }

    /** What stands in some bytes. */
    Set<String> in(String name, byte[] bytes) {
        Set<String> found = new LinkedHashSet<>();
        patterns.forEach((said, pattern) -> {
            if (stands(bytes, pattern)) {
                found.add(name + ": " + said);
            }
        });
        return found;
    }

    private static boolean stands(byte[] bytes, byte[] pattern) {
        byte first = pattern[0];
        for (int i = 0; i <= bytes.length - pattern.length; i++) {
            if (bytes[i] == first && matches(bytes, i, pattern)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int from, byte[] pattern) {
        for (int i = 1; i < pattern.length; i++) {
            if (bytes[from + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }
}
