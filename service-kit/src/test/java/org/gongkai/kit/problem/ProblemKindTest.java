package org.gongkai.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The README tells of every kind of problem. */
class ProblemKindTest {

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void every_kind_stands_in_the_readme_with_its_status(ProblemKind kind) throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("| `/problems/" + kind.slug() + "` | " + kind.status() + " |");
    }
}
