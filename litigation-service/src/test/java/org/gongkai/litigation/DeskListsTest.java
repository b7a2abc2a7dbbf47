package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.AskedLists;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.litigation.legalcase.CaseRegister;
import org.gongkai.litigation.legalcase.LegalCase;
import org.gongkai.registers.record.DeskLists;
import org.gongkai.registers.testing.Api;

/** Lists of cases are read off indexes, and their pages are whole. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DeskListsTest {

    private static final String REGION = "450104";
    private static final String[] KINDS = {"RECONSIDERATION", "LITIGATION_DIRECT", "LITIGATION_AFTER_RECONSIDERATION"};
    private static final String[] RESULTS = {"UPHELD", "CORRECTED", "OTHER"};

    @Inject
    CaseRegister register;

    @Inject
    Jdbi database;

    @Inject
    CurrentCaller caller;

    @Test
    void case_files_are_asked_for_by_numbers_and_names_and_in_an_order() {
        String agency = Api.agency("450604");
        CaseFilesForTests cases = new CaseFilesForTests(agency);
        String first = cases.opened(Map.of("applicantName", "欧阳静待", "repliedOn", "2024-02-01"));
        String second = cases.opened(Map.of("repliedOn", "2024-01-01"));
        String third = cases.opened();
        cases.begin(
                        first,
                        "RECONSIDERATION",
                        "caseNumber",
                        "复议〔2024〕77号",
                        "acceptedOn",
                        "2024-03-01",
                        "learnedOn",
                        "2024-03-04")
                .statusCode(201);

        asked(agency, Role.CLERK, "&sort=repliedOn").body("items.id", contains(second, first, third));
        asked(agency, Role.CLERK, "&sort=-repliedOn").body("items.id", contains(first, second, third));
        asked(agency, Role.CLERK, "&q=2024〕77").body("items.id", contains(first));
        asked(agency, Role.CLERK, "&q=欧阳静待 77").body("items.id", contains(first));
        // Who may not look for people finds nobody by the name.
        asked(agency, Role.SUPERVISOR, "&q=欧阳静待").body("items.id", empty());
        asked(agency, Role.CLERK, "&open=true").body("items.id", contains(first, second, third));
        asked(agency, Role.CLERK, "&open=false").body("items.id", empty());
        as(agency, Role.CLERK)
                .get("/api/v1/case-files/counts?by=due,open&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("counts.open.value", contains("true"))
                .body("counts.due.find { it.value == null }.number", equalTo(2))
                .body("counts.due.find { it.value == 'OVERDUE' }.number", equalTo(1));
    }

    private static RequestSpecification as(String agency, Role role) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, agency));
    }

    private static ValidatableResponse asked(String agency, Role role, String more) {
        return as(agency, role)
                .get("/api/v1/case-files?agencyCode=" + agency + more)
                .then()
                .statusCode(200);
    }

    @Test
    void every_list_keeps_what_the_description_promises_of_its_parameters() {
        String agency = Api.agency("450404");

        assertThat(AskedLists.faults("/openapi", 100, Map.of("agencyCode", agency, "regionCode", "450404")))
                .isEmpty();
    }

    @Test
    void a_page_reads_about_as_many_rows_as_it_has_whatever_is_asked_for() {
        String agency = Api.agency(REGION);
        accept(agency, 400);
        accept(Api.agency(REGION), 60);
        DeskLists<LegalCase> lists = new DeskLists<>(register, database, caller);
        lists.pageOfManyFromIndexes(agency, new RegionCode(REGION), 50, 3_500, Set.of());
    }

    @Test
    void pages_of_every_filter_neither_repeat_nor_skip() {
        String agency = Api.agency("450204");
        String other = Api.agency("450204");
        accept(agency, 300);
        accept(other, 100);

        new DeskLists<LegalCase>(register, database, caller)
                .pagesNeitherRepeatNorSkip(List.of(agency, other), new RegionCode("450204"), 97);
    }

    /** Over six years; what is rare stands at the end, where a scan in order of registration comes to last. */
    private static void accept(String agency, int rows) {
        StringBuilder csv = new StringBuilder(
                "caseNumber,agencyCode,kind,acceptedOn,closedOn,result,receiptNumber,outcomeDetail\n");
        for (int i = 0; i < rows; i++) {
            int age = i * 3 / rows;
            LocalDate accepted = LocalDate.of(2018, 1, 1).plusDays(i * 2_000L / rows);
            boolean open = i % 100 == 99;
            boolean linked = i % 4 == 0;
            csv.append("L-%d,%s,%s,%s,%s,%s,%s,%s\n"
                    .formatted(
                            i,
                            agency,
                            KINDS[age],
                            accepted,
                            open ? "" : accepted.plusDays(40 + i % 20),
                            open ? "" : RESULTS[age],
                            linked ? "A-" + i : "",
                            linked ? "D" + age : ""));
        }
        new Api("cases").importCsv(csv.toString(), "").statusCode(200);
    }
}
