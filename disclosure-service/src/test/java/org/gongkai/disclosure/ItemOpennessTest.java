package org.gongkai.disclosure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** What is not for everybody: said in the draft, reviewed as everything is, withheld by others than who wrote it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ItemOpennessTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> REASON = Map.of("reason", "涉及第三方商业秘密");

    private ItemOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = ItemOffice.ofItsOwn();
    }

    @Test
    void what_says_nothing_is_to_be_made_public() {
        String item = office.begun(ItemOffice.content());
        office.read(item).body("content.openness", equalTo("PROACTIVE"));
        office.review(item);

        office.take(Role.REVIEWER, item, "withholdings", REASON)
                .statusCode(409)
                .body("reason", equalTo("NOT_TO_BE_WITHHELD"));
        office.take(Role.CLERK, item, "discards", Map.of("reason", "重复"))
                .statusCode(200)
                .body("stage", equalTo("DISCARDED"))
                .body("withheldOn", nullValue());
        office.take(Role.CLERK, item, "reassessments", Map.of("decision", "STAYS_WITHHELD", "reason", "评估"))
                .statusCode(409)
                .body("reason", equalTo("NOT_WITHHELD"));
    }

    @Test
    void what_is_not_for_everybody_is_withheld_after_two_reviews_by_somebody_who_has_not_written_it() {
        String item = office.begun(ItemOffice.withheldContent());
        office.read(item).body("terms", empty()).body("gaps", empty());
        office.take(Role.CLERK, item, "discards", REASON).statusCode(409).body("reason", equalTo("TO_BE_WITHHELD"));
        office.take(Role.REVIEWER, item, "withholdings", REASON)
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-stage"));
        office.review(item);

        office.take(Role.CLERK, item, "releases", Map.of())
                .statusCode(409)
                .body("reason", equalTo("NOT_FOR_EVERYBODY"));
        office.take(Role.CLERK, item, "schedules", Map.of("at", ItemOffice.ahead()))
                .statusCode(409)
                .body("reason", equalTo("NOT_FOR_EVERYBODY"));
        office.take(Role.CLERK, item, "withholdings", REASON).statusCode(403);
        office.take(Role.REVIEWER, item, "withholdings", Map.of()).statusCode(400);
        office.take(Role.REVIEWER, item, "withholdings", REASON)
                .statusCode(200)
                .body("stage", equalTo("DISCARDED"))
                .body("withheldOn", equalTo(TODAY.toString()))
                .body("timeline[-1].event", equalTo("withhold"))
                .body("timeline[-1].reason", equalTo("涉及第三方商业秘密"));
        office.as(Role.CLERK)
                .get("/api/v1/items?openness=WITHHELD")
                .then()
                .statusCode(200)
                .body("items.openness", contains("WITHHELD"))
                .body("items.exemption", contains("EX_THIRD_PARTY"));
        office.as(Role.CLERK)
                .get("/api/v1/items?openness=PROACTIVE")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void who_wrote_it_does_not_withhold_it_whatever_they_may_else() {
        String item = office.begun(ItemOffice.content());
        office.as(Role.REVIEWER)
                .header("If-Match", office.read(item).extract().header("ETag"))
                .body(ItemOffice.withheldContent())
                .put("/api/v1/items/" + item + "/content")
                .then()
                .statusCode(200);
        office.take(Role.CLERK, item, "submissions", Map.of()).statusCode(200);
        office.take(Role.SIGNER, item, "reviews", Map.of("kind", "CONTENT")).statusCode(200);
        office.take(Role.REVIEWER, item, "reviews", Map.of("kind", "SECRECY"))
                .statusCode(403)
                .body("reason", equalTo("OWN_DRAFT"));
    }

    @Test
    void a_ground_belongs_to_what_is_withheld_and_a_state_secret_is_kept_elsewhere() {
        office.begin(ItemOffice.content("exemption", "EX_INTERNAL"))
                .statusCode(400)
                .body("violations.pointer", contains("/content/exemption"));
        office.begin(ItemOffice.content("openness", "ON_APPLICATION", "exemption", "EX_INTERNAL"))
                .statusCode(400);
        office.begin(ItemOffice.content("openness", "WITHHELD", "exemption", "EX_STATE_SECRET"))
                .statusCode(400)
                .body("violations.pointer", contains("/content/text"));
        String without = office.begun(ItemOffice.content("openness", "WITHHELD", "text", ""));

        office.take(Role.CLERK, without, "submissions", Map.of())
                .statusCode(422)
                .body("violations.pointer", contains("/content/exemption"));
    }
}
