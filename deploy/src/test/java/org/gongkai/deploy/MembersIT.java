package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.registers.Expansion;
import org.gongkai.deploy.registers.PublishedReport;
import org.gongkai.deploy.registers.UnifiedCode;
import org.gongkai.form.CellId;
import org.gongkai.form.written.ChinaTime;

/**
 * Who is in the sum of a city: bodies that keep registers, that have published here or elsewhere, that have said nothing, that
 * stand in the report of another one or in no sum at all; and a district whose own report stands for all of its bodies.
 */
@SharedAtOnce
class MembersIT {

    private static final PublishedReport SAMPLE = PublishedReport.sample("suqian-2024");
    private static final String CITY = "450300";
    private static final String NORTH = "450302";
    private static final String SOUTH = "450303";
    private static final String TEXTS = """
            {"head": {"introduction": "统计期限自{PERIOD}。"},
             "overview": {"proactiveDisclosure": "通过政府网站主动公开信息。", "applications": "依法办理政府信息公开申请。",
                          "informationManagement": "落实先审查后公开。", "platforms": "更新专栏。",
                          "supervision": "开展考核、社会评议，没有责任追究情形。"},
             "problemsAndImprovements": "存在的问题：公开不够及时、答复不够规范。改进措施：每季度通报一次情况，组织两次文书培训，完善目录。",
             "otherMatters": "没有收取信息处理费。"}
            """;

    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Map<String, GatewayClient> clients = new HashMap<>();
    private int serial;

    @Test
    void each_body_counts_once_by_what_there_is_of_it() throws InterruptedException {
        enter("city", "GOVERNMENT", CITY, Map.of());
        enter("city office", "GOVERNMENT_OFFICE", CITY, Map.of());
        enter("finance", "DEPARTMENT", CITY, Map.of());
        enter("police", "DEPARTMENT", CITY, Map.of());
        enter("education", "DEPARTMENT", CITY, Map.of());
        enter("archive", "AUTHORISED", CITY, Map.of("duty", "INCLUDED_IN", "includedIn", codes.get("city office")));
        enter("tax", "VERTICAL", CITY, Map.of());
        enter("water", "PUBLIC_UTILITY", CITY, Map.of());
        enter("north", "GOVERNMENT", NORTH, Map.of());
        enter("north office", "GOVERNMENT_OFFICE", NORTH, Map.of());
        enter("north town", "TOWNSHIP", NORTH, Map.of());
        enter("south", "GOVERNMENT", SOUTH, Map.of());
        enter("south office", "GOVERNMENT_OFFICE", SOUTH, Map.of());
        for (String keeper : List.of("city office", "police", "north office", "north town")) {
            keepRegisters(keeper);
        }
        apply("archive", 4);
        apply("tax", 16);

        // Of finance and of the south there is nothing but a report that was published elsewhere; of education nothing.
        file("finance", "finance", "AGENCY", 100);
        file("south office", "south", "REGION", 1_000);
        String before = now();
        Map<String, Object> live = cells("city");
        assertHow("city office", "LIVE").body("membersCounted", equalTo(6)).body("membersDue", equalTo(7));
        assertThat(live.get("T3.NEW_RECEIVED.TOTAL")).isEqualTo(4 * 3525 + 4 + 100 + 1_000);
        report("city")
                .body("findings.find { it.rule == 'K21' }.message", equalTo("已汇总6个单位，应汇总7个单位，尚缺：education。"))
                .body("figures.T2.PENALTY.DECISIONS", equalTo(4 * penalties()));
        for (String how : List.of(
                "finance FILED",
                "police LIVE",
                "education MISSING",
                "archive INCLUDED_IN",
                "tax NOT_COUNTED",
                "water NOT_COUNTED",
                "north_office LIVE",
                "north_town LIVE",
                "south FILED")) {
            String[] words = how.split(" ");
            assertHow(words[0].replace('_', ' '), words[1]);
        }
        assertThat(own("city office").get("T3.NEW_RECEIVED.TOTAL")).isEqualTo(3525 + 4);

        publish("north office", "north", "REGION");
        publish("police", "police", "AGENCY");
        apply("north town", 8);
        apply("police", 32);

        // What is published is in the sum as it was published.
        assertThat(cells("city")).isEqualTo(live);
        assertHow("north", "PUBLISHED")
                .body("members.name", not(hasItem("north office")))
                .body("members.name", not(hasItem("north town")));
        assertHow("police", "PUBLISHED");
        assertEntriesAddUp("T3.NEW_RECEIVED.TOTAL");
        assertEntriesAddUp("T3.CARRIED_OUT.NATURAL_PERSON");
        assertEntriesAddUp("T4.RECONSIDERATION.TOTAL");
        assertEntriesAddUp("T2.NORMATIVE_DOCUMENT.IN_FORCE");
        as("city office", "CLERK")
                .get("/api/v1/annual-reports/" + codes.get("city") + "/2024/findings?recount=true")
                .then()
                .statusCode(200)
                .body("items.rule", not(hasItem("V10")));
        inFormats();

        // As it was known before they published, each counted by its registers.
        assertThat(asOf(before)).isEqualTo(live);
        JsonPath then = request()
                .queryParam("asOf", before)
                .get("/api/v1/annual-reports/" + codes.get("city") + "/2024")
                .jsonPath();
        assertThat(then.<String>get("members.find { it.name == 'police' }.how")).isEqualTo("LIVE");
        assertThat(then.<List<String>>get("members.name")).contains("north town");
    }

    @Test
    void a_report_that_was_published_elsewhere_is_held_against_its_members() {
        enter("county", "GOVERNMENT", "450400", Map.of());
        enter("county office", "GOVERNMENT_OFFICE", "450400", Map.of());
        keepRegisters("county office");

        file("county office", "county", "REGION", 100);
        as("county office", "CLERK")
                .get("/api/v1/annual-reports/" + codes.get("county") + "/2024/filings/1?coverage=REGION")
                .then()
                .statusCode(200)
                .body("report.findings.findAll { it.rule == 'V10' }.cells.flatten()", hasItem("T3.NEW_RECEIVED.TOTAL"));
    }

    private void inFormats() {
        String report = "/api/v1/annual-reports/" + codes.get("city") + "/2024";
        String sentence = "已汇总5个单位，应汇总6个单位；尚缺：education。";
        for (String suffix : List.of("html", "txt", "csv")) {
            assertThat(request().get(report + "." + suffix).asString())
                    .as(suffix)
                    .contains(sentence);
        }
        assertThat(request().get(report + ".xml").asString()).contains("counted=\"5\"", "due=\"6\"", "how=\"FILED\"");
    }

    private void assertEntriesAddUp(String cell) {
        String path = "/api/v1/annual-reports/" + codes.get("city") + "/2024/cells/" + cell + "/entries?limit=500";
        BigDecimal sum = BigDecimal.ZERO;
        List<String> kinds = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = as("city office", "CLERK")
                    .get(path + (after.isEmpty() ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (Object amount : page.getList("items.amount")) {
                sum = sum.add(new BigDecimal(amount.toString()));
            }
            kinds.addAll(page.getList("items.record.kind"));
            after = page.get("next");
        }
        assertThat(sum).as(cell).isEqualByComparingTo(cells("city").get(cell).toString());
        assertThat(kinds).as(cell).contains("ANNUAL_REPORT");
    }

    private ValidatableResponse assertHow(String member, String how) {
        return report("city").body("members.findAll { it.name == '" + member + "' }.how", contains(how));
    }

    private ValidatableResponse report(String name) {
        return request()
                .get("/api/v1/annual-reports/" + codes.get(name) + "/2024")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> cells(String name) {
        return Gateway.cells(codes.get(name), 2024, "");
    }

    private Map<String, Object> own(String name) {
        return Gateway.cells(codes.get(name), 2024, "&coverage=AGENCY");
    }

    private Map<String, Object> asOf(String moment) {
        return new TreeMap<>(request()
                .queryParam("asOf", moment)
                .get("/api/v1/annual-reports/" + codes.get("city") + "/2024?view=cells")
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path(""));
    }

    private static int penalties() {
        return SAMPLE.figures()
                .amount(CellId.parse("T2.PENALTY.DECISIONS"))
                .orElseThrow()
                .intValueExact();
    }

    private void enter(String name, String kind, String region, Map<String, ?> more) {
        String code = UnifiedCode.complete("11" + region + "%09d".formatted(910_000_000 + ++serial));
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("name", name);
        body.put("kind", kind);
        body.put("regionCode", region);
        Gateway.put(code, body);
        codes.put(name, code);
    }

    private void keepRegisters(String name) {
        new Expansion(codes.get(name), "成", name.hashCode())
                .expand(SAMPLE)
                .forEach(file -> Gateway.importFile(file, "").statusCode(200));
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/nil-reports/2024/processing-fees?agencyCode=" + codes.get(name))
                .then()
                .statusCode(201);
    }

    private void apply(String name, int applications) {
        StringBuilder csv =
                new StringBuilder("receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome\n");
        for (int i = 0; i < applications; i++) {
            csv.append("X-%d,%s,ONLINE,NATURAL_PERSON,2024-03-01,2024-03-10,GRANTED\n"
                    .formatted(++serial, codes.get(name)));
        }
        Gateway.importCsv("applications", csv.toString(), "").statusCode(200);
    }

    /** Files a report of these many applications, all granted, with the sample's other figures of tables 3 and 4 nought. */
    private void file(String office, String name, String coverage, int applications) {
        ObjectNode figures = new ObjectMapper().createObjectNode();
        Gateway.cells(SAMPLE).forEach((cell, value) -> {
            String[] names = cell.split("\\.");
            boolean counted = List.of(
                            "T3.NEW_RECEIVED.NATURAL_PERSON",
                            "T3.NEW_RECEIVED.TOTAL",
                            "T3.GRANTED.NATURAL_PERSON",
                            "T3.GRANTED.TOTAL",
                            "T3.TOTAL_CLOSED.NATURAL_PERSON",
                            "T3.TOTAL_CLOSED.TOTAL")
                    .contains(cell);
            ObjectNode row = figures.withObject("/" + names[0] + "/" + names[1]);
            if (value instanceof Integer) {
                row.put(names[2], counted ? applications : 0);
            } else {
                row.put(names[2], "0");
            }
        });
        as(office, "REVIEWER")
                .contentType(ContentType.JSON)
                .body(
                        "{\"report\": {\"form\": \"2021\", \"narrative\": %s, \"figures\": %s}, \"publishedOn\": \"2025-01-20\"}"
                                .formatted(TEXTS.replace("{PERIOD}", "2024年1月1日起至2024年12月31日止"), figures))
                .post("/api/v1/annual-reports/" + codes.get(name) + "/2024/filings?coverage=" + coverage)
                .then()
                .statusCode(201);
    }

    private void publish(String office, String name, String coverage) {
        String report = "/api/v1/annual-reports/" + codes.get(name) + "/2024";
        String query = "?coverage=" + coverage;
        as(office, "CLERK")
                .contentType(ContentType.JSON)
                .body(TEXTS)
                .put(report + "/narrative" + query)
                .then()
                .statusCode(200);
        for (String step :
                List.of("CLERK submissions", "REVIEWER approvals", "SIGNER finalizations", "SIGNER publications")) {
            String[] words = step.split(" ");
            as(office, words[0])
                    .contentType(ContentType.JSON)
                    .body(words[1].equals("finalizations") ? "{\"acknowledgeWarnings\": true}" : "{}")
                    .post(report + "/" + words[1] + query)
                    .then()
                    .statusCode(200);
        }
    }

    private RequestSpecification as(String office, String role) {
        String account =
                "members-" + role.toLowerCase() + "-" + codes.get(office).toLowerCase();
        GatewayClient client = clients.computeIfAbsent(
                account, name -> Callers.account(name, role, "\"agencyCode\": \"" + codes.get(office) + "\""));
        return Gateway.anonymous().header("Authorization", "Bearer " + client.token());
    }

    private static RequestSpecification request() {
        return Gateway.request();
    }

    private static String now() throws InterruptedException {
        Thread.sleep(50);
        String now = OffsetDateTime.now(ChinaTime.ZONE).toString();
        Thread.sleep(50);
        return now;
    }
}
