package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import org.gongkai.deploy.registers.UnifiedCode;
import org.gongkai.form.written.ChinaTime;

/**
 * A city with two districts, a zone, a tax bureau and a water company over three years, in which a town moves to the other
 * district and a bureau goes into another: every cell of every sum equals a count by hand, now and as it was known before.
 */
@SharedAtOnce
class RegionSumIT {

    private static final List<Integer> YEARS = List.of(2022, 2023, 2024);
    private static final List<String> KINDS = List.of("NATURAL_PERSON", "ENTERPRISE", "OTHER_ORG");
    private static final List<String> OUTCOMES = List.of("GRANTED", "PARTIAL", "DENY_PROCESS", "OTHER_MISC");

    private static final Set<String> GOVERNMENTS = Set.of("city", "north", "south");

    private static final String CITY = "440300";
    private static final String NORTH = "440303";
    private static final String SOUTH = "440304";

    /** An application: who got it, from whom, and when it came and was closed. */
    private record Application(String body, String kind, LocalDate receivedOn, LocalDate closedOn, String outcome) {}

    private final Map<String, String> codes = new LinkedHashMap<>();
    private final List<Application> applications = new ArrayList<>();
    private int serial;

    @Test
    void every_cell_of_every_sum_equals_a_count_by_hand() throws InterruptedException {
        enter("city", "GOVERNMENT", CITY, Map.of());
        enter("north", "GOVERNMENT", NORTH, Map.of());
        enter("south", "GOVERNMENT", SOUTH, Map.of());
        enter("city office", "GOVERNMENT_OFFICE", CITY, Map.of());
        enter("police", "DEPARTMENT", CITY, Map.of());
        enter("security", "DEPARTMENT", CITY, Map.of());
        enter("north office", "GOVERNMENT_OFFICE", NORTH, Map.of());
        enter("town", "TOWNSHIP", NORTH, Map.of());
        enter("south office", "GOVERNMENT_OFFICE", SOUTH, Map.of());
        enter("street", "SUBDISTRICT", SOUTH, Map.of());
        enter("zone", "ZONE", NORTH, Map.of("countedIn", codes.get("city")));
        enter("tax", "VERTICAL", CITY, Map.of());
        enter("water", "PUBLIC_UTILITY", NORTH, Map.of());
        String nothing = now();
        register();
        String records = now();
        List<String> counted =
                List.of("city office", "police", "security", "north office", "town", "south office", "street", "zone");

        change("town", Map.of("kind", "TOWNSHIP", "regionCode", SOUTH, "validFrom", "2023-04-01"));
        String moved = now();
        change(
                "security",
                Map.of(
                        "kind", "DEPARTMENT",
                        "regionCode", CITY,
                        "validTo", "2023-06-30",
                        "ending", "MERGED",
                        "successors", List.of(codes.get("police"))));
        String merged = now();

        for (int year : YEARS) {
            List<String> north = year == 2022 ? List.of("north office", "town") : List.of("north office");
            List<String> south =
                    year == 2022 ? List.of("south office", "street") : List.of("south office", "street", "town");
            assertSum(NORTH, year, "", north);
            assertSum(SOUTH, year, "", south);
            assertSum(CITY, year, "", counted);
            for (String moment : List.of(moved, merged)) {
                assertSum(NORTH, year, moment, north);
                assertSum(SOUTH, year, moment, south);
                assertSum(CITY, year, moment, counted);
            }
            assertSum(NORTH, year, records, List.of("north office", "town"));
            assertSum(SOUTH, year, records, List.of("south office", "street"));
            assertSum(CITY, year, records, counted);
            assertThat(figures(CITY, year, nothing).values()).containsOnlyNulls();
            assertThat(own("police", year))
                    .isEqualTo(count(year == 2022 ? Set.of("police") : Set.of("police", "security"), year));
        }
        Gateway.request()
                .get("/api/v1/annual-reports/" + codes.get("north") + "/2023")
                .then()
                .statusCode(200)
                .body("title", equalTo("north2023年政府信息公开工作年度报告"))
                .body(
                        "figures.T3.NEW_RECEIVED.TOTAL",
                        equalTo(count(Set.of("north office"), 2023).get("NEW_RECEIVED.TOTAL")));
        Gateway.verify();
    }

    private void enter(String name, String kind, String region, Map<String, ?> more) {
        String code = UnifiedCode.complete("11" + region + "%09d".formatted(900_000_000 + ++serial));
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("name", name);
        body.put("kind", kind);
        body.put("regionCode", region);
        Gateway.put(code, body);
        codes.put(name, code);
    }

    private void change(String name, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("name", name);
        Gateway.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/api/v1/agencies/" + codes.get(name))
                .then()
                .statusCode(200);
    }

    /** For each body and year some applications of each kind, of which the last is answered in the next year. */
    private void register() {
        StringBuilder csv =
                new StringBuilder("receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome\n");
        int body = 0;
        for (String name : codes.keySet()) {
            if (GOVERNMENTS.contains(name) || name.equals("water")) {
                // One applies to their offices; what supplies the public takes no applications (Art. 55).
                continue;
            }
            body++;
            for (int year : YEARS) {
                for (int i = 0; i < 2 + body % 5 + year % 3; i++) {
                    String kind = KINDS.get((body + i) % KINDS.size());
                    LocalDate receivedOn = LocalDate.of(year, i == 0 ? 12 : 3, 20);
                    applications.add(new Application(
                            name,
                            kind,
                            receivedOn,
                            receivedOn.plusDays(20),
                            OUTCOMES.get((body * i) % OUTCOMES.size())));
                }
            }
        }
        for (Application one : applications) {
            csv.append("S-%d,%s,ONLINE,%s,%s,%s,%s\n"
                    .formatted(
                            ++serial,
                            codes.get(one.body()),
                            one.kind(),
                            one.receivedOn(),
                            one.closedOn(),
                            one.outcome()));
        }
        Gateway.importCsv("applications", csv.toString(), "").statusCode(200);
    }

    private void assertSum(String region, int year, String asOf, List<String> bodies) {
        assertThat(figures(region, year, asOf))
                .as("%s %d as of %s", region, year, asOf)
                .isEqualTo(count(Set.copyOf(bodies), year));
    }

    private static Map<String, Object> figures(String region, int year, String asOf) {
        return cells(year, Map.of("regionCode", region), asOf);
    }

    private Map<String, Object> own(String body, int year) {
        return cells(year, Map.of("agencyCode", codes.get(body)), "");
    }

    private static Map<String, Object> cells(int year, Map<String, String> scope, String asOf) {
        Map<String, Map<String, Object>> table = Gateway.request()
                .queryParams(scope)
                .queryParams(asOf.isEmpty() ? Map.of() : Map.of("asOf", asOf))
                .get("/api/v1/statistics/" + year)
                .then()
                .statusCode(200)
                .extract()
                .path("figures.T3");
        Map<String, Object> cells = new TreeMap<>();
        table.forEach((row, columns) -> columns.forEach((column, value) -> cells.put(row + "." + column, value)));
        return cells;
    }

    /** Every cell of table 3, counted from the list of applications alone. */
    private Map<String, Object> count(Set<String> bodies, int year) {
        Map<String, Object> cells = new TreeMap<>(figures(CITY, year, ""));
        cells.replaceAll((cell, value) -> 0);
        for (Application one : applications) {
            if (bodies.contains(one.body())) {
                boolean received = one.receivedOn().getYear() == year;
                boolean closed = one.closedOn().getYear() == year;
                add(cells, "NEW_RECEIVED", one, received);
                add(
                        cells,
                        "CARRIED_IN",
                        one,
                        one.receivedOn().getYear() < year && one.closedOn().getYear() >= year);
                add(cells, one.outcome(), one, closed);
                add(cells, "TOTAL_CLOSED", one, closed);
                add(
                        cells,
                        "CARRIED_OUT",
                        one,
                        one.receivedOn().getYear() <= year && one.closedOn().getYear() > year);
            }
        }
        return cells;
    }

    private static void add(Map<String, Object> cells, String row, Application one, boolean counts) {
        if (counts) {
            Stream.of(one.kind(), "TOTAL")
                    .forEach(
                            column -> cells.computeIfPresent(row + "." + column, (cell, value) -> (Integer) value + 1));
        }
    }

    private static String now() throws InterruptedException {
        Thread.sleep(50);
        String now = OffsetDateTime.now(ChinaTime.ZONE).toString();
        Thread.sleep(50);
        return now;
    }
}
