package org.gongkai.deploy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.gongkai.deploy.stack.DataFolder;

/**
 * What was kept of the release before: the data folder of a stack that it ended in order, the description that it served, and what it
 * answered to some of what clients ask. How it is kept: see the README beside it.
 */
final class PreviousRelease {

    private static final String FOLDER = "/previous-release/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private PreviousRelease() {}

    /** What somebody of a role was answered. */
    record Answer(String role, String path, JsonNode body) {}

    /** Puts its data in the place of whatever is in a folder of tests. */
    static void putInto(Path data) {
        // Ends what an earlier run has left there.
        DataFolder.open(data).close();
        try (InputStream packed = open("stack.tar.xz");
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            empty(data);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                put(tar, entry, data.resolve(entry.getName()).normalize());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The description of everything that clients asked it. */
    static JsonNode contract() {
        return read("contract.json.xz");
    }

    /** What it answered. */
    static List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (JsonNode each : read("answers.json.xz")) {
            answers.add(new Answer(
                    each.required("role").asText(), each.required("path").asText(), each.required("body")));
        }
        return answers;
    }

    /** Where this release is said to break with it, as {@link KeptContract} has it; each line stands in the changelog too. */
    static List<String> announced() {
        try (InputStream lines = open("announced.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL starts over no folder that others may read. */
    private static void put(TarArchiveInputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        Path folder = entry.isDirectory() ? to : to.getParent();
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (!entry.isDirectory()) {
            Files.copy(tar, to, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void empty(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(data)) {
                    Files.delete(each);
                }
            }
        }
    }

    private static JsonNode read(String name) {
        try (InputStream packed = open(name)) {
            return JSON.readTree(new XZInputStream(packed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return new BufferedInputStream(PreviousRelease.class.getResourceAsStream(FOLDER + name));
    }
}
