package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.gongkai.form.CodeList;
import org.gongkai.form.Head;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.ContractFile;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.kit.testing.WarnedWriters;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.GoldenAnswers;
import org.gongkai.registers.testing.GoldenStatistics;
import org.gongkai.registers.testing.KitOperations;

/** The committed contract is what the service answers. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ContractTest {

    @Test
    void the_committed_description_is_the_one_that_is_served() {
        ContractFile.describesWhatIsServedAt("/openapi");
    }

    @Test
    void whoever_writes_personal_data_into_any_text_is_warned() {
        assertThat(WarnedWriters.unwarned(
                        "/openapi",
                        300,
                        "address",
                        "applicantAddress",
                        "applicantContact",
                        "applicantEmail",
                        "applicantIdNumber",
                        "applicantPhone",
                        "idNumber",
                        "phone"))
                .isEmpty();
    }

    @Test
    void what_the_kits_serve_is_answered_as_it_is_described_here() {
        String agency = Api.agency("230507");
        KitOperations kits = new KitOperations(agency);
        kits.ask("/openapi", "applications", "T3.GRANTED.NATURAL_PERSON");
        String application = new Api("applications").created(ApplicationsForTests.entryFor(agency, "K-1"));
        kits.askOfWebhooks(
                "/api/v1/webhooks",
                () -> LifeForTests.as(Role.CLERK)
                        .body(Map.of("on", "2021-03-02", "handler", "李某"))
                        .post("/api/v1/applications/" + application + "/assignments")
                        .then()
                        .statusCode(200));
        KitOperations.askOfAttachments("/api/v1/applications/" + application + "/attachments");
    }

    @Test
    void the_golden_answers_are_what_is_answered() {
        String agency = GoldenStatistics.check("T3", ContractTest::register);
        GoldenAnswers.checkThoseOfEveryService(
                agency,
                2021,
                "applications",
                "T3.GRANTED.NATURAL_PERSON",
                "T3.CARRIED_OUT.NATURAL_PERSON",
                "APPLICATION.RECEIVED/NATURAL_PERSON");
        endedWithoutNotice(agency);
        GoldenAnswers.check(
                "reply-terms.json",
                given().get("/api/v1/statistics/2021/reply-terms?agencyCode=" + agency)
                        .then());
        new Api("applications").importCsv("""
                登记编号,统一社会信用代码,申请渠道,申请人类型,收到日期,办结日期,办理结果,送达日期
                G-1,%s,ONLINE,NATURAL_PERSON,2021-03-01,2021-04-01,GRANTED,2021-04-02
                """.formatted(agency), "").statusCode(200);
        GoldenAnswers.check(
                "applications.json",
                given().get("/api/v1/applications?limit=1&life=true&receiptNumber=G-1&agencyCode=" + agency)
                        .then());
        String application = given().get("/api/v1/applications?receiptNumber=G-1&agencyCode=" + agency)
                .then()
                .extract()
                .path("items[0].id");
        GoldenAnswers.check("told-case.json", ordered(agency, application));
    }

    /** An application whose life knows of no notice of the fee for want of which it ended. */
    private static void endedWithoutNotice(String agency) {
        Api applications = new Api("applications");
        String id = applications.created(ApplicationsForTests.entryFor(agency, "G-0"));
        LifeForTests.as(Role.CLERK)
                .body(Map.of("on", "2021-03-02", "handler", "李某"))
                .post("/api/v1/applications/" + id + "/assignments")
                .then()
                .statusCode(200);
        applications
                .correct(id, Map.of("closedOn", "2021-03-08", "outcome", "OTHER_FEE_UNPAID"), Role.SIGNER)
                .statusCode(200);
    }

    /** Hears of an order to decide anew on an application. */
    private static ValidatableResponse ordered(String agency, String application) {
        return LifeForTests.as(Role.SERVICE)
                .body(Map.of(
                        "application",
                        application,
                        "agencyCode",
                        agency,
                        "caseFile",
                        application,
                        "kind",
                        "ORDERED",
                        "on",
                        "2021-06-01",
                        "caseNumber",
                        "某政复〔2021〕1号",
                        "result",
                        "RC_REVOKE",
                        "procedural",
                        false))
                .put("/api/v1/told-cases/{id}", UUID.randomUUID())
                .then();
    }

    /** Of each kind and outcome a number of its own; some carried in, some carried out. */
    private static void register(String agency) {
        StringBuilder csv = new StringBuilder(
                "receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome,processingFeeYuan\n");
        int serial = 0;
        int kindNumber = 0;
        for (Head.Leaf kind : Editions.shipped().latest().leaves(CodeList.APPLICANT_KIND)) {
            kindNumber++;
            int outcomeNumber = 0;
            for (Head.Leaf outcome : Editions.shipped().latest().leaves(CodeList.OUTCOME)) {
                outcomeNumber++;
                for (int i = 0; i < 1 + (kindNumber * outcomeNumber) % 5; i++) {
                    String receivedOn = i == 0 ? "2020-12-20" : "2021-03-01";
                    csv.append("%d,%s,ONLINE,%s,%s,2021-04-01,%s,%s\n"
                            .formatted(++serial, agency, kind.id(), receivedOn, outcome.id(), i == 1 ? "140" : ""));
                }
            }
            for (int i = 0; i < kindNumber; i++) {
                csv.append("%d,%s,ONLINE,%s,2021-12-30,,,\n".formatted(++serial, agency, kind.id()));
            }
        }
        new Api("applications").importCsv(csv.toString(), "").statusCode(200);
        Api.declareNil(agency, 2021, "processing-fees").statusCode(201);
    }
}
