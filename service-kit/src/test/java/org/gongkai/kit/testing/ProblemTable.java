package org.gongkai.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.form.testing.Bundles;
import org.gongkai.kit.problem.ProblemType;

/** The table of problem types in a README. */
public final class ProblemTable {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `/problems/([a-z-]+)` \\| (\\d{3}) \\|");

    private ProblemTable() {}

    /**
     * Expects that the README of the module that is being tested has a row for each type, and no other, and that each has
     * its title in every language.
     */
    public static void hasJust(ProblemType... types) {
        Bundles.check(
                types[0].getDeclaringClass(),
                Stream.of(types).map(ProblemType::slug).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(rows(Path.of("README.md")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(types)
                        .map(type -> type.slug() + " " + type.status())
                        .toList());
    }

    /** The rows of a README: the slug, and the status. */
    public static List<String> rows(Path readme) {
        try {
            return ROW.matcher(Files.readString(readme))
                    .results()
                    .map((MatchResult row) -> row.group(1) + " " + row.group(2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
