package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.document.key.TrustedKeys;
import org.gongkai.document.signature.SignedReport;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** An aggregator pulls reports as {@code docs/pulling.md} says: is cut off, goes on, and is told of all that happens meanwhile. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class PullingTest {

    private static final String FEED = "/api/v1/public/annual-reports";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LARGEST_IN_EVERY_PROGRAM = 1L << 53;

    /** What the aggregator has pulled, by hash. */
    private final Map<String, String> kept = new LinkedHashMap<>();

    private String since;
    private TrustedKeys keys;

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
        since = given().noFilters()
                .queryParam("since", "2099-01-01T00:00:00+08:00")
                .get(FEED)
                .path("cursor");
    }

    @Test
    void an_aggregator_adds_up_what_it_has_pulled_and_hears_of_all_that_happens_to_it() throws Exception {
        ReportDesk office = new ReportDesk(Directory.enter("460500"), 2021);
        ReportDesk bureau = new ReportDesk(Directory.enterDepartment("460500"), 2021);
        ReportDesk government = new ReportDesk(Directory.enterGovernment("460500"), 2021);
        office.publish();
        bureau.publish();

        // Cut off in the middle of a page it asks for the same page again.
        String first = feed(since, "&limit=1")
                .body("items.agencyCode", contains(office.agency()))
                .extract()
                .path("cursor");
        feed(since, "&limit=1").body("cursor", equalTo(first)).body("next", equalTo(first));
        keys = keys();
        pull();
        assertThat(kept).hasSize(2);

        for (Source source : Source.values()) {
            GoldenSources.serve(
                    source,
                    "/api/v1/statistics/2021/sums",
                    "{\"year\": 2021, \"sums\": [{\"asOf\": null, \"figures\": {}, \"unknown\": []}]}");
        }
        JsonPath region = ofRegion(government);
        assertThat(region.getList("members.sha256", String.class)).containsExactlyInAnyOrderElementsOf(kept.keySet());
        assertThat(region.getList("members.version")).containsOnly(1);
        Map<String, BigDecimal> sum = new TreeMap<>();
        for (Map<String, Object> member : region.<Map<String, Object>>getList("members")) {
            JsonNode report = JSON.readTree(kept.get((String) member.get("sha256")));
            assertThat(report.at("/agency/code").textValue()).isEqualTo(member.get("agencyCode"));
            add(report.get("figures"), "", sum);
        }
        Map<String, BigDecimal> ofRegion = new TreeMap<>();
        add(JSON.valueToTree(region.getMap("figures")), "", ofRegion);
        assertThat(ofRegion).hasSizeGreaterThan(150).isEqualTo(sum);

        keys = keys.joined(keys());
        pull();
        assertThat(kept).hasSize(3);
        GoldenSources.answerAll();
        aNewKeySignsTheNextVersion(bureau);
        aVersionIsWithdrawn(office);
        aKeyIsRevoked(bureau);
    }

    private void aNewKeySignsTheNextVersion(ReportDesk bureau) throws Exception {
        given().post("/api/v1/signing-keys?agencyCode=" + bureau.agency())
                .then()
                .statusCode(200);
        bureau.post(Role.CLERK, "amendments", "{\"reason\": \"数字有误\"}").statusCode(200);
        bureau.post(Role.CLERK, "submissions", "{}").statusCode(200);
        bureau.post(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}")
                .statusCode(200);
        bureau.post(Role.SIGNER, "publications", "{}").statusCode(200);

        String second = feed(since, "")
                .body("items.version", contains(2))
                .body("items.amendment", contains("数字有误"))
                .extract()
                .path("items[0].links.json");
        assertThat(faults(get(second), keys)).singleElement().asString().contains("not by one of the agency's keys");
        keys = keys.joined(keys());
        pull();
        assertThat(kept).hasSize(4);
    }

    private void aVersionIsWithdrawn(ReportDesk office) {
        String gone = office.publicPath() + ".json?version=1";
        String body = "{\"version\": 1, \"reason\": \"含有不应公开的内容\"}";
        for (String wrong : List.of("{\"version\": 1}", "{\"reason\": \"x\"}", body.replace("1", "0"))) {
            office.post(Role.SIGNER, "withdrawals", wrong).statusCode(400);
        }
        office.post(Role.SIGNER, "withdrawals", body.replace("1", "2")).statusCode(409);
        office.post(Role.CLERK, "withdrawals", body).statusCode(403);
        String tag =
                given().noFilters().get(gone).then().statusCode(200).extract().header("ETag");
        office.post(Role.SIGNER, "withdrawals", body)
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("versions.withdrawal", contains("含有不应公开的内容"));
        office.post(Role.SIGNER, "withdrawals", body).statusCode(409);

        JsonPath told = feed(since, "").extract().jsonPath();
        assertThat(told.getString("items[0].status")).isEqualTo("WITHDRAWN");
        assertThat(told.getMap("items[0].links")).isEmpty();
        assertThat(kept.remove(told.getString("items[0].sha256"))).isNotNull();
        // A reader from the beginning hears of it once.
        feed("", "&agencyCode=" + office.agency()).body("items.status", contains("WITHDRAWN"));
        // A cache that asks whether what it has still stands lets go of it.
        given().noFilters()
                .header("If-None-Match", tag)
                .get(gone)
                .then()
                .statusCode(410)
                .header("Cache-Control", equalTo("no-store"))
                .body("type", containsString("/problems/report-withdrawn"))
                .body("reason", equalTo("含有不应公开的内容"))
                .body("withdrawnAt", equalTo(told.getString("items[0].withdrawnAt")));
        given().noFilters().get(office.publicPath() + ".html").then().statusCode(410);
        given().noFilters().get(office.publicPath() + "/comparison").then().statusCode(410);
        aggregator().get(office.path() + "?version=1").then().statusCode(410);
        aggregator()
                .get("/api/v1/annual-reports?agencyCode=" + office.agency())
                .then()
                .body("items", hasSize(0));
        given().noFilters()
                .get("/api/v1/public/report-deadlines?year=2021&regionCode=460500")
                .then()
                .body("items.find { it.agencyCode == '%s' }.publishedOn".formatted(office.agency()), equalTo(null));
        // The office still has what it has signed, and goes on with the next version.
        office.as(Role.CLERK)
                .get(office.path() + "?version=1")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        office.post(Role.CLERK, "amendments", "{\"reason\": \"删去不应公开的内容\"}")
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(2));
        since = told.getString("cursor");
    }

    private void aKeyIsRevoked(ReportDesk bureau) throws Exception {
        String kid = given().noFilters()
                .get("/.well-known/report-keys.json?agencyCode=" + bureau.agency())
                .then()
                .body("keys", hasSize(2))
                .body(
                        "keys[0].validTo",
                        equalTo(keys().all().stream()
                                .filter(key -> key.id().startsWith(bureau.agency()))
                                .toList()
                                .getFirst()
                                .json()
                                .get("validTo")))
                .body("keys[1].validTo", equalTo(null))
                .extract()
                .path("keys[0].kid");
        String revocations = "/api/v1/signing-keys/" + kid + "/revocations";
        given().contentType("application/json")
                .body("{}")
                .post(revocations)
                .then()
                .statusCode(400);
        ValidatableResponse revoked = given().contentType("application/json")
                .body("{\"reason\": \"私钥可能外泄\"}")
                .post(revocations)
                .then()
                .statusCode(200)
                .body("revocationReason", equalTo("私钥可能外泄"));
        given().contentType("application/json")
                .body("{\"reason\": \"再次\"}")
                .post(revocations)
                .then()
                .statusCode(409);
        given().contentType("application/json")
                .body("{\"reason\": \"无此密钥\"}")
                .post(revocations.replace(kid, "nothing"))
                .then()
                .statusCode(404);

        given().noFilters().get("/.well-known/jwks.json").then().body("keys.kid", not(contains(kid)));
        assertThat(given().noFilters()
                        .get("/report-keys?agencyCode=" + bureau.agency())
                        .asString())
                .contains(
                        kid,
                        "私钥可能外泄",
                        revoked.extract().<String>path("fingerprint").substring(0, 4) + " ");
        TrustedKeys before = keys;
        keys = keys.joined(keys());
        String old = get(bureau.publicPath() + ".json?version=1");
        assertThat(faults(old, before)).isEmpty();
        assertThat(faults(old, keys)).singleElement().asString().contains("was revoked at", "私钥可能外泄");
        assertThat(faults(old, TrustedKeys.parse(get("/.well-known/jwks.json"))))
                .hasSize(1);
        assertThat(faults(get(bureau.publicPath() + ".json"), keys)).isEmpty();

        // So the office takes back what nobody can believe any more; what came after it stays.
        bureau.post(Role.SIGNER, "withdrawals", "{\"version\": 1, \"reason\": \"签名密钥已吊销\"}")
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));
        given().noFilters().get(bureau.publicPath() + ".json?version=1").then().statusCode(410);
        feed(since, "").body("items.version", contains(1)).body("items.status", contains("WITHDRAWN"));
        given().noFilters()
                .get(bureau.publicPath() + "/versions")
                .then()
                .body("items.status", contains("WITHDRAWN", "PUBLISHED"));
    }

    @Test
    void a_place_is_the_same_for_everybody_and_known_for_what_stood_there() {
        ReportDesk desk = new ReportDesk(Directory.enter("460600"), 2021);
        desk.publish();
        JsonPath page = given().noFilters().get(FEED + "?regionCode=460600").jsonPath();
        String cursor = page.getString("cursor");
        String moment = page.getString("items[0].publishedAt");
        String later = moment.replaceFirst("\\d{4}", "2099");
        String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        // As earlier releases have given it.
        String former = Cursor.write(place.replaceFirst("\\..*", ""));

        for (String asked : List.of("", moment, Cursor.write("0"), later, cursor, former)) {
            String query = "?regionCode=460600&since=" + asked.replace("+", "%2B");
            String items = given().noFilters()
                    .urlEncodingEnabled(false)
                    .get(FEED + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(items).contains(List.of(later, cursor, former).contains(asked) ? "\"items\":[]" : desk.agency());
            for (RequestSpecification reader : List.of(aggregator(), desk.as(Role.CLERK))) {
                assertThat(reader.urlEncodingEnabled(false)
                                .get("/api/v1/annual-reports" + query)
                                .asString())
                        .isEqualTo(items);
            }
        }

        List<String> malformed = List.of(
                "!",
                "MQ.x",
                Cursor.write("-5"),
                Cursor.write("1.x"),
                Cursor.write(place + "0"),
                "2026-13-01T00:00:00Z");
        // Another server has something else there; one that was restored has not come so far.
        List<String> unknown = List.of(
                Cursor.write(place.replaceFirst("\\..*", ".0123456789abcdef")),
                Cursor.write("999999999.0123456789abcdef"),
                Cursor.write("999999999"));
        for (String path : List.of(FEED, "/api/v1/annual-reports")) {
            malformed.forEach(asked -> desk.as(Role.CLERK)
                    .queryParam("since", asked)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains("since")));
            unknown.forEach(asked -> {
                String restart = desk.as(Role.CLERK)
                        .get(path + "?regionCode=460600&since=" + asked)
                        .then()
                        .statusCode(410)
                        .body("type", containsString("/problems/cursor-unknown"))
                        .extract()
                        .path("restart");
                assertThat(restart).isEqualTo(path + "?regionCode=460600&since=");
                desk.as(Role.CLERK).get(restart).then().statusCode(200).body("items", hasSize(1));
            });
        }
    }

    /** The government's report, whose numbers every program reads alike. */
    private static JsonPath ofRegion(ReportDesk government) throws Exception {
        government.publish();
        String json = get(government.publicPath() + ".json?coverage=REGION");
        try (JsonParser tokens = JSON.createParser(json)) {
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                if (token.isNumeric()) {
                    assertThat(token).isEqualTo(JsonToken.VALUE_NUMBER_INT);
                    assertThat(Math.abs(tokens.getLongValue())).isLessThan(LARGEST_IN_EVERY_PROGRAM);
                }
            }
        }
        return JsonPath.from(json);
    }

    /** Every page from where it has come to; what comes is checked and kept. */
    private void pull() throws Exception {
        String next = since;
        while (next != null) {
            JsonPath page = feed(next, "&limit=1").extract().jsonPath();
            for (String link : page.<String>getList("items.links.json")) {
                String report = get(link);
                assertThat(faults(report, keys)).isEmpty();
                kept.put(JSON.readTree(report).get("sha256").textValue(), report);
            }
            since = page.getString("cursor");
            next = page.getString("next");
        }
    }

    private static ValidatableResponse feed(String since, String more) {
        return given().noFilters()
                .get(FEED + "?regionCode=4605&since=" + since + more)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification aggregator() {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.AGGREGATOR, "4600"));
    }

    private static TrustedKeys keys() throws Exception {
        return TrustedKeys.parse(get("/.well-known/report-keys.json"));
    }

    private static List<String> faults(String report, TrustedKeys keys) throws Exception {
        return new ArrayList<>(
                SignedReport.read(report.getBytes(StandardCharsets.UTF_8)).faults(keys, Editions.shipped()));
    }

    private static String get(String path) {
        return given().noFilters().get(path).then().statusCode(200).extract().asString();
    }

    private static void add(JsonNode figures, String at, Map<String, BigDecimal> sum) {
        figures.properties().forEach(one -> {
            if (one.getValue().isObject()) {
                add(one.getValue(), at + "/" + one.getKey(), sum);
            } else if (!one.getValue().isNull()) {
                sum.merge(at + "/" + one.getKey(), new BigDecimal(one.getValue().asText()), BigDecimal::add);
            }
        });
    }
}
