package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.gongkai.deploy.registers.Expansion;
import org.gongkai.deploy.registers.PublishedReport;

/** A city's reports of two years come out of registers that were imported through the public API. */
@SharedAtOnce
class PublishedReportsIT {

    private static final PublishedReport REPORT_2023 = PublishedReport.sample("suqian-2023");
    private static final PublishedReport REPORT_2024 = PublishedReport.sample("suqian-2024");

    @Test
    void both_reports_equal_the_published_ones_in_every_cell() {
        String agency = Gateway.agency("321300", "宿迁市人民政府办公室");
        Expansion expansion = new Expansion(agency, "宿政", 7);

        expansion
                .expand(REPORT_2023)
                .forEach(file -> Gateway.importFile(file, "").statusCode(200));
        assertThat(Gateway.cells(agency, 2023, "")).isEqualTo(Gateway.cells(REPORT_2023));
        String before = recordedUpToNow(agency, 2023);

        expansion
                .expand(REPORT_2024)
                .forEach(file -> Gateway.importFile(file, "?onConflict=replace").statusCode(200));
        assertThat(Gateway.cells(agency, 2023, "")).isEqualTo(Gateway.cells(REPORT_2023));
        assertThat(Gateway.cells(agency, 2024, "")).isEqualTo(Gateway.cells(REPORT_2024));
        assertThat(Gateway.cells(agency, 2024, "&asOf=" + before.replace("+", "%2B")))
                .containsEntry("T3.NEW_RECEIVED.TOTAL", 0)
                .containsEntry("T3.CARRIED_IN.TOTAL", 121)
                .containsEntry("T3.CARRIED_OUT.TOTAL", 121)
                .containsEntry("T2.NORMATIVE_DOCUMENT.IN_FORCE", 597);
        Gateway.request()
                .get("/api/v1/annual-reports/" + agency + "/2024")
                .then()
                .body("findings.findAll { it.rule in ['V1', 'V2', 'V3', 'V5', 'V8'] }", empty());

        what_2024_carries_in_are_the_applications_that_2023_carried_out(agency);
        the_amounts_behind_every_printed_total_add_up(agency);
        Gateway.verify();
    }

    private void what_2024_carries_in_are_the_applications_that_2023_carried_out(String agency) {
        Set<String> carriedOut = new HashSet<>(numbers(agency, 2023, "T3.CARRIED_OUT.TOTAL"));
        Set<String> carriedIn = new HashSet<>(numbers(agency, 2024, "T3.CARRIED_IN.TOTAL"));

        assertThat(carriedIn).hasSize(121).isEqualTo(carriedOut);
    }

    private void the_amounts_behind_every_printed_total_add_up(String agency) {
        for (String cell : List.of("T3.TOTAL_CLOSED.TOTAL", "T3.CARRIED_OUT.TOTAL", "T4.RECONSIDERATION.TOTAL")) {
            AtomicInteger sum = new AtomicInteger();
            entries(agency, 2024, cell)
                    .forEach(page -> page.getList("items.amount", Integer.class).forEach(sum::addAndGet));

            assertThat(sum.get()).as(cell).isEqualTo(Gateway.cells(REPORT_2024).get(cell));
        }
        JsonPath first = entries(agency, 2024, "T3.CARRIED_IN.TOTAL").getFirst();
        Gateway.request()
                .get(first.getString("items[0].record.href"))
                .then()
                .statusCode(200)
                .body("receiptNumber", equalTo(first.getString("items[0].record.number")));
    }

    private static List<String> numbers(String agency, int year, String cell) {
        List<String> numbers = new ArrayList<>();
        entries(agency, year, cell).forEach(page -> numbers.addAll(page.getList("items.record.number")));
        return numbers;
    }

    private static List<JsonPath> entries(String agency, int year, String cell) {
        List<JsonPath> pages = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = Gateway.request()
                    .get("/api/v1/statistics/" + year + "/cells/" + cell + "/entries?limit=500&agencyCode=" + agency
                            + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            pages.add(page);
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return pages;
    }

    private static String recordedUpToNow(String agency, int year) {
        List<String> moments = Gateway.request()
                .get("/api/v1/annual-reports/" + agency + "/" + year)
                .then()
                .extract()
                .path("sources.asOf");
        return moments.stream().max(String::compareTo).orElseThrow();
    }
}
