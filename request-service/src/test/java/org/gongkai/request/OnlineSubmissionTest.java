package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Applications that the public files, and follows with the query code. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OnlineSubmissionTest {

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void who_files_gets_a_number_and_a_code_and_counts_only_when_both_sides_have_confirmed() {
        String today = LocalDate.now(ChinaTime.ZONE).toString();
        int year = Integer.parseInt(today.substring(0, 4));
        JsonPath filed = file(application()).statusCode(201).extract().jsonPath();

        assertThat(filed.getString("arrivalNumber")).isEqualTo(agency + "-L" + year + "-00001");
        assertThat(filed.getString("queryCode")).matches("[2-9A-HJ-NP-Z]{12}");
        assertThat(filed.getString("stage")).isEqualTo("SUBMITTED");
        assertThat(filed.getString("receiptNumber")).isNull();
        assertThat(filed.getString("receivedOn")).isNull();
        new Api("applications").list("?agencyCode=" + agency).body("items", empty());

        String receiptNumber = confirm(filed);
        assertThat(receiptNumber).isEqualTo(agency + "-" + year + "-00001");
        new Api("applications")
                .list("?agencyCode=" + agency)
                .body("items[0].receiptNumber", equalTo(receiptNumber))
                .body("items[0].channel", equalTo("ONLINE"))
                .body("items[0].applicantName", equalTo("王*"));
        Api.statistics(agency, year).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 1);
        given().get("/api/v1/audit/request-service/entries?operation=REGISTER_SUBMISSION&agencyCode=" + agency)
                .then()
                .body("items[0].actor", equalTo("public"))
                .body("items[0].role", equalTo("PUBLIC"));
    }

    @Test
    void the_applicant_follows_it_until_it_is_concluded_and_nobody_else_does() {
        JsonPath filed = file(application()).extract().jsonPath();
        String arrival = filed.getString("arrivalNumber");
        String code = filed.getString("queryCode");
        follow(arrival, code)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("receiptNumber", equalTo(null))
                .body("dueOn", equalTo(null));
        String number = confirm(filed);
        follow(arrival, code).statusCode(200).body("state", equalTo("RECEIVED")).body("stage", equalTo("RECEIVED"));
        follow(number, code)
                .statusCode(200)
                .body("receiptNumber", equalTo(number))
                .body("outcome", equalTo(null));

        Api applications = new Api("applications");
        String id = applications.list("?receiptNumber=" + number).extract().path("items[0].id");
        applications
                .correct(id, Map.of("outcome", "GRANTED", "closedOn", filed.getString("submittedOn")), Role.SIGNER)
                .statusCode(200);

        follow(number, code)
                .statusCode(200)
                .body("state", equalTo("CONCLUDED"))
                .body("outcome", equalTo("GRANTED"))
                .body("agencyCode", equalTo(agency));
        follow(number, "ABCDEFGHJKLM").statusCode(404);
        follow(number.replace("00001", "00002"), code).statusCode(404);
        follow(arrival.replace("00001", "00002"), code).statusCode(404);
        follow("nonsense", code).statusCode(404);
        given().noFilters().get("/api/v1/public/applications/" + number).then().statusCode(400);
        applications.voidRecord(id, Role.SIGNER, ApplicationsForTests.TRIED_OUT).statusCode(200);
        follow(arrival, code).statusCode(200).body("state", equalTo("ENDED"));
    }

    @Test
    void a_number_of_identity_typed_in_full_width_is_the_number_and_is_found() {
        Map<String, Object> application = application();
        application.put("applicantIdNumber", "１１０１０５ １９４９１２３１\u200B００２ｘ");
        String number = confirm(file(application).statusCode(201).extract().jsonPath());

        Api.json(Map.of("applicantIdNumber", "11010519491231002x "))
                .post("/api/v1/applications/searches")
                .then()
                .statusCode(200)
                .body("items.receiptNumber", hasItem(number));
    }

    /** The office confirms, and answers the number of receipt. */
    private String confirm(JsonPath filed) {
        String submission = given().get("/api/v1/submissions?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.arrivalNumber == '" + filed.getString("arrivalNumber") + "' }.id");
        String application = Api.json(Map.of("on", filed.getString("submittedOn"), "way", "PHONE"))
                .post("/api/v1/submissions/" + submission + "/receipt-confirmations")
                .then()
                .statusCode(200)
                .extract()
                .path("applicationId");
        return new Api("applications").read(application).extract().path("receiptNumber");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        MISSING           | GAPS
        applicantName     | IDENTITY FORM_OF_DELIVERY
        applicantIdNumber | IDENTITY FORM_OF_DELIVERY
        applicantPhone    | CONTACT FORM_OF_DELIVERY
        subject           | FORM_OF_DELIVERY
        description       | FORM_OF_DELIVERY
        """)
    void what_article_29_asks_for_is_missing_and_taken_in_all_the_same(String field, String gaps) {
        Map<String, Object> application = application();
        application.remove(field);

        JsonPath filed = file(application)
                .statusCode(201)
                .body("gaps", containsInAnyOrder(gaps.split(" ")))
                .extract()
                .jsonPath();
        assertThat(confirm(filed)).isNotBlank();
    }

    @Test
    void a_number_of_a_document_is_enough_for_what_is_wanted() {
        Map<String, Object> application = application();
        application.remove("subject");
        application.remove("description");
        file(application).statusCode(201).body("gaps", hasItem("CONTENT"));
        application.put("documentNumber", "四政发〔2020〕4号");
        JsonPath filed = file(application)
                .statusCode(201)
                .body("gaps", contains("FORM_OF_DELIVERY"))
                .extract()
                .jsonPath();
        String number = confirm(filed);
        new Api("applications").list("?receiptNumber=" + number).body("items[0].subject", equalTo("四政发〔2020〕4号"));
    }

    @Test
    void what_cannot_be_is_taken_in_as_a_hint_and_only_what_can_goes_into_the_register() {
        Map<String, Object> application = application();
        application.put("applicantPhone", "138****5678");
        application.put("applicantEmail", "nobody");
        application.put("applicantIdNumber", "110105194912310021");
        JsonPath filed = file(application)
                .statusCode(201)
                .body("gaps", containsInAnyOrder("IDENTITY", "CONTACT", "FORM_OF_DELIVERY"))
                .extract()
                .jsonPath();
        String number = confirm(filed);
        new Api("applications")
                .list("?receiptNumber=" + number)
                .body("items[0].applicantPhone", nullValue())
                .body("items[0].applicantEmail", nullValue())
                .body("items[0].applicantIdNumber", nullValue());
    }

    @Test
    void who_says_what_is_missing_is_told_what_else_is() {
        Map<String, Object> application = application();
        application.remove("applicantPhone");
        application.put("missing", List.of("CONTACT"));
        file(application).statusCode(400).body("violations.pointer", contains("/missing"));
        application.put("missing", List.of("CONTACT", "FORM_OF_DELIVERY"));
        file(application).statusCode(201).body("gaps", containsInAnyOrder("CONTACT", "FORM_OF_DELIVERY"));
    }

    @Test
    void a_wrong_kind_and_an_unknown_agency_are_refused() {
        Map<String, Object> application = application();
        application.put("applicantKind", "KING");
        file(application).statusCode(400);
        application = application();
        application.put("agencyCode", "11820000001234567F");
        file(application).statusCode(422).body("type", equalTo("/problems/unknown-agency"));
    }

    @Test
    void a_repetition_with_the_same_key_files_once() {
        Map<String, Object> application = application();
        List<String> numbers = IntStream.range(0, 2)
                .mapToObj(i -> given().noFilters()
                        .header("Idempotency-Key", "filing-" + agency)
                        .contentType("application/json")
                        .body(application)
                        .post("/api/v1/public/applications")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("arrivalNumber"))
                .toList();

        assertThat(numbers.getFirst()).isEqualTo(numbers.getLast());
    }

    @Test
    void many_at_once_get_numbers_of_their_own() throws InterruptedException {
        ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();
        List<Thread> applicants = IntStream.range(0, 12)
                .mapToObj(i -> Thread.ofVirtual()
                        .start(() -> numbers.add(
                                file(application()).statusCode(201).extract().path("arrivalNumber"))))
                .toList();
        for (Thread applicant : applicants) {
            applicant.join();
        }

        assertThat(numbers).hasSize(12).doesNotHaveDuplicates();
    }

    private Map<String, Object> application() {
        Map<String, Object> application = new LinkedHashMap<>();
        application.put("agencyCode", agency);
        application.put("applicantKind", "NATURAL_PERSON");
        application.put("applicantName", "王某");
        application.put("applicantIdNumber", "11010519491231002X");
        application.put("applicantPhone", "13812345678");
        application.put("subject", "部门决算");
        application.put("description", "申请公开2020年度部门决算表");
        return application;
    }

    private static ValidatableResponse file(Map<String, Object> application) {
        return given().noFilters()
                .contentType("application/json")
                .body(application)
                .post("/api/v1/public/applications")
                .then();
    }

    private static ValidatableResponse follow(String number, String code) {
        return given().noFilters()
                .header("Query-Code", code)
                .get("/api/v1/public/applications/{number}", number)
                .then();
    }
}
