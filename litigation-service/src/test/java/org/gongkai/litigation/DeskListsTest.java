package org.gongkai.litigation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.access.CurrentCaller;
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
