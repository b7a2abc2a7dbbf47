package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What is asked for and cannot be is refused by its name, and not taken for an address that is not there. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AskedValuesTest {

    private static final int NEXT_YEAR = LocalDate.now(ChinaTime.ZONE).getYear() + 1;

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        items?agencyCode={agency}                                     | stage    | DRAFT
        items?agencyCode={agency}                                     | openness | PROACTIVE
        supervision-tasks?agencyCode={agency}                         | stage    | REMINDED
        normative-documents/awaiting-publication?agencyCode={agency}  | waitsFor | SECRECY_REVIEW
        normative-documents/clean-ups/2024?agencyCode={agency}        | standing | OPEN
        inspections/{agency}/findings?year=2024                       | rule     | EMPTY_COLUMN
        """)
    void a_value_that_a_parameter_has_not_is_a_violation_that_names_those_it_has(
            String path, String parameter, String right) {
        String asked = "/api/v1/" + path.replace("{agency}", agency) + "&" + parameter + "=";
        for (String wrong : new String[] {"NOTHING", right.toLowerCase(Locale.ROOT), right + "X"}) {
            given().get(asked + wrong)
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains(parameter))
                    .body("violations[0].message", containsString(right));
        }
        given().get(asked + right).then().statusCode(200);
    }

    @Test
    void what_has_not_begun_is_not_inspected() {
        String of = "/api/v1/inspections/" + agency;
        for (String address : new String[] {of, of + "/findings"}) {
            given().get(address + "?year=" + NEXT_YEAR)
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains("year"));
            given().get(address + "?year=" + (NEXT_YEAR - 1)).then().statusCode(200);
        }
        Api.json(Map.of(
                        "agencyCode",
                        agency,
                        "rule",
                        "EMPTY_COLUMN",
                        "subjectId",
                        "某栏目",
                        "year",
                        NEXT_YEAR,
                        "dueOn",
                        NEXT_YEAR + "-02-01",
                        "reason",
                        "请整改"))
                .header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.SUPERVISOR, "230505"))
                .post("/api/v1/supervision-tasks")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/year"));
    }
}
