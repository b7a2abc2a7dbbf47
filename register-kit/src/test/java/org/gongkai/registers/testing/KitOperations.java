package org.gongkai.registers.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.ConfigProvider;

import org.gongkai.kit.testing.DatabaseOwner;

/**
 * What the kits serve in a service, each asked once for a good answer, which is held against what the service describes. What they
 * do is tested with the test application; how they are described follows the service.
 */
public final class KitOperations {

    private static final int YEAR = 2021;
    private static final byte[] FILE = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);

    private final String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    private final String agency;

    /** Asked by and about a body. */
    public KitOperations(String agency) {
        this.agency = agency;
    }

    /**
     * Asks all that needs nothing of the trade.
     *
     * @param description where the service describes itself, whose registers are asked as well
     * @param nil a register of which nothing is kept
     * @param cell one of the service's
     */
    public void ask(String description, String nil, String cell) {
        audit();
        outbox();
        figures(nil, cell);
        List<String> registers = registers(description);
        assertThat(registers).isNotEmpty();
        registers.forEach(this::register);
    }

    private void audit() {
        String audit = "/api/v1/audit/" + service;
        for (String read : List.of("/entries?limit=1", "/heads?limit=1", "/keys", "/export")) {
            given().get(audit + read).then().statusCode(200);
        }
        given().post(audit + "/verification").then().statusCode(200);
    }

    private void outbox() {
        String letters = "/api/v1/outbox/" + service + "/dead-letters";
        long letter = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        insert into outbox_message
                            (topic, kind, destination, subject, body, request_id, state, failure, settled_at)
                        values ('nothing', 'STATE', 'nowhere', :agency, '{}', 'test', 'DEAD', 'refused', now())
                        returning id""")
                        .bind("agency", agency)
                        .mapTo(Long.class)
                        .one());
        given().get(letters + "?subject=" + agency).then().statusCode(200).body("items", hasSize(1));
        given().post(letters + "/" + letter + "/resendings").then().statusCode(204);
        DatabaseOwner.jdbi().useHandle(handle -> handle.execute("delete from outbox_message where id = ?", letter));
    }

    private void figures(String nil, String cell) {
        given().get("/api/v1/agency-replicas/" + agency).then().statusCode(200);
        String report = "/api/v1/nil-reports/" + YEAR + "/" + nil + "{more}?agencyCode=" + agency;
        Api.json("{}").put(report, "").then().statusCode(201);
        given().get(report, "").then().statusCode(200);
        Api.json(Map.of("reason", "误报"))
                .urlEncodingEnabled(false)
                .post(report, "/voidings")
                .then()
                .statusCode(200);
        given().get("/api/v1/opening-balances/" + YEAR + "?agencyCode=" + agency)
                .then()
                .statusCode(200);
        Map<String, ?> asked = Map.of("cellId", cell, "agencyCodes", List.of(agency));
        Api.json(asked).post("/api/v1/statistics/" + YEAR + "/entries").then().statusCode(200);
        Api.json(Map.of("groups", List.of(Map.of("agencyCodes", List.of(agency)))))
                .post("/api/v1/statistics/" + YEAR + "/sums")
                .then()
                .statusCode(200);
    }

    /** Those with words of their own for what files may say. */
    private static List<String> registers(String description) {
        JsonPath described = given().get(description + "?format=json").jsonPath();
        return described.<Map<String, ?>>get("paths").keySet().stream()
                .filter(path -> path.matches("/api/v1/[a-z-]+/words"))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .toList();
    }

    private void register(String path) {
        for (String file : List.of("/export.csv", "/export.xlsx")) {
            given().get(path + file + "?agencyCode=" + agency).then().statusCode(200);
        }
        given().get(path + "/template.xlsx").then().statusCode(200);
        String words = path + "/words?agencyCode=" + agency;
        String tag = given().get(words).then().statusCode(200).extract().header("ETag");
        Api.json(Map.of("words", List.of()))
                .header("If-Match", tag)
                .put(words)
                .then()
                .statusCode(200);
    }

    /**
     * Asks all about webhooks.
     *
     * @param path of theirs
     * @param event something that the body's webhooks are told of
     */
    public void askOfWebhooks(String path, Runnable event) {
        try (Receiver receiver = new Receiver()) {
            WebhooksForTests webhooks = new WebhooksForTests(path, agency);
            String id = webhooks.create(receiver).getString("webhook.id");
            event.run();
            await().until(() -> !receiver.received().isEmpty());
            await().untilAsserted(() -> webhooks.deliveries(id).body("items[0].state", equalTo("DELIVERED")));
            int number = webhooks.deliveries(id).extract().path("items[0].number");
            webhooks.resend(id, number).statusCode(202);
            webhooks.change(id, Map.of("description", "门户"), "*").statusCode(200);
            webhooks.read(id).statusCode(200);
            webhooks.admin()
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .post(path + "/" + id + "/secret-rotations")
                    .then()
                    .statusCode(200);
            webhooks.admin()
                    .header("If-Match", "*")
                    .delete(path + "/" + id)
                    .then()
                    .statusCode(204);
        }
    }

    /**
     * Asks all about files below a record.
     *
     * @param path of the files
     */
    public static void askOfAttachments(String path) {
        int number = Api.json(Map.of("name", "a.pdf", "size", FILE.length, "mediaType", "application/pdf"))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        String file = path + "/" + number;
        Api.file("application/offset+octet-stream", FILE)
                .header("Upload-Offset", 0)
                .patch(file)
                .then()
                .statusCode(200);
        given().get(path).then().statusCode(200);
        given().get(file).then().statusCode(200);
        Api.json(Collections.singletonMap("kind", null))
                .header("If-Match", "*")
                .put(file + "/kind")
                .then()
                .statusCode(200);
    }
}
