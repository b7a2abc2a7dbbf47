package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import org.gongkai.kit.testing.PostgresForTests;

/** Whatever a test asks and however, its answer is held against what the application says of itself. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@DisabledIfSystemProperty(named = "gongkai.contract", matches = "note", disabledReason = "what is wrong is noted alone")
class AnswersAreHeldTest {

    @Test
    void an_answer_that_nobody_has_described_fails_the_test_also_past_all_filters() {
        assertThatThrownBy(() -> given().get(UndescribedAnswer.PATH)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> given().noFilters().get(UndescribedAnswer.PATH))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /api/v1/undescribed 200 is of no operation that is described");
    }
}
