package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Whatever moves figures of a year whose report is signed says so, in the answer, in the audit and at the entries. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ErrataTest {

    private static final String HEAD = "letterNumber,agencyCode,channel,senderKind,receivedOn,closedOn,outcome\n";

    private final Api letters = LettersForTests.LETTERS;
    private LettersForTests mine;
    private String agency;

    @BeforeEach
    void aBodyOfItsOwn() {
        mine = new LettersForTests();
        agency = mine.agency();
    }

    @Test
    void a_correction_behind_the_signed_report_is_an_erratum_of_the_version_that_stood() {
        String id = letterOf2024();
        letters.read(id).body("erratumOf", empty());

        Api.sign(agency, 2024, 1).statusCode(200);
        isErratum(letters.correct(id, Map.of("outcome", "PARTIAL")), 2024);
        isErratum(letters.read(id), 2024);
        isErratum(letters.list("?agencyCode=" + agency), "items[0].erratumOf", 2024);
        Api.sign(agency, 2024, 2).statusCode(200);
        letters.correct(id, Map.of("outcome", "GRANTED"))
                .body("erratumOf.version", contains(1, 2))
                .body("erratumOf.agencyCode", contains(agency, agency));

        audit("objectId=" + id + "&operation=CORRECT")
                .body("items[0].after.erratumOf", nullValue())
                .body("items[1].after.erratumOf.version", contains(1))
                .body("items[2].after.erratumOf", contains(Map.of("agencyCode", agency, "year", 2024, "version", 2)));
        Api.entries(agency, 2024, "T3.GRANTED.NATURAL_PERSON", "")
                .body("items.amount", contains(1, -1, 1))
                .body("items.erratumOf.version", contains(List.of(), List.of(1), List.of(2)));
        Api.entries(agency, 2024, "T3.NEW_RECEIVED.NATURAL_PERSON", "")
                .body("items.erratumOf", equalTo(List.of(List.of())));
    }

    @Test
    void what_leaves_the_figures_of_the_year_alone_is_none() {
        String id = mine.receive("NATURAL_PERSON", "2024-12-20");
        Api.sign(agency, 2024, 1).statusCode(200);

        letters.correct(id, Map.of("subject", "部门决算")).statusCode(200).body("erratumOf", empty());
        letters.correct(id, Map.of("closedOn", "2025-01-10", "outcome", "GRANTED"))
                .statusCode(200)
                .body("erratumOf", empty());
        letters.correct(id, Map.of("outcome", "PARTIAL")).statusCode(200).body("erratumOf", empty());

        Api.entries(agency, 2024, "T3.CARRIED_OUT.NATURAL_PERSON", "")
                .body("items.erratumOf", equalTo(List.of(List.of())));
    }

    /** Domain 10.2: a day of receipt is corrected only as an erratum, also where the figure stays what it is. */
    @Test
    void another_day_of_the_same_year_is_one() {
        String id = letterOf2024();
        Api.sign(agency, 2024, 1).statusCode(200);

        isErratum(letters.correct(id, Map.of("receivedOn", "2024-02-28")), 2024);
    }

    @Test
    void a_stock_is_moved_in_each_year_over_whose_end_it_goes() {
        String id = mine.receive("NATURAL_PERSON", "2022-12-20");
        for (int year = 2022; year <= 2025; year++) {
            Api.sign(agency, year, 1).statusCode(200);
        }

        isErratum(letters.correct(id, Map.of("closedOn", "2024-03-01", "outcome", "GRANTED")), 2024, 2025);
        isErratum(letters.voidRecord(id), 2022, 2023, 2024, 2025);

        // It was no longer there at the end of 2024: nothing of 2025 was left to move.
        audit("objectId=" + id + "&operation=VOID").body("items[0].after.erratumOf.year", contains(2022, 2023, 2024));
    }

    @Test
    void the_record_behind_a_stock_says_what_it_has_moved_as_of_a_moment_too() throws InterruptedException {
        Api.sign(agency, 2024, 1).statusCode(200);
        mine.receive("NATURAL_PERSON", "2023-11-20");

        Api.entries(agency, 2024, "T3.CARRIED_IN.NATURAL_PERSON", "")
                .body("items.erratumOf.version", contains(List.of(1)));
        Api.entries(agency, 2024, "T3.CARRIED_OUT.TOTAL", "").body("items.erratumOf.version", contains(List.of(1)));
        Api.entries(agency, 2023, "T3.CARRIED_OUT.NATURAL_PERSON", "")
                .body("items.erratumOf", equalTo(List.of(List.of())));
        Thread.sleep(20);
        String now = Instant.now().toString();
        Thread.sleep(20);
        Api.entries(agency, 2024, "T3.CARRIED_IN.NATURAL_PERSON", "&asOf=" + now)
                .body("items.erratumOf.version", contains(List.of(1)));
    }

    @Test
    void who_registers_something_of_a_signed_year_is_told() {
        Api.sign(agency, 2024, 3).statusCode(200);

        Map<String, Object> entry = mine.entry("ENTERPRISE", "2024-06-03");
        String id =
                isErratum(letters.create(entry).statusCode(201), 2024).extract().path("id");

        audit("objectId=" + id).body("items[0].after.erratumOf.version", contains(3));
    }

    @Test
    void an_import_tells_which_reports_its_rows_move_before_it_is_done_and_then() {
        String closed = "E-1,%1$s,ONLINE,RESEARCH,2024-12-20,2025-01-06,%2$s\n";
        String csv = HEAD
                + closed.formatted(agency, "GRANTED")
                + "E-2,%s,ONLINE,RESEARCH,2024-12-21,,\n".formatted(agency)
                + "E-3,%s,ONLINE,RESEARCH,2026-02-02,,\n".formatted(agency);
        Api.sign(agency, 2024, 1).statusCode(200);
        Api.sign(agency, 2025, 1).statusCode(200);

        for (String query : List.of("?dryRun=true", "")) {
            letters.importCsv(csv, query)
                    .statusCode(200)
                    .body("created", equalTo(3))
                    .body("erratumOf.agencyCode", contains(agency, agency))
                    .body("erratumOf.year", contains(2024, 2025))
                    .body("erratumOf.version", contains(1, 1))
                    .body("erratumOf.records", contains(2, 2));
        }
        letters.importCsv(csv, "").body("unchanged", equalTo(3)).body("erratumOf", empty());
        letters.importCsv(HEAD + closed.formatted(agency, "PARTIAL"), "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1))
                .body("erratumOf.year", contains(2025))
                .body("erratumOf.records", contains(1));

        audit("agencyCode=" + agency + "&operation=IMPORT")
                .body("items[0].after.erratumOf.year", contains(2024, 2025))
                .body("items[-1].after.erratumOf.year", contains(2025));
        audit("agencyCode=" + agency + "&operation=REPLACE")
                .body("items.after.erratumOf.year", contains(List.of(2025)));
        letters.list("?agencyCode=" + agency)
                .body("items.erratumOf.year", contains(List.of(2024, 2025), List.of(2024, 2025), List.of()));
        Api.entries(agency, 2025, "T3.GRANTED.RESEARCH", "")
                .body("items.erratumOf.year", contains(List.of(2025), List.of(2025)));
    }

    @Test
    void a_life_that_changes_its_record_is_told_of_likewise() {
        String id = mine.receive("NATURAL_PERSON", "2024-03-01");
        Api.sign(agency, 2024, 1).statusCode(200);
        Api.json(Map.of("to", "李某"))
                .post("/api/v1/letters/" + id + "/assignments")
                .then()
                .statusCode(200);
        letters.read(id).body("erratumOf", empty());

        Api.json(Map.of("on", "2024-03-19", "outcome", "GRANTED"))
                .post("/api/v1/letters/" + id + "/replies")
                .then()
                .statusCode(200);

        isErratum(letters.read(id), 2024);
    }

    @Test
    void what_is_declared_and_brought_along_says_so_too() {
        Api.sign(agency, 2022, 1).statusCode(200);
        Api.sign(agency, 2024, 1).statusCode(200);

        Api.json(Map.of(
                        "balances",
                        List.of(Map.of("cellId", "T3.CARRIED_OUT.NATURAL_PERSON", "amount", 2, "source", "REPORT"))))
                .put("/api/v1/opening-balances/2024?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("balances.erratumOf.year", contains(List.of(2024)));
        Api.declareNil(agency, 2022, "applications").statusCode(201).body("erratumOf.year", contains(2022));

        audit("agencyCode=" + agency + "&operation=STATE_OPENING_BALANCES")
                .body("items[0].after.erratumOf.year", contains(2024));
        audit("agencyCode=" + agency + "&operation=DECLARE_NIL").body("items[0].after.erratumOf.year", contains(2022));
        Api.entries(agency, 2024, "T3.CARRIED_IN.NATURAL_PERSON", "")
                .body("items.erratumOf.year", contains(List.of(2024)));
    }

    /** Which report a signature is of, only the gateway says; that there is one, everybody may know. */
    @Test
    void a_body_included_in_another_moves_the_report_of_that_one() {
        String whole = Api.agency("230505");
        String other = Api.agency("230505");
        included(2, agency, "2024-01-01", whole);
        included(3, agency, "2025-01-01", other);
        Api.sign(agency, 2023, 1).statusCode(200);
        Api.sign(whole, 2024, 4).statusCode(200);
        Api.sign(other, 2025, 2).statusCode(200);

        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2023-12-20");
        String id = Api.json(entry)
                .header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, agency))
                .post("/api/v1/letters")
                .then()
                .statusCode(201)
                .body("erratumOf.agencyCode", contains(agency, whole, other))
                .body("erratumOf.year", contains(2023, 2024, 2025))
                .body("erratumOf.version", contains(1, 4, 2))
                .extract()
                .path("id");
        letters.correct(id, Map.of("closedOn", "2024-01-10", "outcome", "GRANTED"))
                .statusCode(200);

        audit("objectId=" + id + "&operation=CORRECT")
                .body("items[0].after.erratumOf.agencyCode", contains(whole, other));
        Api.entries(whole, 2024, "T3.GRANTED.NATURAL_PERSON", "")
                .body("items.agencyCode", contains(agency))
                .body("items.erratumOf", contains(List.of(Map.of("agencyCode", whole, "year", 2024, "version", 4))));
    }

    @Test
    void it_is_resolved_through_bodies_that_are_included_in_turn_and_those_that_were_taken_over() {
        String whole = Api.agency("230505");
        String between = Api.agency("230505");
        included(2, between, "1949-10-01", whole);
        included(2, agency, "1949-10-01", between);
        Map<String, Object> end = Api.fact(agency, "230505", "GOVERNMENT_OFFICE", 3);
        end.putAll(Map.of(
                "validFrom",
                "2023-01-01",
                "validTo",
                "2024-06-30",
                "ending",
                "MERGED",
                "successors",
                List.of(between)));
        Api.sign(whole, 2022, 1).statusCode(200);
        Api.sign(whole, 2024, 1).statusCode(200);
        Api.replicate(agency, List.of(end)).statusCode(200);

        letters.create(closed("2022-03-01", "2022-03-09"))
                .statusCode(201)
                .body("erratumOf.agencyCode", contains(whole))
                .body("erratumOf.year", contains(2022));
        letters.create(closed("2024-03-01", "2024-03-09"))
                .statusCode(201)
                .body("erratumOf.agencyCode", contains(whole))
                .body("erratumOf.year", contains(2024));
        letters.create(closed("2023-03-01", "2023-03-09")).statusCode(201).body("erratumOf", empty());
    }

    /** Decision 031: a region tells what its members' reports tell, and where one has none, what its registers have. */
    @Test
    void the_report_of_a_government_is_moved_by_members_that_have_signed_none() {
        String government = Api.government("533325");
        String member = Api.agency("533325");
        Api.sign(government, 2024, 1).statusCode(200);

        Map<String, Object> entry = LettersForTests.entryFor(member, "G-1");
        entry.putAll(Map.of("receivedOn", "2024-03-01", "closedOn", "2024-03-04", "outcome", "GRANTED"));
        String id = letters.create(entry)
                .statusCode(201)
                .body("erratumOf.agencyCode", contains(government))
                .extract()
                .path("id");
        Api.sign(member, 2024, 1).statusCode(200);

        letters.correct(id, Map.of("outcome", "PARTIAL"))
                .statusCode(200)
                .body("erratumOf.agencyCode", contains(government, member));
        audit("objectId=" + id + "&operation=CORRECT").body("items[0].after.erratumOf.agencyCode", contains(member));
    }

    private String letterOf2024() {
        String id = mine.receive("NATURAL_PERSON", "2024-03-01");
        mine.conclude(id, "GRANTED", "2024-03-19");
        return id;
    }

    private Map<String, Object> closed(String receivedOn, String closedOn) {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", receivedOn);
        entry.putAll(Map.of("closedOn", closedOn, "outcome", "GRANTED"));
        return entry;
    }

    private static void included(long version, String part, String from, String whole) {
        Map<String, Object> fact = Api.fact(part, "230505", "DEPARTMENT", version);
        fact.putAll(Map.of("validFrom", from, "duty", "INCLUDED_IN", "includedIn", whole));
        Api.replicate(part, List.of(fact)).statusCode(200);
    }

    private ValidatableResponse isErratum(ValidatableResponse answer, Integer... years) {
        return isErratum(answer, "erratumOf", years);
    }

    private ValidatableResponse isErratum(ValidatableResponse answer, String at, Integer... years) {
        return answer.body(at + ".year", contains(years)).body(at + ".agencyCode.unique()", contains(agency));
    }

    private static ValidatableResponse audit(String query) {
        return given().get("/api/v1/audit/letter-service/entries?limit=500&" + query)
                .then()
                .statusCode(200);
    }
}
