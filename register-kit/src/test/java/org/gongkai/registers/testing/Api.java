package org.gongkai.registers.testing;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

import org.gongkai.form.code.UnifiedCode;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;

/** A service with registers as its tests speak to it: the only place that knows URLs and bodies. */
public final class Api {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final String register;

    public Api(String register) {
        this.register = register;
    }

    /** A new agency of a region, told to the service. */
    public static String agency(String regionCode) {
        String body = "11" + regionCode + "%09d".formatted(SERIAL.incrementAndGet());
        String code = body + UnifiedCode.checkDigit(body);
        replicate(code, regionCode, 1).statusCode(200);
        return code;
    }

    /** The agency of the golden answers, told to the service. */
    public static String goldenAgency() {
        String code = goldenCode();
        replicate(code, "230505", 1).statusCode(200);
        return code;
    }

    /** Its code. */
    public static String goldenCode() {
        return "11230505MB1234567" + UnifiedCode.checkDigit("11230505MB1234567");
    }

    /** An agency beside it, which keeps no register. */
    public static String goldenNeighbour() {
        String code = "11230505MB1234568" + UnifiedCode.checkDigit("11230505MB1234568");
        replicate(code, "230505", 1).statusCode(200);
        return code;
    }

    /** The government of a region, told to the service. */
    public static String government(String regionCode) {
        String body = "10" + regionCode + "%09d".formatted(SERIAL.incrementAndGet());
        String code = body + UnifiedCode.checkDigit(body);
        replicate(code, List.of(fact(code, regionCode, "GOVERNMENT", 1))).statusCode(200);
        return code;
    }

    public static ValidatableResponse replicate(String code, String regionCode, long version) {
        return replicate(code, List.of(fact(code, regionCode, "GOVERNMENT_OFFICE", version)));
    }

    /** Tells the service what the directory has recorded of a body. */
    public static ValidatableResponse replicate(String code, List<Map<String, Object>> facts) {
        return json(Map.of("code", code, "facts", facts))
                .put("/api/v1/agency-replicas/{code}", code)
                .then();
    }

    /** Tells the service that a version of a body's report was signed. */
    public static ValidatableResponse sign(String agency, int year, int version) {
        return json(Map.of("version", version))
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.SERVICE))
                .put("/api/v1/signed-reports/" + agency + "/" + year)
                .then();
    }

    /** Brings the service a token of its own. */
    public static ValidatableResponse bringOwnToken() {
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        return json(Map.of(
                        "token",
                        IssuerForTests.token(IssuerForTests.claims(Role.SERVICE)
                                .subject(service)
                                .claim("region", "000000"))))
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.SERVICE))
                .put("/api/v1/own-token")
                .then();
    }

    /** Tells the service that tokens of earlier versions of an account have ended. */
    public static ValidatableResponse endSignIns(String account, long version) {
        return json(Map.of("version", version))
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.SERVICE))
                .put("/api/v1/ended-sign-ins/{account}", account)
                .then();
    }

    /** Tells the service how a year of a calendar stands elsewhere. */
    public static ValidatableResponse replicateCalendar(Map<String, ?> calendar) {
        return json(calendar)
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.SERVICE))
                .put("/api/v1/calendar-replicas/{year}", calendar.get("year"))
                .then();
    }

    /** A body's calendar of a year, in which one day is off. */
    public static Map<String, Object> calendarOf(String agency, int year) {
        return calendarOf(agency, year, 1, year + "-03-15");
    }

    /** Likewise, in a version, with another day. */
    public static Map<String, Object> calendarOf(String agency, int year, long version, String off) {
        Map<String, Object> calendar = new LinkedHashMap<>();
        calendar.put("layer", "BODY");
        calendar.put("code", agency);
        calendar.put("year", year);
        calendar.put("version", version);
        calendar.put("notice", "本机关通知" + version);
        calendar.put("days", List.of(Map.of("from", off, "to", off, "kind", "OFF", "name", "停电")));
        return calendar;
    }

    /** A body that has always been there. */
    public static Map<String, Object> fact(String code, String regionCode, String kind, long version) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("version", version);
        fact.put("validFrom", "1949-10-01");
        fact.put("name", "测试机关" + code.substring(8));
        fact.put("regionCode", regionCode);
        fact.put("kind", kind);
        fact.put("duty", "REPORTS");
        fact.put("acceptsApplications", true);
        fact.put("voided", false);
        fact.put("recordedAt", "2020-01-01T00:00:00Z");
        return fact;
    }

    /** Declares that there was nothing in a register. */
    public static ValidatableResponse declareNil(String agency, int year, String register) {
        return json("{}")
                .put("/api/v1/nil-reports/" + year + "/" + register + "?agencyCode=" + agency)
                .then();
    }

    public static RequestSpecification json(Object body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    public ValidatableResponse create(Map<String, ?> entry) {
        return json(entry).post("/api/v1/" + register).then();
    }

    /** The id of a record that is registered now. */
    public String created(Map<String, ?> entry) {
        return create(entry).statusCode(201).extract().path("id");
    }

    public ValidatableResponse read(String id) {
        return given().get("/api/v1/" + register + "/{id}", id).then();
    }

    /** Corrects a record at its present version. */
    public ValidatableResponse correct(String id, Map<String, ?> changes) {
        return correct(json(withReason(changes)), id);
    }

    /** The same by somebody of a role. */
    public ValidatableResponse correct(String id, Map<String, ?> changes, Role role) {
        return correct(json(withReason(changes)).header("Authorization", "Bearer " + IssuerForTests.token(role)), id);
    }

    private static Map<String, Object> withReason(Map<String, ?> changes) {
        Map<String, Object> body = new LinkedHashMap<>(changes);
        body.put("reason", "登记有误");
        return body;
    }

    private ValidatableResponse correct(RequestSpecification request, String id) {
        return request.header("If-Match", read(id).extract().header("ETag"))
                .patch("/api/v1/" + register + "/{id}", id)
                .then();
    }

    /** Voids a record on behalf of another than who has registered it. */
    public ValidatableResponse voidRecord(String id) {
        return voidRecord(id, Role.REVIEWER);
    }

    /** The same by somebody of a role. */
    public ValidatableResponse voidRecord(String id, Role role) {
        return voidRecord(id, role, Map.of("reason", "重复登记"));
    }

    /** The same, with what is said. */
    public ValidatableResponse voidRecord(String id, Role role, Map<String, ?> body) {
        return json(body)
                .header("Authorization", "Bearer " + IssuerForTests.token(role))
                .post("/api/v1/" + register + "/{id}/voidings", id)
                .then();
    }

    public ValidatableResponse importCsv(String csv, String query) {
        return csv(csv).post("/api/v1/" + register + "/imports" + query).then();
    }

    public ValidatableResponse importFile(String mediaType, byte[] file, String query) {
        return file(mediaType, file)
                .post("/api/v1/" + register + "/imports" + query)
                .then();
    }

    /** A request with a CSV file in UTF-8. */
    public static RequestSpecification csv(String csv) {
        return file("text/csv; charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** A request with a file, sent as it is. */
    public static RequestSpecification file(String mediaType, byte[] file) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)
                                .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)))
                .contentType(mediaType)
                .body(file);
    }

    public ValidatableResponse list(String query) {
        return given().get("/api/v1/" + register + query).then();
    }

    public static StatisticsAnswer statistics(String agencyCode, int year) {
        return statistics(agencyCode, year, "");
    }

    public static StatisticsAnswer statistics(String agencyCode, int year, String more) {
        String all = "agencyCode=" + agencyCode + more;
        return new StatisticsAnswer(
                given().get("/api/v1/statistics/" + year + "?" + all).then().statusCode(200));
    }

    public static ValidatableResponse entries(String agencyCode, int year, String cell, String more) {
        return given().get("/api/v1/statistics/" + year + "/cells/" + cell + "/entries?agencyCode=" + agencyCode + more)
                .then();
    }

    public static ValidatableResponse verify() {
        return json("{}").post("/api/v1/statistics/verification").then();
    }

    /** Recounts what one body has, which takes no longer however much other tests have registered. */
    public static ValidatableResponse verify(String agencyCode) {
        return json(Map.of("agencyCode", agencyCode))
                .post("/api/v1/statistics/verification")
                .then();
    }
}
