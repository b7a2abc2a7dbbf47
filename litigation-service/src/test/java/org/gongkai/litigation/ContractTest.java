package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.form.CodeList;
import org.gongkai.form.Head;
import org.gongkai.form.edition.Editions;
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
        assertThat(WarnedWriters.unwarned("/openapi", 60)).isEmpty();
    }

    @Test
    void what_the_kits_serve_is_answered_as_it_is_described_here() {
        String agency = Api.agency("230507");
        KitOperations kits = new KitOperations(agency);
        kits.ask("/openapi", "cases", "T4.RECONSIDERATION.UPHELD");
        kits.askOfWebhooks("/api/v1/litigation-webhooks", () -> new CaseFilesForTests(agency).opened(Map.of()));
    }

    @Test
    void the_golden_answers_are_what_is_answered() {
        String agency = GoldenStatistics.check("T4", ContractTest::register);
        GoldenAnswers.checkThoseOfEveryService(
                agency,
                2021,
                "cases",
                "T4.RECONSIDERATION.UPHELD",
                "T4.RECONSIDERATION.PENDING",
                "CASE.ACCEPTED/RECONSIDERATION");
        GoldenAnswers.check(
                "cases.json",
                given().get(
                                "/api/v1/cases?limit=2&result=CORRECTED&closedFrom=2021-01-01&closedTo=2021-12-31&agencyCode="
                                        + agency)
                        .then());
        GoldenAnswers.check(
                "case-findings.json",
                given().get("/api/v1/case-findings/2021?agencyCode=" + agency).then());
        GoldenAnswers.check("term-length-replica.json", CaseTermTest.length("BODY", agency, 1, "2021-01-01", 15));
    }

    private static void register(String agency) {
        StringBuilder csv = new StringBuilder("caseNumber,agencyCode,kind,acceptedOn,closedOn,result,receiptNumber\n");
        int serial = 0;
        int kindNumber = 0;
        for (Head.Leaf kind : Editions.shipped().latest().leaves(CodeList.CASE_KIND)) {
            kindNumber++;
            int resultNumber = 0;
            for (Head.Leaf result : Editions.shipped().latest().leaves(CodeList.CASE_RESULT)) {
                resultNumber++;
                for (int i = 0; i < 3 * kindNumber + resultNumber; i++) {
                    csv.append("%d,%s,%s,2020-11-01,2021-04-01,%s,%s\n"
                            .formatted(++serial, agency, kind.id(), result.id(), i == 0 ? "R-1" : ""));
                }
            }
            for (int i = 0; i < kindNumber; i++) {
                csv.append("%d,%s,%s,2021-11-01,,,\n".formatted(++serial, agency, kind.id()));
            }
        }
        new Api("cases").importCsv(csv.toString(), "").statusCode(200);
    }
}
