package org.gongkai.form.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of editions, each named after the first year that it is for. */
final class EditionFiles {

    /** In 2008 the first Regulations came into force. */
    private static final int FIRST_YEAR = 2008;

    private static final int LAST_YEAR = 2099;

    private EditionFiles() {}

    /** Those beside this class. */
    static List<FormReader> shipped() {
        List<FormReader> files = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            String name = name(year);
            try (InputStream in = EditionFiles.class.getResourceAsStream(name)) {
                if (in != null) {
                    files.add(FormReader.read(name, in));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        return files;
    }

    /** Those in a folder. */
    static List<FormReader> in(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            List<FormReader> files = new ArrayList<>();
            for (Path file : listed.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches("form-\\d{4}\\.json")) {
                    try (InputStream in = Files.newInputStream(file)) {
                        files.add(FormReader.read(name, in));
                    }
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("forms in " + folder, e);
        }
    }

    private static String name(int year) {
        return "form-" + year + ".json";
    }
}
