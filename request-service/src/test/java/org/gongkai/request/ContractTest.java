package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.form.CellId;
import org.gongkai.form.Forms;
import org.gongkai.form.Head;
import org.gongkai.form.Role;
import org.gongkai.kit.testing.Api;
import org.gongkai.kit.testing.ContractFile;
import org.gongkai.kit.testing.PostgresForTests;

/** The committed contract is what the service answers. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ContractTest {

    @Test
    void the_committed_description_is_the_one_that_is_served() {
        String served = given().get("/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        ContractFile.named("openapi.yaml").equalsAnswer(served);
    }

    @Test
    void the_golden_statistics_are_what_is_answered() {
        String agency = Api.goldenAgency();
        register(agency);

        String answer = Api.statistics(agency, 2021).response().extract().asString();

        for (CellId cell : Forms.inForce().cells().keySet()) {
            if (cell.table().equals("T3")) {
                String figure =
                        Api.statistics(agency, 2021).response().extract().path("figures." + cell) + "";
                assertThat(figure).as(cell.toString()).isNotEqualTo("0").isNotEqualTo("null");
            }
        }
        ContractFile.named("statistics.json").equalsAnswer(ContractFile.golden(answer));
    }

    /** Of each kind and outcome a number of its own; some carried in, some carried out. */
    private static void register(String agency) {
        StringBuilder csv = new StringBuilder(
                "receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome,processingFeeYuan\n");
        int serial = 0;
        int kindNumber = 0;
        for (Head.Leaf kind : Forms.inForce().leaves(Role.APPLICANT_KIND)) {
            kindNumber++;
            int outcomeNumber = 0;
            for (Head.Leaf outcome : Forms.inForce().leaves(Role.OUTCOME)) {
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
    }
}
