package org.gongkai.disclosure;

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
            if (cell.table().equals("T2")) {
                String figure =
                        Api.statistics(agency, 2021).response().extract().path("figures." + cell) + "";
                assertThat(figure).as(cell.toString()).isNotEqualTo("0").isNotEqualTo("null");
            }
        }
        ContractFile.named("statistics.json").equalsAnswer(ContractFile.golden(answer));
    }

    private static void register(String agency) {
        StringBuilder csv = new StringBuilder("documentNumber,title,agencyCode,kind,issuedOn,repealedOn\n");
        int serial = 0;
        int kindNumber = 0;
        for (Head.Leaf kind : Forms.inForce().leaves(Role.DOCUMENT_KIND)) {
            kindNumber++;
            for (int i = 0; i < 4 * kindNumber; i++) {
                String repealedOn = i < kindNumber ? "2021-05-01" : "";
                csv.append("%d,t,%s,%s,2020-03-01,%s\n".formatted(++serial, agency, kind.id(), repealedOn));
            }
            for (int i = 0; i < 3 * kindNumber; i++) {
                csv.append("%d,t,%s,%s,2021-03-01,\n".formatted(++serial, agency, kind.id()));
            }
        }
        new Api("normative-documents").importCsv(csv.toString(), "").statusCode(200);
        String actions = "agencyCode,year,licensing,penalties,compulsions,feesWanYuan\n" + agency
                + ",2021,1808595,2822652,20163,59237.2449\n";
        new Api("administrative-actions").importCsv(actions, "").statusCode(200);
    }
}
