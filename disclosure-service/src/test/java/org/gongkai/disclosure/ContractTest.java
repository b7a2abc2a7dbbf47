package org.gongkai.disclosure;

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
        assertThat(WarnedWriters.unwarned("/openapi", 150, "phone")).isEmpty();
    }

    @Test
    void what_the_kits_serve_is_answered_as_it_is_described_here() {
        ItemOffice office = ItemOffice.ofItsOwn();
        KitOperations kits = new KitOperations(office.agency());
        kits.ask("/openapi", "administrative-actions", "T2.NORMATIVE_DOCUMENT.ISSUED");
        kits.askOfWebhooks("/api/v1/disclosure-webhooks", () -> office.begun(ItemOffice.content()));
        Api actions = new Api("administrative-actions");
        String year = actions.created(Map.of("agencyCode", office.agency(), "year", 2020, "licensing", 1));
        actions.correct(year, Map.of("licensing", 2)).statusCode(200);
        actions.voidRecord(year).statusCode(200);
        given().post("/api/v1/data-keys/disclosure-service/rotations").then().statusCode(204);
    }

    @Test
    void the_golden_answers_are_what_is_answered() {
        String agency = GoldenStatistics.check("T2", ContractTest::register);
        GoldenAnswers.checkThoseOfEveryService(
                agency,
                2021,
                "administrative-actions",
                "T2.NORMATIVE_DOCUMENT.ISSUED",
                "T2.NORMATIVE_DOCUMENT.IN_FORCE",
                "ACTION.FEES_WAN_YUAN");
        String ofYear = "/api/v1/statistics/2021/";
        GoldenAnswers.check(
                "publicity.json",
                given().get(ofYear + "publicity?agencyCode=" + agency).then());
        GoldenAnswers.check(
                "catalogue.json",
                given().get(ofYear + "catalogue?agencyCode=" + agency).then());
    }

    private static void register(String agency) {
        StringBuilder csv = new StringBuilder("documentNumber,title,agencyCode,kind,issuedOn,repealedOn\n");
        int serial = 0;
        int kindNumber = 0;
        for (Head.Leaf kind : Editions.shipped().latest().leaves(CodeList.DOCUMENT_KIND)) {
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
        String items = "agencyCode,column,title,publishedOn,article20Item,indexNumber,channel\n"
                + "%1$s,行政许可,许可一,2021-04-01,A20_05,,政府网站\n%1$s,行政许可,许可二,2021-04-02,A20_05,A-2,政府网站\n";
        new Api("disclosures").importCsv(items.formatted(agency), "").statusCode(200);
    }
}
