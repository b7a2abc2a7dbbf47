package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

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
    void the_audit_of_the_gateway_is_read_as_every_service_describes_it() {
        for (String read : List.of("entries?limit=1", "heads?limit=1", "keys", "export")) {
            given().get("/api/v1/audit/report-gateway/" + read).then().statusCode(200);
        }
    }

    @Test
    void whoever_writes_personal_data_into_any_text_is_warned() {
        assertThat(WarnedWriters.unwarned("/openapi-gateway", 40, "current", "otp", "password", "refreshToken"))
                .isEmpty();
    }
}
