package org.gongkai.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.deploy.start.Service;

/** The audit of the whole stack that many tests share, whatever these have done to it. */
@SharedStack
class AuditIT {

    private static final String FORGED = "6.6.6.6";

    @ParameterizedTest
    @EnumSource(Service.class)
    void every_services_audit_holds(Service service) {
        requireThatItHolds(service);
    }

    /** Expects that the chains of a service's audit, with what is written now, and its heads hold. */
    static void requireThatItHolds(Service service) {
        Gateway.audited(service.module(), Gateway.agency("650000", "省政府办公厅"));

        Awaitility.await("the first head")
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> Gateway.request()
                        .post("/api/v1/audit/" + service.module() + "/verification")
                        .then()
                        .statusCode(200)
                        .body("firstBroken", equalTo(null))
                        .body("checkedEntries", greaterThan(0))
                        .body("checkedHeads", greaterThan(0)));
    }

    @Test
    void one_byte_that_is_changed_in_the_database_is_found() throws SQLException {
        String agency = Gateway.agency("650001", "省政府办公厅");
        Gateway.audited("report-gateway", agency);
        String change = "update audit_entry set content = replace(content, '%s', '%s') where chain = '" + agency + "'";
        tamper(change.formatted("127.0.0.1", "127.0.0.2"));

        Gateway.request()
                .post("/api/v1/audit/report-gateway/verification")
                .then()
                .body("firstBroken.chain", equalTo(agency))
                .body("firstBroken.fault", equalTo("ENTRY_CHANGED"));

        tamper(change.formatted("127.0.0.2", "127.0.0.1"));
        Gateway.request()
                .post("/api/v1/audit/report-gateway/verification")
                .then()
                .body("firstBroken", equalTo(null));
    }

    @Test
    void an_export_is_checked_without_the_server(@TempDir Path folder) throws Exception {
        Gateway.audited("litigation-service", Gateway.agency("650003", "省政府办公厅"));
        String audit = "/api/v1/audit/litigation-service";
        Awaitility.await("a head")
                .atMost(Duration.ofSeconds(90))
                .until(() ->
                        !Gateway.request().get(audit + "/heads").path("items").equals(List.of()));
        Path keys = Files.writeString(
                folder.resolve("keys.json"),
                Gateway.request().get(audit + "/keys").asString());
        String exported = Gateway.request().get(audit + "/export").asString();
        Path export = Files.writeString(folder.resolve("export.ndjson"), exported);
        Path heads = Files.writeString(
                folder.resolve("heads.ndjson"),
                exported.lines().filter(line -> line.startsWith("{\"head\"")).collect(Collectors.joining("\n")));
        assertThat(verify(export, keys, heads)).startsWith("0 good: ");

        Path changed = Files.writeString(
                folder.resolve("changed.ndjson"), exported.replaceFirst("127\\.0\\.0\\.1", "127.0.0.2"));
        assertThat(verify(changed, keys)).startsWith("1 chain ").contains("is not what was chained");
        Path shortened = Files.writeString(
                folder.resolve("shortened.ndjson"),
                exported.lines().filter(line -> !line.startsWith("{\"head\"")).collect(Collectors.joining("\n")));
        assertThat(verify(shortened, keys)).startsWith("0 good: ");
        assertThat(verify(shortened, keys, heads)).startsWith("1 the head of ").contains("is not in the export");
        assertThat(verify(keys, keys)).startsWith("2 cannot be checked: ");
    }

    /** What the command ends with, and what it says. */
    private static String verify(Path... files) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Path.of("verify-audit").toAbsolutePath().toString()));
        Stream.of(files).map(Path::toString).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // With it, Java tells of it first.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output;
    }

    @Test
    void the_clients_address_is_the_gateways_word_and_nobody_elses() {
        String agency = Gateway.agency("650002", "省政府办公厅");
        register(Gateway.request(), agency, "A-1");
        register(
                given().baseUri(RunningStack.stack()
                                .service(Service.REQUEST)
                                .origin()
                                .toString())
                        .filter(new Callers.SomebodyWhoMay())
                        .header("X-Gongkai-Gateway-Token", Callers.token("CLERK")),
                agency,
                "A-2");

        Gateway.request()
                .get("/api/v1/audit/request-service/entries?operation=REGISTER&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("items.actor", contains("it-clerk", "it-clerk"))
                .body("items.requestId", contains("a-request", "a-request"))
                .body("items.address", contains("127.0.0.1", "127.0.0.1"));
    }

    private static void register(RequestSpecification request, String agency, String receiptNumber) {
        request.header("X-Gongkai-Client-Address", FORGED)
                .header("X-Forwarded-For", FORGED)
                .header("Forwarded", "for=" + FORGED)
                .header("X-Request-Id", "a-request")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "receiptNumber", receiptNumber,
                        "agencyCode", agency,
                        "channel", "IN_PERSON",
                        "applicantKind", "NATURAL_PERSON",
                        "receivedOn", "2021-03-01"))
                .post("/api/v1/applications")
                .then()
                .statusCode(201);
    }

    private static void tamper(String sql) throws SQLException {
        try (Connection connection = RunningStack.stack().server().administer("gongkai_report");
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
