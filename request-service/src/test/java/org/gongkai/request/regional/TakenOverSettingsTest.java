package org.gongkai.request.regional;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.setting.WantedSetting;

/** What installations have said in properties: the tests of this service have some, for a province that is there in tests alone. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TakenOverSettingsTest {

    private static final String HERE = "items.setting.findAll { it.regionCode == '6501' }";

    @Inject
    TakenOverSettings takenOver;

    @Test
    void the_first_start_makes_dated_settings_of_them() {
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN))
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/outcome-settings")
                .then()
                .statusCode(200)
                .body(HERE + ".rule", containsInAnyOrder("DENY_ONLY", "CONSULTATION_AS_PETITION"))
                .body(HERE + ".from", everyItem(startsWith("2008-05-01")))
                .body(HERE + ".setBy", everyItem(startsWith("request-service")))
                .body(HERE + ".basis", everyItem(startsWith("升级时由原配置项 gongkai.outcomes.")));
    }

    @Test
    void what_is_said_there_later_does_not_count_and_stops_the_start() {
        assertThatCode(() -> takenOver.takeOver(
                        TakenOverSettings.wanted(RegionalSettingsTest.former(List.of("6501"), List.of("650100")))))
                .doesNotThrowAnyException();
        List<WantedSetting> another = TakenOverSettings.wanted(RegionalSettingsTest.former(List.of("6502"), null));
        assertThatThrownBy(() -> takenOver.takeOver(another))
                .hasMessageContaining("gongkai.outcomes.* is no longer read")
                .hasMessageContaining("PUT /api/v1/outcome-settings/DENY_ONLY?regionCode=6502");
    }
}
