package org.gongkai.kit.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

/**
 * Members of bodies that are there to hold personal data or a secret: of an applicant, of a caller. Each module names those
 * of its own in {@code META-INF/personal-data-places.txt}, one a line; no writer is warned of what stands there.
 */
@Singleton
public class PersonalDataPlaces {

    private static final String OF_A_MODULE = "META-INF/personal-data-places.txt";

    private final Set<String> names = new TreeSet<>();

    PersonalDataPlaces() {
        try {
            Thread.currentThread()
                    .getContextClassLoader()
                    .getResources(OF_A_MODULE)
                    .asIterator()
                    .forEachRemaining(file -> names.addAll(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether personal data belongs there.
     *
     * @param pointer JSON pointer into a body
     */
    public boolean belongsAt(String pointer) {
        return Stream.of(pointer.split("/")).anyMatch(names::contains);
    }

    private static List<String> read(URL file) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
