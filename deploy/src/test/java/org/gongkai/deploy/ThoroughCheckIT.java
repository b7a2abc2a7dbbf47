package org.gongkai.deploy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** A thorough check looks at every record of the registers, however many pages they fill. */
@SharedAtOnce
class ThoroughCheckIT {

    /** Two whole pages of a service's list, and the beginning of a third. */
    private static final int CASES = 1_001;

    @Test
    void a_corrected_case_that_names_no_application_is_found_behind_a_thousand_that_do() {
        String agency = Gateway.agency("680000", "某市法制办公室");
        Gateway.importCsv(
                        "cases",
                        "caseNumber,agencyCode,kind,acceptedOn,closedOn,result,receiptNumber\n"
                                + IntStream.rangeClosed(1, CASES)
                                        .mapToObj(
                                                number -> "A-%04d,%s,RECONSIDERATION,2023-03-01,2023-04-20,CORRECTED,%s"
                                                        .formatted(
                                                                number, agency, number == CASES ? "" : "R-" + number))
                                        .collect(Collectors.joining("\n")),
                        "")
                .statusCode(200);

        Gateway.request()
                .get("/api/v1/annual-reports/" + agency + "/2023/findings")
                .then()
                .statusCode(200)
                .body("items.findAll { it.rule == 'V16' }", hasSize(1))
                .body("items.find { it.rule == 'V16' }.message", containsString("A-1001"));
    }
}
