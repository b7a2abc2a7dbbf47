package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.gongkai.formats.print.ReportFormats;
import org.gongkai.formats.read.FileKind;

/** A format says its own suffix and media type, and no other class lists the formats: a new one is one class. */
class FormatsListedOnceTest {

    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"), Path.of("../report-formats/src/main/java"), Path.of("../deploy/src/main/java"));

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<![:\"])//[^\n]*", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    /** Some may stand beside each other in what makes one of the other, or reads registers; who names more lists them. */
    private static final int NO_LIST = 3;

    private static final Map<Pattern, String> NAMES = names();

    @Test
    void nobody_lists_the_formats_but_they_themselves() throws IOException {
        Map<Path, Set<String>> lists = new TreeMap<>();
        for (Path sources : SOURCES) {
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("FileKind.java"))
                        .forEach(file -> lists.put(file, named(file)));
            }
        }

        assertThat(lists).hasSizeGreaterThan(NAMES.size());
        lists.values().removeIf(named -> named.size() <= NO_LIST);
        assertThat(lists).isEmpty();
    }

    private static Set<String> named(Path file) {
        String code = COMMENT.matcher(read(file)).replaceAll("");
        List<String> words = LITERAL.matcher(code)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        return NAMES.entrySet().stream()
                .filter(name -> words.stream().anyMatch(name.getKey().asPredicate()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** How a suffix or a media type stands in a literal, with the suffix that it means. */
    private static Map<Pattern, String> names() {
        Map<String, String> names = new HashMap<>();
        ReportFormats.all().forEach(format -> {
            names.put(format.suffix(), format.suffix());
            names.put(format.mediaType().split(";", 2)[0], format.suffix());
        });
        FileKind.allSuffixes().forEach(suffix -> names.put(suffix, suffix));
        return names.entrySet().stream()
                .collect(Collectors.toMap(
                        name -> Pattern.compile("(?:^|\\.|\\s)" + Pattern.quote(name.getKey()) + "(?:$|;|,|\\s)"),
                        Map.Entry::getValue));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
