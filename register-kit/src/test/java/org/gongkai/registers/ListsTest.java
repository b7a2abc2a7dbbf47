package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.testing.PostgresForTests;

/** Lists, pages, filters and conditional requests. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ListsTest {

    private static final String PATH = "/api/v1/letters";

    private LettersForTests mine;

    @BeforeEach
    void anAgencyOfItsOwn() {
        mine = new LettersForTests();
    }

    @Test
    void pages_neither_repeat_nor_skip_a_record_that_was_there_throughout() {
        List<String> there = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            there.add(mine.receive("NATURAL_PERSON", "2021-03-01"));
        }
        List<String> seen = new ArrayList<>();
        String target = PATH + "?limit=3&agencyCode=" + mine.agency();

        while (target != null) {
            ValidatableResponse page =
                    given().urlEncodingEnabled(false).get(target).then().statusCode(200);
            seen.addAll(page.extract().path("items.id"));
            mine.receive("ENTERPRISE", "2020-01-01");
            LettersForTests.LETTERS.correct(there.getFirst(), Map.of("subject", "s" + seen.size()));
            String next = page.extract().path("next");
            assertThat(page.extract().header("Link") == null).isEqualTo(next == null);
            target = next == null || seen.size() > 50
                    ? null
                    : page.extract().header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(there);
    }

    @Test
    void filters_bear_the_names_of_the_fields() {
        String granted = mine.receive("NATURAL_PERSON", "2021-03-01");
        mine.conclude(granted, "GRANTED", "2021-03-19");
        String open = mine.receive("ENTERPRISE", "2021-06-01");

        list("&outcome=GRANTED").body("items.id", contains(granted));
        list("&senderKind=ENTERPRISE").body("items.id", contains(open));
        list("&receivedFrom=2021-04-01").body("items.id", contains(open));
        list("&receivedTo=2021-04-01").body("items.id", contains(granted));
        list("&closedOn=2021-03-19").body("items.id", contains(granted));
        list("&channel=FAX").body("items", hasSize(0)).body("next", nullValue());
    }

    @Test
    void what_was_read_already_is_not_sent_again() {
        String id = mine.receive("NATURAL_PERSON", "2021-03-01");
        for (String target : List.of(
                PATH + "/" + id,
                PATH + "?agencyCode=" + mine.agency(),
                "/api/v1/statistics/2021?agencyCode=" + mine.agency(),
                "/api/v1/statistics/2021/cells/T3.NEW_RECEIVED.TOTAL/entries?agencyCode=" + mine.agency())) {
            String tag = given().get(target).then().statusCode(200).extract().header("ETag");

            assertThat(tag).startsWith("\"").doesNotStartWith("W/");
            given().header("If-None-Match", tag).get(target).then().statusCode(304);
            given().header("If-None-Match", "\"other\", " + tag)
                    .get(target)
                    .then()
                    .statusCode(304);
        }
        String before = given().get(PATH + "/" + id).then().extract().header("ETag");
        mine.conclude(id, "GRANTED", "2021-03-19");

        given().header("If-None-Match", before)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("GRANTED"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            "1"                     | 200
            *                       | 200
            "7", "1"                | 200
            "x", W/"2", "1",, "9"   | 200
            "1-00000000000000000000000000000000", "2" | 200
            "1-gzip"                | 200
            "2"                     | 412
            "2", "3"                | 412
            W/"1"                   | 412
            W/"1", "2"              | 412
            "of-another"            | 412
            1                       | 400
            "1                      | 400
            "1" "2"                 | 400
            *, "1"                  | 400
            ,                       | 400
            """)
    void a_change_is_held_against_any_version_that_is_named(String ifMatch, int status) {
        String id = mine.receive("NATURAL_PERSON", "2021-03-01");

        ValidatableResponse answer = given().header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(Map.of("subject", "x", "reason", "x"))
                .patch(PATH + "/" + id)
                .then();

        answer.statusCode(status);
        given().get(PATH + "/" + id).then().header("ETag", startsWith(status == 200 ? "\"2" : "\"1"));
    }

    @Test
    void a_registered_letter_says_where_it_is() {
        ValidatableResponse created = LettersForTests.LETTERS.create(mine.entry("NATURAL_PERSON", "2021-03-01"));

        String id = created.extract().path("id");
        created.statusCode(201)
                .header("Location", "/api/v1/letters/" + id)
                .header("ETag", "\"1\"")
                .body("recordedAt", containsString("+08:00"));
        given().get(created.extract().header("Location")).then().body("id", equalTo(id));
    }

    @Test
    void a_desk_asks_for_open_ones_in_any_order_with_words_and_counts_them() {
        String granted = mine.receive("NATURAL_PERSON", "2021-03-01");
        mine.conclude(granted, "GRANTED", "2021-03-19");
        String open = mine.receive("ENTERPRISE", "2021-06-01");
        String early = mine.receive("ENTERPRISE", "2021-01-01");
        String late = mine.receive("NATURAL_PERSON", "2021-03-01");
        mine.conclude(late, "PARTIAL", "2021-04-01");

        list("&open=true").body("items.id", contains(open, early));
        list("&open=false").body("items.id", contains(granted, late));
        Map<String, List<String>> orders = Map.of(
                "registered", List.of(granted, open, early, late),
                "-registered", List.of(late, early, open, granted),
                "receivedOn", List.of(early, granted, late, open),
                "-receivedOn", List.of(open, late, granted, early),
                "closedOn", List.of(granted, late, open, early),
                "-closedOn", List.of(late, granted, early, open),
                "feePaidOn", List.of(granted, open, early, late));
        orders.forEach(
                (sort, ids) -> assertThat(pages("&sort=" + sort)).as(sort).isEqualTo(ids));
        assertThat(pages("&sort=-letterNumber"))
                .hasSize(4)
                .isEqualTo(pages("&sort=letterNumber").reversed());
        assertThat(pages("&sort=-receivedOn&open=true")).containsExactly(open, early);

        String number = given().get(PATH + "/" + open).path("letterNumber");
        list("&q=" + number.toLowerCase(Locale.ROOT)).body("items.id", contains(open));
        list("&q=" + number + " nothing").body("items", hasSize(0));
        counts("&by=open,senderKind&by=receivedYear,outcome")
                .statusCode(200)
                .body("total", equalTo(4))
                .body("counts.open.value", contains("false", "true"))
                .body("counts.open.number", contains(2, 2))
                .body("counts.senderKind.find { it.value == 'ENTERPRISE' }.number", equalTo(2))
                .body("counts.receivedYear.number", contains(4))
                .body("counts.outcome.find { it.value == null }.number", equalTo(2));
        counts("&by=senderKind&open=true&q=" + number).body("total", equalTo(1));
    }

    @Test
    void whoever_asks_a_list_wrongly_is_told_which_parameter() {
        Map<String, String> wrong = new LinkedHashMap<>(Map.of(
                "open",
                "yes",
                "sort",
                "subject",
                "q",
                " ",
                "limit",
                "501",
                "receivedFrom",
                "soon",
                "senderKind",
                "NOBODY",
                "closed",
                "1",
                "voided",
                "x",
                "after",
                "?"));
        wrong.put("nothing", "1");
        wrong.forEach((name, value) -> given().queryParam(name, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains(name)));
        given().queryParam("q", "a b c d e f g h i")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("q"));
        for (String by : List.of("", "&by=subject", "&by=open,")) {
            counts(by).statusCode(400).body("violations.pointer", contains("by"));
        }
        counts("&by=open&sort=receivedOn").statusCode(400);
        // A cursor is good for the order that it was given in.
        mine.receive("ENTERPRISE", "2021-01-01");
        mine.receive("ENTERPRISE", "2021-01-01");
        String cursor = LettersForTests.LETTERS
                .list("?agencyCode=" + mine.agency() + "&sort=receivedOn&limit=1")
                .extract()
                .path("next");
        for (String sort : List.of("", "&sort=-receivedOn", "&sort=closedOn")) {
            LettersForTests.LETTERS
                    .list("?agencyCode=" + mine.agency() + sort + "&after=" + cursor)
                    .statusCode(400)
                    .body("violations.pointer", contains("after"));
        }
    }

    private List<String> pages(String filter) {
        List<String> ids = new ArrayList<>();
        String after = "";
        while (after != null) {
            ValidatableResponse page = list(filter + "&limit=1" + after);
            ids.addAll(page.extract().path("items.id"));
            String next = page.extract().path("next");
            after = next == null ? null : "&after=" + next;
        }
        return ids;
    }

    private ValidatableResponse counts(String more) {
        return given().get(PATH + "/counts?agencyCode=" + mine.agency() + more).then();
    }

    private ValidatableResponse list(String filter) {
        return LettersForTests.LETTERS
                .list("?agencyCode=" + mine.agency() + filter)
                .statusCode(200);
    }
}
