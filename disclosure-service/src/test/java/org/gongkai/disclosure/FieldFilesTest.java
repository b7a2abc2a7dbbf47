package org.gongkai.disclosure;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.io.InputStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Workbooks whose figures were read otherwise than they are shown. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FieldFilesTest {

    private static final String AGENCY = "11230505001234567F";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Api actions = new Api("administrative-actions");

    @ParameterizedTest
    @CsvSource({"excel-digits.xlsx, 5, 0.58", "red-number-format.xlsx, 12, 7730.28"})
    void a_figure_is_what_the_sheet_shows(String file, int licensing, String fees) throws IOException {
        Api.replicate(AGENCY, "230505", 1);

        try (InputStream in = FieldFilesTest.class.getResourceAsStream("/field/" + file)) {
            actions.importFile(XLSX, in.readAllBytes(), "?onConflict=replace")
                    .statusCode(200)
                    .body("rejected", equalTo(0));
        }

        actions.list("?agencyCode=" + AGENCY + "&year=2020")
                .body("items.licensing", hasItem(licensing))
                .body("items.feesWanYuan", hasItem(fees));
    }
}
