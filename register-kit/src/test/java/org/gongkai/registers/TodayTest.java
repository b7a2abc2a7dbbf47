package org.gongkai.registers;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.time.Clock;
import java.time.Instant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.testing.PostgresForTests;

/** Today is a day in China, whatever the zone of the machine. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TodayTest {

    @Test
    void the_new_year_has_begun_in_china_when_it_is_still_the_old_one_in_greenwich() {
        LettersForTests mine = new LettersForTests();
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2023-12-31T16:30:00Z"), ChinaTime.ZONE), Clock.class);

        LettersForTests.LETTERS
                .create(mine.entry("NATURAL_PERSON", "2024-01-01"))
                .statusCode(201)
                .body("recordedAt", startsWith("2024-01-01T00:30:00+08:00"));
        LettersForTests.LETTERS
                .create(mine.entry("NATURAL_PERSON", "2024-01-02"))
                .statusCode(400)
                .body("violations.message", hasItem("must not be after today"));
    }
}
