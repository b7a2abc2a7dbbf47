package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.disclosure.suggestion.SuggestionRetention;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.OwnValuesTables;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.kit.rotation.KeyRenewals;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.sealing.SealingRound;
import org.gongkai.registers.testing.SealedWords;
import org.gongkai.registers.testing.Traces;

/** What anybody suggests (建议), from its receipt to what becomes of it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SuggestionTest {

    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);

    @Inject
    SuggestionRetention retention;

    @Inject
    @All
    List<SealedTables> tables;

    @Inject
    DataKey key;

    @Inject
    SealingKeys keys;

    @Inject
    SealingRound round;

    @Inject
    KeyRenewals renewals;

    @Inject
    @All
    List<OwnValuesTables> own;

    private ItemOffice office;

    @BeforeEach
    void anOffice() {
        office = ItemOffice.ofItsOwn();
    }

    @Test
    void what_is_suggested_is_drafted_published_and_told() {
        Sent sent = sent(wanted("PUBLICATION"));
        follow(sent).body("stage", equalTo("RECEIVED")).body("reply", nullValue());

        String id = id();
        read(id).body("stage", equalTo("RECEIVED"))
                .body("suggestionNumber", equalTo(sent.number()))
                .body("content.text", equalTo("建议公开老旧小区改造清单"))
                .body("content.personName", equalTo("欧*"))
                .body("actions.findAll { it.allowed }.event", hasItem("accept"));
        listed("open=true&q=" + sent.number()).body("items.id", contains(id));
        listed("open=false").body("items", hasSize(0));
        listed("q=小区改造清单").body("items.id", contains(id));
        listed("q=" + sent.number() + " 改造").body("items.id", contains(id));
        listed("q=区改老旧").body("items", hasSize(0));
        given().get("/api/v1/suggestions/counts?by=due&q=小区改造&agencyCode=" + office.agency())
                .then()
                .statusCode(200)
                .body("exact", equalTo(true))
                .body("counts.due.value", contains("LATER"));
        take(id, "acceptances", Map.of("reply", "采纳")).statusCode(400).body("violations.pointer", contains("/draft"));
        take(id, "acceptances", Map.of("reply", "采纳", "draft", Map.of("column", "信息公开目录信息/其它", "title", "改造清单")))
                .statusCode(200)
                .body("stage", equalTo("ACCEPTED"));
        String item = read(id).extract().path("itemId");
        String dueOn = read(id).extract().path("dueOn");
        office.read(item)
                .statusCode(200)
                .body("content.title", equalTo("改造清单"))
                .body("terms.timer", contains("T_ART44"))
                .body("terms[0].dueOn", equalTo(dueOn));
        take(id, "completions", Map.of("reply", "已办")).statusCode(409).body("reason", equalTo("NOT_PUBLISHED_YET"));

        office.write(
                        item,
                        ItemOffice.content(
                                "title", "改造清单", "origin", "PUBLICATION_DECISION", "arisenOn", today.toString()))
                .statusCode(200);
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        read(id).body("stage", equalTo("FULFILLED"))
                .body("endedOn", equalTo(today.toString()))
                .body("timeline.event", contains("RECEIVE", "ACCEPT", "COMPLETE"));
        follow(sent).body("stage", equalTo("FULFILLED")).body("reply", containsString(office.record(item) + "/page"));
        take(id, "refusals", Map.of("reply", "不")).statusCode(409).body("reason", equalTo("WRONG_STAGE"));
        listed("open=true").body("items", hasSize(0));
        listed("open=false&sort=-suggestionNumber").body("items.id", contains(id));
        given().get("/api/v1/suggestions/counts?by=stage&agencyCode=" + office.agency())
                .then()
                .statusCode(200)
                .body("counts.stage.value", contains("FULFILLED"));
        given().get("/api/v1/suggestions/counts?by=due&agencyCode=" + office.agency())
                .then()
                .body("counts.due.value", contains(nullValue()));
    }

    private ValidatableResponse listed(String question) {
        return given().get("/api/v1/suggestions?agencyCode=" + office.agency() + "&" + question)
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_wrong_is_named_answered_and_done() {
        String item = office.published(ItemOffice.content());
        Map<String, Object> nothingNamed = wanted("ERROR");
        send(nothingNamed).statusCode(400).body("violations.pointer", contains("/disclosureId"));
        Map<String, Object> unknown = wanted("ERROR");
        unknown.put("disclosureId", "00000000-0000-0000-0000-000000000001");
        send(unknown).statusCode(400).body("violations.pointer", contains("/disclosureId"));
        Map<String, Object> wrong = wanted("ERROR");
        wrong.put("disclosureId", office.record(item));
        Sent sent = sent(wrong);

        String id = id();
        read(id).body("disclosureId", equalTo(office.record(item)));
        take(id, "acceptances", Map.of("reply", "采纳", "draft", Map.of("column", "某栏目", "title", "某")))
                .statusCode(400);
        take(id, "acceptances", Map.of("reply", "采纳，将更正")).statusCode(200);
        take(id, "completions", Map.of("reply", "已更正")).statusCode(200).body("stage", equalTo("FULFILLED"));
        follow(sent).body("reply", equalTo("已更正"));
    }

    @Test
    void what_is_declined_says_why_and_nonsense_is_discarded() {
        Sent sent = sent(wanted("PUBLICATION"));
        String id = id();
        take(id, "refusals", Map.of("reply", "")).statusCode(400);
        take(id, "refusals", Map.of("reply", "涉及商业秘密 <&>😀")).statusCode(200).body("stage", equalTo("DECLINED"));
        follow(sent).body("stage", equalTo("DECLINED")).body("reply", equalTo("涉及商业秘密 <&>😀"));

        sent(wanted("PUBLICATION"));
        String other = office.as(Role.CLERK)
                .get("/api/v1/suggestions?stage=RECEIVED")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        take(other, "discards", Map.of("reason", "广告")).statusCode(200).body("stage", equalTo("DISCARDED"));
        list("?stage=RECEIVED").body("items", empty());
        office.as(Role.CLERK).get("/api/v1/suggestions?stage=NEVER").then().statusCode(400);
        list("?kind=PUBLICATION&stage=DECLINED").body("items.id", contains(id));
    }

    @Test
    void nobody_else_follows_it_and_no_other_office_sees_it() {
        Sent sent = sent(wanted("PUBLICATION"));
        given().noFilters()
                .get("/api/v1/public/suggestions/" + sent.number())
                .then()
                .statusCode(400);
        follow(new Sent(sent.number(), "AAAABBBBCCCC")).statusCode(404);
        follow(new Sent(sent.number().replace("JY", "JX"), sent.code())).statusCode(404);

        ItemOffice stranger = ItemOffice.ofItsOwn();
        stranger.as(Role.CLERK).get("/api/v1/suggestions/" + id()).then().statusCode(404);
        stranger.as(Role.CLERK)
                .get("/api/v1/suggestions")
                .then()
                .statusCode(200)
                .body("items", empty());
        stranger.as(Role.CLERK)
                .body("{}")
                .post("/api/v1/suggestions/" + id() + "/acceptances")
                .then()
                .statusCode(404);
        given().noFilters().get("/api/v1/suggestions").then().statusCode(401);
    }

    @Test
    void who_wrote_is_sealed_and_seen_for_a_reason_alone() {
        sent(wanted("PUBLICATION"));
        String id = id();

        String stored = DatabaseOwner.jdbi()
                .withHandle(owner -> owner.createQuery("select content from suggestion where id::text = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
        assertThat(stored).doesNotContain("欧阳").doesNotContain("老旧");
        read(id).body("content.phone", not(equalTo("13812345678")));
        take(id, "unmaskings", Map.of()).statusCode(400);
        take(id, "unmaskings", Map.of("reason", "电话核实"))
                .statusCode(200)
                .body("personName", equalTo("欧阳静待"))
                .body("phone", equalTo("13812345678"));
        given().get("/api/v1/audit/disclosure-service/entries?operation=UNMASK&objectId=" + id)
                .then()
                .statusCode(200)
                .body("items.reason", contains("电话核实"));
    }

    @Test
    void a_late_one_is_listed_and_an_old_one_is_erased() {
        sent(wanted("PUBLICATION"));
        String id = id();
        list("?late=true").body("items", empty());
        shift(id, "received_on", LocalDate.of(2026, 3, 2));
        list("?late=true")
                .body("items.id", contains(id))
                .body("items[0].late", equalTo(true))
                .body("items[0].dueOn", equalTo("2026-03-30"));

        take(id, "refusals", Map.of("reply", "不宜公开")).statusCode(200);
        list("?late=true").body("items", empty());
        retention.erase();
        read(id).body("content.text", equalTo("建议公开老旧小区改造清单"));
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "update suggestion set received_on = ?, decided_on = ?, ended_on = ? where id::text = ?",
                        today.minusYears(4),
                        today.minusYears(4),
                        today.minusYears(4),
                        id));
        assertThat(retention.erase()).isPositive();
        read(id).body("content", nullValue())
                .body("reply", nullValue())
                .body("erasedOn", equalTo(today.toString()))
                .body("stage", equalTo("DECLINED"));
        take(id, "unmaskings", Map.of("reason", "核实")).statusCode(409);
        assertThat(retention.erase()).isZero();
    }

    @Test
    void no_sealed_column_holds_anything_of_who_was_erased() {
        String name = "尉迟琉璃";
        SealedWords sealed = new SealedWords(key, keys, tables, own);
        Set<String> columns = new TreeSet<>(sealed.columns());
        // What is attached to items is made public; addresses and keys of programs go with their rows.
        columns.removeIf(column -> column.matches("(attachment|webhook|idempotency_key|sealing_key|signing_key)\\..*"));
        send(Map.of(
                        "agencyCode",
                        office.agency(),
                        "kind",
                        "PUBLICATION",
                        "content",
                        Map.of("text", "建议公开改造清单", "personName", name, "phone", "13987650123")))
                .statusCode(201);
        String id = id();
        take(id, "refusals", Map.of("reply", name + "：不宜公开")).statusCode(200);
        assertThat(sealed.holding(List.of(name))).isEqualTo(columns);
        assertThat(sealed.asBefore()).isGreaterThanOrEqualTo(2);
        take(id, "unmaskings", Map.of("reason", "核实")).statusCode(200).body("personName", equalTo(name));
        round.run();
        assertThat(sealed.notOfRecords())
                .allMatch(column -> column.matches("(webhook|idempotency_key|sealing_key|signing_key)\\..*"));
        take(id, "unmaskings", Map.of("reason", "核实")).statusCode(200).body("personName", equalTo(name));
        assertThat(sealed.holding(List.of(name))).isEqualTo(columns);
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "update suggestion set received_on = ?, decided_on = ?, ended_on = ? where id::text = ?",
                        today.minusYears(4),
                        today.minusYears(4),
                        today.minusYears(4),
                        id));

        assertThat(retention.erase()).isPositive();

        assertThat(sealed.holding(List.of(name))).isEmpty();
    }

    /** People who have suggested something, and were answered. */
    @Test
    void who_has_suggested_something_leaves_nothing_that_anybody_reads() {
        // Two characters in Base64 are found by chance in some megabytes.
        String name = "魑魅魍魉";
        String words = "梼杌穷";
        try (Traces traces = new Traces(List.of(name, words, "1739997"), new SealedWords(key, keys, tables, own))) {
            for (int i = 0; i < 60; i++) {
                String person = name + Character.toString(0x4e00 + 7 * i);
                String number = send(Map.of(
                                "agencyCode",
                                office.agency(),
                                "kind",
                                "PUBLICATION",
                                "content",
                                Map.of(
                                        "text",
                                        "建议公开" + words + "的清单",
                                        "personName",
                                        person,
                                        "phone",
                                        "1739997%04d".formatted(i))))
                        .statusCode(201)
                        .extract()
                        .path("suggestionNumber");
                if (i == 0) {
                    take(id(), "refusals", Map.of("reply", person + "：" + words + "不宜公开"))
                            .statusCode(200);
                    take(id(), "unmaskings", Map.of("reason", "核实")).statusCode(200);
                }
            }
            DatabaseOwner.jdbi()
                    .useHandle(owner -> owner.execute(
                            "update suggestion set received_on = ?, decided_on = ?, ended_on = ?, stage = 'DECLINED' where agency_code = ?",
                            today.minusYears(4),
                            today.minusYears(4),
                            today.minusYears(4),
                            office.agency()));
            List<SealedWords.Copied> copies = traces.copied();
            assertThat(copies).hasSizeGreaterThan(80);

            assertThat(retention.erase()).isGreaterThanOrEqualTo(60);

            traces.gone(copies, renewals, Instant.now());
        }
    }

    @Test
    void who_changes_a_stale_one_is_told_so_and_nothing_comes_twice() {
        sent(wanted("PUBLICATION"));
        String id = id();
        String tag = read(id).extract().header("ETag");
        office.as(Role.CLERK)
                .header("If-Match", tag)
                .body(Map.of("reply", "不宜公开"))
                .post("/api/v1/suggestions/" + id + "/refusals")
                .then()
                .statusCode(200);
        office.as(Role.CLERK)
                .header("If-Match", tag)
                .body(Map.of("reply", "不宜公开"))
                .post("/api/v1/suggestions/" + id + "/refusals")
                .then()
                .statusCode(412);
        ValidatableResponse first = keyed();
        assertThat(keyed().extract().<String>path("suggestionNumber"))
                .isEqualTo(first.extract().path("suggestionNumber"));
        send(Map.of("agencyCode", "91110000000000000X", "kind", "PUBLICATION", "content", Map.of("text", "某")))
                .statusCode(422);
        send(Map.of("agencyCode", office.agency(), "kind", "PUBLICATION", "content", Map.of("text", " ")))
                .statusCode(400)
                .body("violations.pointer", contains("/content/text"));
    }

    private ValidatableResponse keyed() {
        return given().noFilters()
                .header("Idempotency-Key", "suggestion-" + office.agency())
                .contentType(ContentType.JSON)
                .body(wanted("PUBLICATION"))
                .post("/api/v1/public/suggestions")
                .then()
                .statusCode(201);
    }

    private record Sent(String number, String code) {}

    private Map<String, Object> wanted(String kind) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("agencyCode", office.agency());
        wanted.put("kind", kind);
        wanted.put("content", Map.of("text", "建议公开老旧小区改造清单", "personName", "欧阳静待", "phone", "13812345678"));
        return wanted;
    }

    private static ValidatableResponse send(Map<String, ?> body) {
        return given().noFilters()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/public/suggestions")
                .then();
    }

    private static Sent sent(Map<String, ?> body) {
        ValidatableResponse sent = send(body).statusCode(201).header("Cache-Control", "no-store");
        return new Sent(sent.extract().path("suggestionNumber"), sent.extract().path("queryCode"));
    }

    private static ValidatableResponse follow(Sent sent) {
        return given().noFilters()
                .header("Query-Code", sent.code())
                .get("/api/v1/public/suggestions/" + sent.number())
                .then();
    }

    private String id() {
        return office.as(Role.CLERK)
                .get("/api/v1/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private ValidatableResponse list(String query) {
        return office.as(Role.CLERK).get("/api/v1/suggestions" + query).then().statusCode(200);
    }

    private ValidatableResponse read(String id) {
        return office.as(Role.CLERK).get("/api/v1/suggestions/" + id).then().statusCode(200);
    }

    private ValidatableResponse take(String id, String step, Map<String, ?> body) {
        return office.as(Role.CLERK)
                .body(body)
                .post("/api/v1/suggestions/" + id + "/" + step)
                .then();
    }

    private static void shift(String id, String column, LocalDate day) {
        DatabaseOwner.jdbi()
                .useHandle(
                        owner -> owner.execute("update suggestion set " + column + " = ? where id::text = ?", day, id));
    }
}
