package org.gongkai.disclosure.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.registers.webhook.address.AddressRules;
import org.gongkai.registers.webhook.address.AddressRulesForTests;

/** Links to other sites: none is called without leave, and none that leads inside. */
class ForeignLinksTest {

    private static final String OPEN = "https://93.184.216.34";

    private final AddressRules rules = AddressRulesForTests.strict();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/admin",
                "https://[::1]/",
                "http://93.184.216.34/",
                "https://93.184.216.34:8081/",
                "https://user@93.184.216.34/",
                "https://localhost/"
            })
    void what_leads_inside_or_past_the_rules_is_not_called(String link) {
        List<String> called = new ArrayList<>();

        LookedLink seen = links(true, called, 200).look(link);

        assertThat(seen.outcome()).isEqualTo(LinkOutcome.NOT_LOOKED_AT);
        assertThat(called).isEmpty();
    }

    @Test
    void nobody_is_called_without_leave() {
        List<String> called = new ArrayList<>();

        assertThat(links(false, called, 200).look(OPEN + "/").outcome()).isEqualTo(LinkOutcome.NOT_LOOKED_AT);
        assertThat(called).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200, GOOD",
        "301, MOVED",
        "302, MOVED",
        "401, GOOD",
        "403, GOOD",
        "404, BROKEN",
        "410, BROKEN",
        "503, GOOD"
    })
    void what_is_answered_says_whether_something_is_there(int status, LinkOutcome outcome) {
        List<String> called = new ArrayList<>();

        assertThat(links(true, called, status).look(OPEN + "/a?b=c#d").outcome())
                .isEqualTo(outcome);
        assertThat(called).containsExactly("/a?b=c");
    }

    @Test
    void where_nobody_answers_nothing_is_there() {
        ForeignLinks links = new ForeignLinks(settings(true), rules, (target, address) -> {
            throw new IOException("no answer within 5000 ms");
        });

        LookedLink seen = links.look(OPEN + "/");

        assertThat(seen.outcome()).isEqualTo(LinkOutcome.BROKEN);
        assertThat(seen.detail()).contains("no answer within 5000 ms");
    }

    private ForeignLinks links(boolean foreign, List<String> called, int status) {
        return new ForeignLinks(settings(foreign), rules, (target, address) -> {
            called.add(target.resource());
            return status;
        });
    }

    private static LinkSettings settings(boolean foreign) {
        return new LinkSettings() {

            @Override
            public boolean foreign() {
                return foreign;
            }

            @Override
            public Optional<List<String>> ownOrigins() {
                return Optional.empty();
            }

            @Override
            public int most() {
                return 1;
            }

            @Override
            public int mostOfItem() {
                return 1;
            }

            @Override
            public Period again() {
                return Period.ofDays(7);
            }
        };
    }
}
