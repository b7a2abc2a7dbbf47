package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Applicants' personal data: encrypted in the database, masked in answers, shown to who says why. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PersonalDataTest {

    private static final String ID_NUMBER = "11010519491231002X";
    private static final Map<String, String> APPLICANT = Map.of(
            "applicantName", "王某某",
            "applicantIdNumber", ID_NUMBER,
            "applicantPhone", "13812345678",
            "applicantAddress", "黑龙江省双鸭山市四方台区某街1号",
            "applicantEmail", "wang@example.org");

    @Inject
    Jdbi database;

    private ApplicationsForTests mine;
    private String id;

    @BeforeEach
    void anApplicationOfAPerson() {
        mine = new ApplicationsForTests();
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2021-03-01");
        entry.putAll(APPLICANT);
        entry.put("description", "本人电话13812345678");
        id = ApplicationsForTests.APPLICATIONS.created(entry);
    }

    @Test
    void what_a_statement_that_fails_says_has_no_value_in_it() {
        assertThatThrownBy(() -> database.useTransaction(handle -> {
                    handle.execute(
                            "create temporary table secret (word text primary key, number integer) on commit drop");
                    for (int times = 0; times < 2; times++) {
                        handle.createUpdate("insert into secret (word) values (:word)")
                                .bind("word", "王某某")
                                .execute();
                    }
                }))
                .hasMessageContaining("insert into secret")
                .satisfies(failure ->
                        assertThat(stack(failure)).contains("duplicate key").doesNotContain("王某某"));
    }

    @Test
    void answers_and_lists_show_them_masked() {
        for (String path : List.of("", "items[0].")) {
            ValidatableResponse answer = path.isEmpty()
                    ? ApplicationsForTests.APPLICATIONS.read(id)
                    : ApplicationsForTests.APPLICATIONS.list("?agencyCode=" + mine.agency());
            answer.statusCode(200)
                    .body(path + "applicantName", equalTo("王*"))
                    .body(path + "applicantIdNumber", equalTo("1101**********002X"))
                    .body(path + "applicantPhone", equalTo("138****5678"))
                    .body(path + "applicantAddress", equalTo("黑龙江省双鸭山市四方台区***"))
                    .body(path + "applicantEmail", equalTo("w***@example.org"));
        }
    }

    @Test
    void the_name_of_an_organisation_is_nobodys_secret() {
        Map<String, Object> entry = mine.entry("ENTERPRISE", "2021-03-01");
        entry.put("applicantName", "某某有限公司");

        ApplicationsForTests.APPLICATIONS
                .read(ApplicationsForTests.APPLICATIONS.created(entry))
                .body("applicantName", equalTo("某某有限公司"));
    }

    @Test
    void the_database_holds_them_encrypted_and_each_in_its_own_place() {
        Map<String, Object> row = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.select("select * from application where id = cast(? as uuid)", id)
                        .mapToMap()
                        .one());
        for (String column : List.of(
                "applicant_name",
                "applicant_name_index",
                "applicant_id_number",
                "applicant_id_number_index",
                "applicant_phone",
                "applicant_address",
                "applicant_email")) {
            assertThat(row.get(column).toString())
                    .as(column)
                    .matches("\u0002?[A-Za-z0-9+/]+=*")
                    .doesNotContain("138", "110105", "wang");
        }

        String other = mine.receive("NATURAL_PERSON", "2021-03-02");
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.execute(
                        "update application set applicant_phone = ? where id = cast(? as uuid)",
                        row.get("applicant_phone"),
                        other));
        ApplicationsForTests.APPLICATIONS
                .read(other)
                .statusCode(409)
                .body("type", equalTo("/problems/unreadable-value"));
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.execute(
                        "update application set applicant_phone = null where id = cast(? as uuid)", other));
    }

    @Test
    void who_says_why_sees_them_and_the_audit_keeps_it() {
        unmask(id, Map.of()).statusCode(400);
        unmask(id, Map.of("reason", "x", "more", "y")).statusCode(400);

        ValidatableResponse shown = unmask(id, Map.of("reason", "寄送答复书")).statusCode(200);
        APPLICANT.forEach((field, value) -> shown.body(field, equalTo(value)));
        shown.header("Cache-Control", "no-store");

        String audit = given().get("/api/v1/audit/request-service/entries?objectId=" + id)
                .then()
                .body("items.operation", contains("REGISTER", "UNMASK"))
                .body("items[1].reason", equalTo("寄送答复书"))
                .body("items[1].actor", equalTo("test-clerk"))
                .body("items[0].after.applicantIdNumber", equalTo("[protected]"))
                .extract()
                .asString();
        assertThat(audit).doesNotContain("13812345678", "110105", "wang@", "某街", "王某某", "王*");
    }

    @Test
    void those_who_only_read_do_not_unmask() {
        for (Role role : List.of(Role.SIGNER, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN)) {
            given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                    .contentType("application/json")
                    .body(Map.of("reason", "x"))
                    .post("/api/v1/applications/" + id + "/unmaskings")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void a_person_is_found_by_the_exact_number_in_the_own_scope() {
        search(ID_NUMBER.toLowerCase())
                .body("items.id", hasItem(id))
                .body("items[0].applicantIdNumber", equalTo("1101**********002X"));
        search("440524188001010014").body("items", empty());
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, Api.agency("480000")))
                .contentType("application/json")
                .body(Map.of("applicantIdNumber", ID_NUMBER))
                .post("/api/v1/applications/searches")
                .then()
                .body("items", empty());
        given().get("/api/v1/applications?applicantIdNumber=" + ID_NUMBER)
                .then()
                .statusCode(400);
    }

    @Test
    void a_correction_changes_what_it_names_and_takes_no_masked_value_for_a_real_one() {
        ApplicationsForTests.APPLICATIONS
                .correct(id, Map.of("applicantPhone", "13987654321"))
                .statusCode(200)
                .body("applicantPhone", equalTo("139****4321"));
        ApplicationsForTests.APPLICATIONS
                .correct(id, Map.of("applicantIdNumber", "1101**********002X"))
                .statusCode(400)
                .body("violations.pointer", hasItem("/applicantIdNumber"));

        unmask(id, Map.of("reason", "核对"))
                .body("applicantPhone", equalTo("13987654321"))
                .body("applicantIdNumber", equalTo(ID_NUMBER));
        given().get("/api/v1/audit/request-service/entries?operation=CORRECT&objectId=" + id)
                .then()
                .body("items[0].after.applicantPhone", equalTo("[protected, changed]"))
                .body("items[0].after.applicantEmail", equalTo("[protected]"));
    }

    @ParameterizedTest
    @CsvSource({
        "applicantIdNumber, 110105194912310021",
        "applicantIdNumber, 110105194913310021",
        "applicantPhone,    一二三",
        "applicantEmail,    nobody",
        "applicantName,     王*"
    })
    void a_value_that_cannot_be_one_is_refused(String field, String value) {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2021-03-01");
        entry.put(field, value);

        ApplicationsForTests.APPLICATIONS
                .create(entry)
                .statusCode(400)
                .body("violations.pointer", contains("/" + field));
    }

    @Test
    void an_import_brings_them_too_and_again_changes_nothing() {
        String csv = "登记编号,统一社会信用代码,申请渠道,申请人类型,收到日期,申请人,证件号码,联系电话\nP-1," + mine.agency()
                + ",互联网,自然人,2021-03-01,李某,440524188001010014,13700000000\n";
        ApplicationsForTests.APPLICATIONS.importCsv(csv, "").statusCode(200).body("created", equalTo(1));
        ApplicationsForTests.APPLICATIONS.importCsv(csv, "").statusCode(200).body("unchanged", equalTo(1));

        search("440524188001010014").body("items.receiptNumber", hasItem("P-1"));
    }

    @Test
    void a_new_data_key_seals_the_keys_of_records_anew_and_the_old_index_still_finds() {
        String before = keyOfRecord();
        String hold = "/api/v1/applications/" + id + "/holds";
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.SIGNER))
                .contentType("application/json")
                .body(Map.of("on", "2021-03-02", "reason", "巡视调阅"))
                .post(hold)
                .then()
                .statusCode(200);
        String phone = stored("applicant_phone");
        String words = wordsOfSteps();

        given().post("/api/v1/data-keys/request-service/rotations").then().statusCode(204);

        assertThat(keyOfRecord()).isNotEqualTo(before);
        assertThat(stored("applicant_phone")).isEqualTo(phone);
        assertThat(wordsOfSteps()).isEqualTo(words);
        given().get("/api/v1/applications/" + id).then().statusCode(200).body("handling.flags", hasItem("HOLD"));
        unmask(id, Map.of("reason", "核对")).body("applicantPhone", equalTo("13812345678"));
        search(ID_NUMBER).body("items.id", hasItem(id));
        given().get("/api/v1/audit/request-service/entries?operation=ROTATE_DATA_KEY")
                .then()
                .body("items.actor", hasItem("test-admin"));
        given().post("/api/v1/data-keys/other-service/rotations").then().statusCode(404);
    }

    private String wordsOfSteps() {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("select words from handling_step where application_id = :id")
                        .bind("id", java.util.UUID.fromString(id))
                        .mapTo(String.class)
                        .one());
    }

    private String keyOfRecord() {
        return DatabaseOwner.jdbi()
                .withHandle(
                        handle -> handle.select("select wrapped from sealing_key where record_id = cast(? as uuid)", id)
                                .mapTo(String.class)
                                .one());
    }

    private String stored(String column) {
        return DatabaseOwner.jdbi()
                .withHandle(
                        handle -> handle.select("select " + column + " from application where id = cast(? as uuid)", id)
                                .mapTo(String.class)
                                .one());
    }

    private static ValidatableResponse unmask(String id, Map<String, String> body) {
        return Api.json(new LinkedHashMap<>(body))
                .post("/api/v1/applications/" + id + "/unmaskings")
                .then();
    }

    private static ValidatableResponse search(String number) {
        return Api.json(Map.of("applicantIdNumber", number))
                .post("/api/v1/applications/searches")
                .then()
                .statusCode(200);
    }

    /** What a log would show of the failure. */
    private static String stack(Throwable failure) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        return stack.toString();
    }
}
