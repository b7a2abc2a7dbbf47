package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.ContractFile;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.kit.testing.WarnedWriters;

/** The committed contract is what the service answers. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ContractTest {

    @Test
    void the_committed_description_is_the_one_that_is_served() {
        ContractFile.describesWhatIsServedAt("/openapi-gateway");
    }

    @Test
    void whoever_writes_personal_data_into_any_text_is_warned() {
        assertThat(WarnedWriters.unwarned("/openapi-gateway", 40, "current", "otp", "password", "refreshToken"))
                .isEmpty();
    }
}
