package org.gongkai.request.announcement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.ContractFile;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.HeardForTests;
import org.gongkai.registers.testing.Receiver;
import org.gongkai.request.life.table.LifeCycle;

/** The AsyncAPI document is the table of the life cycle, and what is published is what it says. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(HeardForTests.class)
class EventDocumentTest {

    private String served;
    private JsonNode document;
    private final Map<String, Schema> schemas = new HashMap<>();

    @BeforeEach
    void theDocument() throws IOException {
        served = given().noFilters()
                .get("/api/v1/public/events.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        document = new YAMLMapper().readTree(served);
    }

    @Test
    void the_committed_document_is_the_one_that_is_served() {
        ContractFile.named("asyncapi.yaml").equalsAnswer(served);
    }

    @Test
    void it_has_a_message_for_each_step_that_somebody_takes_for_proposals_and_for_reminders() {
        List<String> steps = LifeCycle.all().stream()
                .filter(row -> !row.path().isEmpty())
                .map(row -> row.step().code())
                .filter(step -> !List.of("draft", "ledgerKept", "ledgerReplied").contains(step))
                .toList();

        assertThat(names(document.at("/components/messages")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(steps.stream(), Stream.of("stepProposed", "termsMoved", "reminder"))
                                .toList());
        assertThat(names(document.at("/channels/webhook/messages")))
                .containsExactlyElementsOf(names(document.at("/components/messages")));
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        document.at("/components/messages").properties().forEach(message -> {
            assertThat(message.getValue().path("name").asText())
                    .isEqualTo("org.gongkai.application." + message.getKey());
            assertThat(document.at(message.getValue()
                                    .at("/payload/$ref")
                                    .asText()
                                    .substring(1))
                            .isMissingNode())
                    .isFalse();
        });
    }

    /** Whatever has been published by the tests of this run, beside a life of its own. */
    @Test
    void every_event_that_was_published_is_as_its_schema_says() {
        String agency = Api.agency("230505");
        String application = new Api("applications")
                .created(Map.of(
                        "receiptNumber", "E-1",
                        "agencyCode", agency,
                        "channel", "IN_PERSON",
                        "applicantKind", "NATURAL_PERSON",
                        "receivedOn", "2026-03-02"));
        step(agency, Role.CLERK, application, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        step(agency, Role.CLERK, application, "acceptances", Map.of("on", "2026-03-04"));
        step(agency, Role.SIGNER, application, "holds", Map.of("on", "2026-03-04", "reason", "巡视"));
        step(agency, Role.CLERK, application, "extensions", Map.of("on", "2026-03-05", "days", 5, "reason", "检索量大"));
        step(agency, Role.CLERK, application, "withdrawals", Map.of("on", "2026-03-05", "proof", "申请书"));
        try (Receiver receiver = new Receiver()) {
            given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.ADMIN, agency))
                    .contentType("application/json")
                    .body(Map.of("agencyCode", agency, "url", receiver.url()))
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(201);
            new Api("applications")
                    .voidRecord(application, Role.SIGNER, Map.of("ground", "TEST", "reason", "测试件"))
                    .statusCode(200);
            org.awaitility.Awaitility.await().until(() -> receiver.received().size() == 1);
            assertThat(faults(receiver.received().getFirst().body())).isEmpty();
        }

        List<String> faults = new ArrayList<>();
        Jdbi owner = DatabaseOwner.jdbi();
        List<String> published =
                owner.withHandle(handle -> handle.createQuery("select body from outbox_message where topic = 'event'")
                        .mapTo(String.class)
                        .list());
        published.forEach(body -> faults.addAll(faults(asCloudEvent(body))));
        assertThat(published).hasSizeGreaterThan(4);
        assertThat(faults).isEmpty();
    }

    @Test
    void what_says_more_or_something_else_is_found() {
        String good = """
                {"specversion": "1.0", "id": "7d9c1d5e-9f3e-4a55-8c3c-3c8f3b1f0a11", "source": "urn:gongkai:request-service",
                 "type": "org.gongkai.application.assign", "subject": "1", "time": "2026-03-02T08:00:00+08:00",
                 "datacontenttype": "application/json", "data": {"agencyCode": "11230505001234567F", "stage": "IN_REVIEW",
                 "step": "assign", "on": "2026-03-02"}}""";

        assertThat(faults(good)).isEmpty();
        assertThat(faults(good.replace("\"on\"", "\"applicantName\": \"某\", \"on\"")))
                .isNotEmpty();
        assertThat(faults(good.replace("IN_REVIEW", "DECIDED"))).isNotEmpty();
        assertThat(faults(good.replace("\"step\": \"assign\"", "\"step\": \"accept\"")))
                .isNotEmpty();
    }

    private static String asCloudEvent(String body) {
        try {
            JsonNode event = new ObjectMapper().readTree(body);
            return new ObjectMapper()
                    .createObjectNode()
                    .put("specversion", "1.0")
                    .put("source", "urn:gongkai:request-service")
                    .put("id", event.path("id").asText())
                    .put("type", event.path("type").asText())
                    .put("subject", event.path("subject").asText())
                    .put("time", event.path("time").asText())
                    .<ObjectNode>set("data", event.path("data"))
                    .toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Schema schema(String name) {
        ObjectNode schema = new ObjectMapper()
                .createObjectNode()
                .put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("$ref", "#/components/schemas/" + name);
        schema.set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema.toString(), InputFormat.JSON);
    }

    private List<String> faults(String event) {
        try {
            String type = new ObjectMapper().readTree(event).path("type").asText();
            return schemas
                    .computeIfAbsent(type.replace("org.gongkai.application.", "") + "Event", this::schema)
                    .validate(event, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void step(String agency, Role role, String application, String step, Map<String, ?> body) {
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, agency))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + application + "/" + step)
                .then()
                .statusCode(200);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
