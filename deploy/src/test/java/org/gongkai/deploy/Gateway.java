package org.gongkai.deploy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.oneOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;

import org.gongkai.deploy.registers.PublishedReport;
import org.gongkai.deploy.registers.RegisterFile;
import org.gongkai.deploy.registers.UnifiedCode;
import org.gongkai.form.CellId;
import org.gongkai.form.Figures;
import org.gongkai.form.Unit;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.testing.QuickRequests;
import org.gongkai.kit.testing.VersionThatStands;

/** The gateway as the system tests speak to it: the only place that knows URLs. */
final class Gateway {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    static {
        QuickRequests.install();
    }

    private Gateway() {}

    /** A request of somebody who may do what it asks. */
    static RequestSpecification request() {
        return anonymous().filter(new Callers.SomebodyWhoMay());
    }

    /** A request of nobody in particular. */
    static RequestSpecification anonymous() {
        return given().config(QuickRequests.of(RestAssured.config()))
                .filter(new VersionThatStands())
                .baseUri(RunningStack.stack().gateway().toString());
    }

    /** Enters a new agency and answers its code. */
    static String agency(String regionCode, String name) {
        String code = newCode(regionCode);
        put(code, Map.of("name", name, "regionCode", regionCode, "kind", "GOVERNMENT_OFFICE"));
        return code;
    }

    /** Enters the government of a region and answers its code. */
    static String government(String regionCode, String name) {
        String code = newCode(regionCode);
        put(code, Map.of("name", name, "regionCode", regionCode, "kind", "GOVERNMENT"));
        return code;
    }

    /** Enters a body; on a busy machine it is accepted before every service knows of it, which is waited for. */
    static void put(String code, Map<String, ?> body) {
        String address = "/api/v1/agencies/" + code;
        request().contentType(ContentType.JSON).body(body).put(address).then().statusCode(oneOf(201, 202));
        Awaitility.await("every service knows of " + code)
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        request().get(address).then().statusCode(200).extract().path("replicated"));
    }

    /** A code that no agency bears yet, its check digit right. */
    static String newCode(String regionCode) {
        return UnifiedCode.complete("12" + regionCode + "%09d".formatted(SERIAL.incrementAndGet()));
    }

    static ValidatableResponse importFile(RegisterFile file, String query) {
        return importCsv(file.register(), file.csv(), query);
    }

    static ValidatableResponse importCsv(String register, String csv, String query) {
        return request()
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/" + register + "/imports" + query)
                .then();
    }

    /** The flat map of the cells of a draft. */
    static Map<String, Object> cells(String agency, int year, String query) {
        return new TreeMap<>(request()
                .urlEncodingEnabled(false)
                .get("/api/v1/annual-reports/" + agency + "/" + year + "?view=cells" + query)
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path(""));
    }

    /** The flat map that a draft must have to equal these figures. */
    static Map<String, Object> cells(Figures figures) {
        Map<String, Object> cells = new TreeMap<>();
        for (CellId cell : Editions.shipped().latest().cells().keySet()) {
            Unit unit = Editions.shipped().latest().findCell(cell).orElseThrow().unit();
            cells.put(
                    cell.toString(),
                    unit.isMoney()
                            ? figures.amount(cell).orElseThrow().toPlainString()
                            : (Object) figures.amount(cell).orElseThrow().intValueExact());
        }
        return cells;
    }

    static Map<String, Object> cells(PublishedReport report) {
        return cells(report.figures());
    }

    /** Waits until everything that the service's audit has of an agency is in its chain. */
    static void audited(String service, String agency) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            List<String> hashes = request()
                    .get("/api/v1/audit/" + service + "/entries?agencyCode=" + agency)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.hash");
            return !hashes.isEmpty() && !hashes.contains(null);
        });
    }

    /** Expects that the ledgers of all services equal their registers. */
    static void verify() {
        verify(request());
    }

    /** The same of the stack that {@code who} is signed in to. */
    static void verify(RequestSpecification who) {
        who.contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/statistics/verification")
                .then()
                .statusCode(200)
                .body("differences", empty());
    }
}
