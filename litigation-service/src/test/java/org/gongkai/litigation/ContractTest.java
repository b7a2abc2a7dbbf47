package org.gongkai.litigation;

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
            if (cell.table().equals("T4")) {
                String figure =
                        Api.statistics(agency, 2021).response().extract().path("figures." + cell) + "";
                assertThat(figure).as(cell.toString()).isNotEqualTo("0").isNotEqualTo("null");
            }
        }
        ContractFile.named("statistics.json").equalsAnswer(ContractFile.golden(answer));
    }

    private static void register(String agency) {
        StringBuilder csv = new StringBuilder("caseNumber,agencyCode,kind,acceptedOn,closedOn,result\n");
        int serial = 0;
        int kindNumber = 0;
        for (Head.Leaf kind : Forms.inForce().leaves(Role.CASE_KIND)) {
            kindNumber++;
            int resultNumber = 0;
            for (Head.Leaf result : Forms.inForce().leaves(Role.CASE_RESULT)) {
                resultNumber++;
                for (int i = 0; i < 3 * kindNumber + resultNumber; i++) {
                    csv.append(
                            "%d,%s,%s,2020-11-01,2021-04-01,%s\n".formatted(++serial, agency, kind.id(), result.id()));
                }
            }
            for (int i = 0; i < kindNumber; i++) {
                csv.append("%d,%s,%s,2021-11-01,,\n".formatted(++serial, agency, kind.id()));
            }
        }
        new Api("cases").importCsv(csv.toString(), "").statusCode(200);
    }
}
