package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.AskedLists;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.record.DeskLists;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;

/** Lists of applications are read off indexes, and their pages are whole. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DeskListsTest {

    private static final String REGION = "450103";
    private static final String[] CHANNELS = {"ONLINE", "ONLINE", "EMAIL", "ORDINARY_MAIL", "FAX"};
    private static final String[] KINDS = {"NATURAL_PERSON", "NATURAL_PERSON", "ENTERPRISE", "RESEARCH", "OTHER_ORG"};
    private static final String[] OUTCOMES = {"GRANTED", "GRANTED", "PARTIAL", "UNAVAIL_NOT_HELD", "OTHER_MISC"};

    @Inject
    ApplicationRegister register;

    @Inject
    Jdbi database;

    @Inject
    CurrentCaller caller;

    @Test
    void what_is_open_is_counted_by_how_near_its_last_day_is() {
        String agency = Api.agency("450503");
        receive(agency, 100);
        JsonPath counted = given().get("/api/v1/applications/counts?by=open,due&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        long open = counted.getLong("counts.open.find { it.value == 'true' }.number");

        assertThat(open).isPositive().isLessThan(counted.getLong("total"));
        assertThat(counted.getLong("counts.due.find { it.value == 'OVERDUE' }.number"))
                .isPositive();
        assertThat(counted.getLong("counts.due.find { it.value == null }.number"))
                .isEqualTo(counted.getLong("total") - open);
        given().get("/api/v1/applications?limit=500&open=true&agencyCode=" + agency)
                .then()
                .body("items", hasSize((int) open))
                .body("items.closedOn", everyItem(nullValue()));
        given().get("/api/v1/applications/counts?by=stage&open=false&agencyCode=" + agency)
                .then()
                .body("total", equalTo((int) (counted.getLong("total") - open)));
    }

    @Test
    void every_list_keeps_what_the_description_promises_of_its_parameters() {
        String agency = Api.agency("450403");

        assertThat(AskedLists.faults("/openapi", 200, Map.of("agencyCode", agency, "regionCode", "450403")))
                .isEmpty();
    }

    @Test
    void a_page_reads_about_as_many_rows_as_it_has_whatever_is_asked_for() {
        String agency = Api.agency(REGION);
        receive(agency, 2_000);
        receive(Api.agency(REGION), 300);
        receive(Api.agency(REGION), 300);
        DeskLists<DisclosureApplication> lists = new DeskLists<>(register, database, caller);
        lists.tenfoldPageFromIndexes(
                agency, new RegionCode(REGION), 3_500, Set.of("applicantName", "subject", "description"));
    }

    @Test
    void pages_of_every_filter_neither_repeat_nor_skip() {
        String agency = Api.agency("450203");
        String other = Api.agency("450203");
        receive(agency, 300);
        receive(other, 100);
        String voided = ApplicationsForTests.APPLICATIONS.created(ApplicationsForTests.entryFor(agency, "V-1"));
        ApplicationsForTests.APPLICATIONS
                .voidRecord(voided, Role.SIGNER, ApplicationsForTests.TRIED_OUT)
                .statusCode(200);

        new DeskLists<DisclosureApplication>(register, database, caller)
                .pagesNeitherRepeatNorSkip(List.of(agency, other), new RegionCode("450203"), 97);
    }

    /** Over six years; what is rare stands at the end, where a scan in order of registration comes to last. */
    private static void receive(String agency, int rows) {
        StringBuilder csv =
                new StringBuilder("receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome,"
                        + "outcomeDetail,applicantName,subject,description,processingFeeYuan,requestedForm,route\n");
        for (int i = 0; i < rows; i++) {
            int age = i * 5 / rows;
            LocalDate received = LocalDate.of(2018, 1, 1).plusDays(i * 2_000L / rows);
            boolean open = i % 100 == 99;
            boolean charged = i % 200 == 0;
            csv.append("D-%d,%s,%s,%s,%s,%s,%s,%s,王某,部门决算,申请公开,%s,%s\n"
                    .formatted(
                            i,
                            agency,
                            CHANNELS[age],
                            KINDS[age],
                            received,
                            open ? "" : received.plusDays(10 + i % 20),
                            open ? "" : OUTCOMES[age],
                            charged ? "PROVIDED" : "",
                            charged ? "10.00" : "",
                            charged ? "PAPER,MAIL" : ","));
        }
        ApplicationsForTests.APPLICATIONS.importCsv(csv.toString(), "").statusCode(200);
    }
}
