package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.table.ResourceTable;
import org.gongkai.kit.testing.ContractFile;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.mail.ErasuresDue;
import org.gongkai.litigation.reminder.CaseReminderTable;
import org.gongkai.litigation.term.CaseTimer;
import org.gongkai.registers.reminder.Reminders;
import org.gongkai.registers.testing.Api;

/** What others hear of cases: steps in their order, and reminders, each once; as the AsyncAPI document says. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseEventTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);
    private final Map<String, Schema> schemas = new HashMap<>();

    @Inject
    Reminders reminders;

    @Inject
    ErasuresDue erasures;

    @Inject
    MockMailbox mailbox;

    private String agency;
    private CaseFilesForTests cases;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("331300");
        cases = new CaseFilesForTests(agency);
    }

    @Test
    void the_committed_document_is_the_one_that_is_served_and_has_a_message_for_each_step() throws IOException {
        String served = served();
        ContractFile.named("asyncapi.yaml").equalsAnswer(served);

        JsonNode messages = new YAMLMapper().readTree(served).at("/components/messages");
        List<String> names = new ArrayList<>();
        messages.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(CaseStep.values()).map(CaseStep::code), Stream.of("reminder", "termMoved"))
                        .toList());
    }

    @Test
    void a_webhook_hears_of_steps_in_their_order_and_of_no_name() throws IOException {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.ADMIN, agency))
                    .contentType("application/json")
                    .body(Map.of(
                            "url", "http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                    .post("/api/v1/litigation-webhooks")
                    .then()
                    .statusCode(201)
                    .body("webhook.state", equalTo("ACTIVE"));
            String id = cases.opened(Map.of("applicantName", "欧阳静待"));
            cases.begin(id, "RECONSIDERATION", "caseNumber", "某政复〔2024〕8号", "acceptedOn", "2024-03-01")
                    .statusCode(201);
            cases.decide(id, 1, "RC_REVOKE", "2024-04-10", "servedOn", "2024-04-12")
                    .statusCode(201);
            // One may arrive twice.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> Set.copyOf(received).size() == 3);
        } finally {
            server.stop(0);
        }

        assertThat(received.stream().distinct())
                .extracting(event -> JSON.readTree(event).path("type").asText())
                .containsExactly("org.gongkai.case.openCase", "org.gongkai.case.begin", "org.gongkai.case.decide");
        JsonNode decided = JSON.readTree(received.getLast());
        assertThat(decided.path("subject").asText()).isEqualTo("某政复〔2024〕8号");
        assertThat(decided.path("source").asText()).isEqualTo("urn:gongkai:litigation-service");
        assertThat(decided.at("/data/outcome").asText()).isEqualTo("RC_REVOKE");
        assertThat(decided.at("/data/stage").asText()).isEqualTo("TO_PERFORM");
        assertThat(decided.at("/data/proceedingStage").asText()).isEqualTo("EFFECTIVE");
        for (String event : received) {
            assertThat(event).doesNotContain("欧");
            assertThat(faults(event)).isEmpty();
            assertThat(faults(event.replace("\"stage\"", "\"applicantName\":\"某\",\"stage\"")))
                    .isNotEmpty();
        }
    }

    @Test
    void it_is_reminded_of_a_term_as_it_comes_near_each_time_once() throws IOException {
        String id = cases.opened();
        cases.begin(
                        id,
                        "FIRST_INSTANCE",
                        "acceptedOn",
                        today.minusDays(30).toString(),
                        "learnedOn",
                        today.minusDays(14).toString())
                .statusCode(201);

        // Fifteen days from then: tomorrow, or the first working day after it.
        assertThat(round()).isEqualTo(1);
        assertThat(round()).isZero();
        JsonNode reminder = reminders().getFirst();
        assertThat(reminder.path("timer").asText()).isEqualTo("T_COURT_ANSWER");
        assertThat(reminder.path("duty").asText()).isEqualTo("AGENCY");
        assertThat(reminder.path("threshold").asText()).isIn("TWO_DAYS", "FIVE_DAYS", "LAST_DAY");
        assertThat(reminder.path("caseFileId").asText()).isEqualTo(id);

        // Twenty days pass.
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "update case_proceeding set learned_on = ?, accepted_on = ? where agency_code = ?",
                        today.minusDays(34),
                        today.minusDays(50),
                        agency));
        assertThat(round()).isEqualTo(1);
        assertThat(reminders())
                .extracting(one -> one.path("threshold").asText())
                .contains("OVERDUE");
        assertThat(round()).isZero();

        // What was done is waited for no more.
        cases.post(id, "/proceedings/1/answers", "on", today.toString()).statusCode(200);
        assertThat(round()).isZero();
        for (String event : published()) {
            assertThat(faults(event)).isEmpty();
        }
    }

    @Test
    void a_calendar_that_was_loaded_elsewhere_moves_terms_and_that_is_told_once() throws IOException {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2025-03-03", "learnedOn", "2025-03-03")
                .statusCode(201)
                .body("terms.find { it.code == 'T_RECON_ANSWER' }.dueOn", equalTo("2025-03-17"));

        Api.replicateCalendar(Api.calendarOf(agency, 2025, 1, "2025-03-17")).statusCode(200);
        Api.replicateCalendar(Api.calendarOf(agency, 2025, 1, "2025-03-17")).statusCode(200);
        cases.read(id).body("terms.find { it.code == 'T_RECON_ANSWER' }.dueOn", equalTo("2025-03-18"));
        Awaitility.await().until(() -> events("termMoved").size() == 1);
        JsonNode moved = events("termMoved").getFirst();
        assertThat(moved.path("timer").asText()).isEqualTo("T_RECON_ANSWER");
        assertThat(moved.path("dueOnBefore").asText()).isEqualTo("2025-03-17");
        assertThat(moved.path("dueOn").asText()).isEqualTo("2025-03-18");
        for (String event : published()) {
            assertThat(faults(event)).isEmpty();
        }
    }

    @Test
    void a_length_that_was_set_elsewhere_moves_what_was_ordered_and_that_is_told_once() throws IOException {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01", "learnedOn", "2024-03-05")
                .statusCode(201);
        cases.decide(id, 1, "RC_REVOKE", "2024-04-08", "servedOn", "2024-04-10")
                .statusCode(201)
                .body("terms.find { it.code == 'T_REDECISION' }.dueOn", equalTo("2024-05-10"));

        for (int i = 0; i < 2; i++) {
            Api.json(Map.of(
                            "layer",
                            "BODY",
                            "code",
                            agency,
                            "timer",
                            "T_REDECISION",
                            "version",
                            1,
                            "lengths",
                            List.of(Map.of("from", "2024-01-01", "length", 15, "asAround", false))))
                    .header("Authorization", "Bearer " + IssuerForTests.token(Role.SERVICE))
                    .put("/api/v1/term-length-replicas/T_REDECISION")
                    .then()
                    .statusCode(200);
        }

        Awaitility.await().until(() -> events("termMoved").size() == 1);
        JsonNode moved = events("termMoved").getFirst();
        assertThat(moved.path("timer").asText()).isEqualTo("T_REDECISION");
        assertThat(moved.path("dueOnBefore").asText()).isEqualTo("2024-05-10");
        assertThat(moved.path("dueOn").asText()).isEqualTo("2024-04-30");
        for (String event : published()) {
            assertThat(faults(event)).isEmpty();
        }
    }

    @Test
    void the_office_hears_by_mail_of_its_own_terms_and_the_head_of_names_that_are_to_be_erased() {
        String office = "office-" + agency + "@gongkai.example";
        String head = "head-" + agency + "@gongkai.example";
        Map<String, Object> fact = Api.fact(agency, "331300", "GOVERNMENT_OFFICE", 2);
        fact.put("contact", Map.of("email", office, "headEmail", head));
        Api.replicate(agency, List.of(fact)).statusCode(200);
        String id = cases.opened(Map.of("applicantName", "欧阳静待"));
        cases.begin(
                        id,
                        "FIRST_INSTANCE",
                        "caseNumber",
                        "（2026）初7号",
                        "acceptedOn",
                        today.minusDays(30).toString(),
                        "learnedOn",
                        today.minusDays(14).toString())
                .statusCode(201);

        assertThat(round()).isEqualTo(1);
        Awaitility.await().until(() -> mailbox.getMailsSentTo(office).size() == 1);
        assertThat(mailbox.getMailsSentTo(office).getFirst().getSubject()).contains("催办", "（2026）初7号", "提出答辩状和证据");
        assertThat(mailbox.getMailsSentTo(office).getFirst().getText()).doesNotContain("欧阳");
        assertThat(mailbox.getMailsSentTo(head)).isEmpty();

        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "update case_file set watched_until = date '2010-01-01' where agency_code = ?", agency));
        assertThat(erasures.propose()).isPositive();
        Awaitility.await().until(() -> mailbox.getMailsSentTo(head).size() == 1);
        assertThat(mailbox.getMailsSentTo(head).getFirst().getText())
                .contains("有1件案件")
                .doesNotContain("欧阳");
    }

    @Test
    void every_term_of_the_law_has_its_reminders() {
        List<String> timers = ResourceTable.read(CaseTimer.class, "timers.csv", row -> row.getField("code"));

        assertThat(CaseReminderTable.timers()).containsExactlyInAnyOrderElementsOf(timers);
    }

    @Test
    void who_keeps_no_accounts_has_no_webhooks() {
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, agency))
                .get("/api/v1/litigation-webhooks")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.ADMIN, agency))
                .contentType("application/json")
                .body(Map.of("url", "http://127.0.0.1:1/", "types", List.of("org.gongkai.application.dispatch")))
                .post("/api/v1/litigation-webhooks")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/types"));
    }

    private int round() {
        return reminders.round(Optional.of(Set.of(agency)));
    }

    private List<JsonNode> reminders() throws IOException {
        return events("reminder");
    }

    private List<JsonNode> events(String name) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String event : published()) {
            JsonNode read = JSON.readTree(event);
            if (read.path("type").asText().equals("org.gongkai.case." + name)) {
                all.add(read.path("data"));
            }
        }
        return all;
    }

    /** The events of the agency, as CloudEvents. */
    private List<String> published() throws IOException {
        List<String> bodies = DatabaseOwner.jdbi()
                .withHandle(owner -> owner.createQuery(
                                "select body from outbox_message where topic = 'event' and body like :agency order by id")
                        .bind("agency", "%" + agency + "%")
                        .mapTo(String.class)
                        .list());
        List<String> events = new ArrayList<>();
        for (String body : bodies) {
            JsonNode event = JSON.readTree(body);
            events.add(JSON.createObjectNode()
                    .put("specversion", "1.0")
                    .put("source", "urn:gongkai:litigation-service")
                    .put("id", event.path("id").asText())
                    .put("type", event.path("type").asText())
                    .put("subject", event.path("subject").asText())
                    .put("time", event.path("time").asText())
                    .<ObjectNode>set("data", event.path("data"))
                    .toString());
        }
        return events;
    }

    private static String served() {
        return given().noFilters()
                .get("/api/v1/public/case-events.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
    }

    private List<String> faults(String event) throws IOException {
        String type = JSON.readTree(event).path("type").asText().replace("org.gongkai.case.", "");
        return schemas.computeIfAbsent(type, this::schema).validate(event, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private Schema schema(String type) {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("$ref", "#/components/schemas/" + type + "Event");
        try {
            schema.set("components", new YAMLMapper().readTree(served()).path("components"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema.toString(), InputFormat.JSON);
    }
}
