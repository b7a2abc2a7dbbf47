package org.gongkai.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** What else was applied for, and what the office is to think of because of it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RelatedTest {

    private static final String SUBJECT = "2025年度部门决算表";

    private static final String SOMEBODY = "230503198504123019";
    private static final String ANOTHER = "230503198504123027";
    private static final String THIRD = "230503198504123035";

    private ApplicationsForTests mine;

    @BeforeEach
    void aBody() {
        mine = new ApplicationsForTests();
    }

    @Test
    void an_earlier_reply_to_the_same_applicant_and_one_that_is_open_are_found() {
        String answered = applied(SOMEBODY, SUBJECT);
        mine.conclude(answered, "GRANTED", "2026-03-09");
        String open = applied(SOMEBODY, "2025年度 部门决算表");
        String other = applied(SOMEBODY, "征地批复");
        String voided = applied(SOMEBODY, SUBJECT);
        new LifeForTests(voided).step(Role.SIGNER, "voidings", Map.of("ground", "TEST", "reason", "测试件"));
        String asked = applied(SOMEBODY, SUBJECT);

        related(asked)
                .body("items.id", contains(other, open, answered))
                .body("items.sameApplicant", everyItem(equalTo(true)))
                .body("items.sameInformation", contains(false, true, true))
                .body("items.dueOn", contains("2026-03-30", "2026-03-30", null))
                .body("items[2].outcome", equalTo("GRANTED"))
                .body("applicants", equalTo(1))
                .body("itemOfMonth", equalTo(4))
                .body("hints.code", contains("ANSWERED_EARLIER", "OPEN_ALREADY"));
    }

    @Test
    void each_says_until_when_it_is_to_be_answered_as_its_life_has_it() {
        LifeForTests extended =
                LifeForTests.received(mine.agency(), SOMEBODY, "2026-03-02").processing("2026-03-03");
        extended.step(Role.CLERK, "extensions", Map.of("on", "2026-03-04", "days", 5, "reason", "检索量大"));
        extended.agree("2026-03-04");
        LifeForTests ordered = LifeForTests.received(mine.agency(), SOMEBODY, "2026-03-02")
                .processing("2026-03-03")
                .replied("2026-03-10");
        Map<String, Object> order = new HashMap<>(Map.of("on", "2026-03-12", "origin", "ORDER", "result", "RC_REVOKE"));
        order.putAll(Map.of("reason", "撤销", "dueOn", "2026-05-15"));
        ordered.step(Role.CLERK, "rounds", order);

        related(applied(SOMEBODY, SUBJECT))
                .body("items.id", contains(ordered.id(), extended.id()))
                .body("items.dueOn", contains("2026-05-15", "2026-04-07"));
    }

    @Test
    void what_others_ask_for_too_may_be_published() {
        String first = applied(SOMEBODY, SUBJECT);
        related(first).body("items", empty()).body("hints", empty());
        String second = applied(ANOTHER, SUBJECT);
        applied(THIRD, "2025年度部门决算表及说明");
        String elsewhere = applied(new ApplicationsForTests(), THIRD, SUBJECT);

        related(first)
                .body("items.id", contains(second))
                .body("items[0].sameApplicant", equalTo(false))
                .body("applicants", equalTo(2))
                .body("hints.code", contains("ASKED_BY_SEVERAL"))
                .body("hints[0].text", equalTo("已有多个申请人申请同一信息，可以公开的，可以纳入主动公开（条例第四十四条）"));
        related(elsewhere).body("items", empty());
        related(second).body("items.id", contains(first)).body("items.receiptNumber", not(empty()));
    }

    @Test
    void the_eleventh_item_of_a_month_has_an_amount_in_the_tariff() {
        String last = null;
        for (int item = 1; item <= 10; item++) {
            last = applied(SOMEBODY, "第" + item + "项信息");
        }
        related(last).body("itemOfMonth", equalTo(10)).body("hints", empty());
        related(applied(SOMEBODY, "第十一项信息"))
                .body("itemOfMonth", equalTo(11))
                .body("hints.code", contains("CHARGEABLE"));
    }

    @Test
    void of_an_applicant_without_a_number_only_the_information_is_compared() {
        String one = applied(null, SUBJECT);
        String other = applied(null, SUBJECT);

        related(one)
                .body("items.id", contains(other))
                .body("items[0].sameApplicant", equalTo(false))
                .body("itemOfMonth", nullValue());
        related(applied(null, null)).body("items", empty());
    }

    @Test
    void names_are_those_of_one_applicant_however_they_are_typed() {
        String one = named("买买提·张三");
        named("买买提 • 张 三");
        named("买买提．张三");
        related(one).body("items.size()", equalTo(2)).body("applicants", equalTo(1));
        named("李四");
        related(one).body("applicants", equalTo(2));
    }

    private String named(String name) {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2026-03-02");
        entry.put("applicantName", name);
        entry.put("subject", SUBJECT);
        return ApplicationsForTests.APPLICATIONS.created(entry);
    }

    private String applied(String idNumber, String subject) {
        return applied(mine, idNumber, subject);
    }

    private static String applied(ApplicationsForTests body, String idNumber, String subject) {
        Map<String, Object> entry = body.entry("NATURAL_PERSON", "2026-03-02");
        if (idNumber != null) {
            entry.put("applicantIdNumber", idNumber);
        }
        if (subject != null) {
            entry.put("subject", subject);
        }
        return ApplicationsForTests.APPLICATIONS.created(entry);
    }

    private static ValidatableResponse related(String id) {
        return LifeForTests.as(Role.CLERK)
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/applications/" + id + "/related")
                .then()
                .statusCode(200);
    }
}
