package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The changelog of the API says what has changed since the release before, and nothing breaks that was not announced. */
class ApiChangelogTest {

    private static final Path FILE = Path.of("..", "docs", "api-changelog.md");

    /** What has been released stays below as it was. */
    private static final Pattern UNRELEASED = Pattern.compile("(?s)(?<=## Unreleased\n).*?(?=\n## |\\z)");

    private final JsonNode before = PreviousRelease.contract();
    private final JsonNode now = MergedContract.read();

    @Test
    void it_has_every_change_of_the_contract() throws IOException {
        String told = ContractNews.between(before, now);
        String file = Files.readString(FILE);
        Matcher unreleased = UNRELEASED.matcher(file);
        assertThat(unreleased.find()).isTrue();
        if ("write".equals(System.getProperty("gongkai.contract"))) {
            Files.writeString(FILE, unreleased.replaceFirst(Matcher.quoteReplacement(told)));
        }

        assertThat(UNRELEASED
                        .matcher(Files.readString(FILE))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group())
                .as(FILE + " is out of date; read the difference, then run the tests with -Dgongkai.contract=write")
                .isEqualTo(told);
    }

    @Test
    void what_breaks_was_announced() {
        assertThat(KeptContract.breaches(before, now)).isSubsetOf(PreviousRelease.announced());
    }
}
