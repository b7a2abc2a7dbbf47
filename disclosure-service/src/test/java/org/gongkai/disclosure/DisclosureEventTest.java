package org.gongkai.disclosure;

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
import java.util.LinkedHashMap;
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
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.disclosure.announcement.DisclosureEvents;
import org.gongkai.disclosure.life.term.ItemTimer;
import org.gongkai.disclosure.reminder.DisclosureReminderTable;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.ContractFile;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.reminder.Reminders;
import org.gongkai.registers.testing.Api;

/** What others hear: steps in their order, rows and imports of registers, lists, reminders each once; as the AsyncAPI document says. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DisclosureEventTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Api ITEMS = new Api("disclosures");

    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);
    private final Map<String, Schema> schemas = new HashMap<>();

    @Inject
    Reminders reminders;

    private ItemOffice office;

    @BeforeEach
    void anOffice() {
        office = ItemOffice.ofItsOwn();
    }

    @Test
    void the_committed_document_is_the_one_that_is_served_and_has_a_message_for_each_event() throws IOException {
        String served = served();
        ContractFile.named("asyncapi.yaml").equalsAnswer(served);

        List<String> types = new ArrayList<>();
        new YAMLMapper()
                .readTree(served)
                .at("/components/messages")
                .forEach(message -> types.add(message.path("name").asText()));
        assertThat(types).containsExactlyInAnyOrderElementsOf(DisclosureEvents.types());
    }

    @Test
    void a_webhook_hears_of_steps_in_their_order_and_of_no_title() throws IOException {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        String item;
        try {
            admin().body(Map.of("url", "http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                    .post("/api/v1/disclosure-webhooks")
                    .then()
                    .statusCode(201)
                    .body("webhook.state", equalTo("ACTIVE"));
            item = office.published(ItemOffice.content());
            office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "处罚决定被撤销"))
                    .statusCode(200);
            // One may arrive twice.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> Set.copyOf(received).size() == 6);
        } finally {
            server.stop(0);
        }

        List<String> steps = Stream.of("draft", "submit", "review", "completeReview", "release", "withdraw")
                .map("org.gongkai.item."::concat)
                .toList();
        assertThat(received.stream().distinct())
                .extracting(event -> JSON.readTree(event).path("type").asText())
                .containsExactlyElementsOf(steps);
        JsonNode withdrawn = JSON.readTree(received.getLast());
        assertThat(withdrawn.path("source").asText()).isEqualTo("urn:gongkai:disclosure-service");
        assertThat(withdrawn.path("subject").asText())
                .isEqualTo(withdrawn.at("/data/indexNumber").asText());
        assertThat(withdrawn.at("/data/stage").asText()).isEqualTo("WITHDRAWN");
        given().noFilters().get(withdrawn.at("/data/href").asText()).then().statusCode(410);
        for (String event : received) {
            assertThat(event).doesNotContain("某公司").doesNotContain("撤销");
            assertThat(faults(event)).isEmpty();
            assertThat(faults(event.replace("\"stage\"", "\"title\":\"某\",\"stage\"")))
                    .isNotEmpty();
        }
    }

    @Test
    void rows_imports_documents_lists_and_orders_are_told() throws IOException {
        String row = ITEMS.created(row("部门预算"));
        ITEMS.voidRecord(row).statusCode(200);
        ITEMS.importCsv(
                        "agencyCode,column,title,publishedOn\n" + office.agency() + ",财政公开,甲,2021-03-01\n"
                                + office.agency() + ",财政公开,乙,2021-03-01\n",
                        "")
                .statusCode(200);
        ITEMS.importCsv(
                        "agencyCode,column,title,publishedOn\n" + office.agency() + ",财政公开,丙,2021-03-01\n",
                        "?dryRun=true")
                .statusCode(200);
        DocumentOffice documents = new DocumentOffice(office.agency());
        String document = documents.issued("2020-05-01");
        documents
                .take(document, "repeals", Map.of("on", "2024-01-05", "basis", "集中清理"))
                .statusCode(200);
        given().contentType("application/json")
                .body(list())
                .put("/api/v1/catalogues/" + office.agency())
                .then()
                .statusCode(200);
        String item = office.begun(ItemOffice.content());
        office.review(item);
        String order = office.as(Role.CLERK)
                .body(Map.of("agencyCode", office.agency(), "items", List.of(item), "at", ItemOffice.ahead()))
                .post("/api/v1/publications")
                .then()
                .statusCode(201)
                .extract()
                .path("publication.id");
        office.as(Role.CLERK)
                .body(Map.of("reason", "暂缓"))
                .post("/api/v1/publications/" + order + "/cancellations")
                .then()
                .statusCode(200);

        List<String> types = new ArrayList<>();
        for (String event : published()) {
            types.add(JSON.readTree(event).path("type").asText().replace("org.gongkai.", ""));
            assertThat(faults(event)).as(event).isEmpty();
        }
        assertThat(types)
                .filteredOn(type -> !type.startsWith("item."))
                .containsExactly(
                        "register.register",
                        "register.void",
                        "register.import",
                        "register.register",
                        "document.repeal",
                        "catalogue.adjust",
                        "publication.order",
                        "publication.cancel");
        assertThat(published())
                .filteredOn(event -> event.contains("register.import"))
                .singleElement()
                .satisfies(event -> assertThat(
                                JSON.readTree(event).at("/data/created").asInt())
                        .isEqualTo(2));
    }

    @Test
    void it_is_reminded_of_a_term_as_it_comes_near_each_time_once() throws IOException {
        String item = office.begun(ItemOffice.content(
                "issuedOn",
                today.minusDays(90).toString(),
                "arisenOn",
                today.minusDays(90).toString()));
        String withheld = office.begun(ItemOffice.content());
        office.take(Role.CLERK, withheld, "discards", Map.of("reason", "涉及商业秘密"))
                .statusCode(200);
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "update item_life set withheld_on = ? where id::text = ?", today.minusYears(2), withheld));

        assertThat(round()).isEqualTo(2);
        assertThat(round()).isZero();
        assertThat(reminders())
                .extracting(reminder -> reminder.path("timer").asText())
                .containsExactlyInAnyOrder("T_PUBLISH", "T_REASSESS");
        assertThat(reminders()).allSatisfy(reminder -> {
            assertThat(reminder.path("threshold").asText()).isEqualTo("OVERDUE");
            assertThat(reminder.path("daysLeft").asInt()).isNegative();
        });

        office.take(Role.CLERK, withheld, "reassessments", Map.of("decision", "STAYS_WITHHELD", "reason", "仍涉商业秘密"))
                .statusCode(200);
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        assertThat(round()).isZero();
    }

    @Test
    void it_is_reminded_of_columns_and_of_annulled_penalties() throws IOException {
        given().contentType("application/json")
                .body(list())
                .put("/api/v1/catalogues/" + office.agency())
                .then()
                .statusCode(200);
        int columns = round();
        String penalty =
                office.published(ItemOffice.content("arisenOn", today.toString(), "issuedOn", today.toString()));
        office.take(Role.CLERK, penalty, "annulments", Map.of("on", today.toString(), "reason", "复议撤销"))
                .statusCode(200);

        assertThat(columns).isPositive();
        assertThat(round()).isOne();
        List<JsonNode> made = reminders();
        assertThat(made.getFirst().path("timer").asText()).isEqualTo("T_RHYTHM");
        assertThat(made.getFirst().path("column").asText()).contains("/");
        assertThat(made.getLast().path("timer").asText()).isEqualTo("T_PENALTY_WITHDRAW");
        assertThat(made.getLast().path("itemId").asText()).isEqualTo(penalty);
        for (String event : published()) {
            assertThat(faults(event)).as(event).isEmpty();
        }
    }

    @Test
    void a_suggestion_is_told_and_reminded_of_without_a_word_of_it() throws IOException {
        given().noFilters()
                .contentType("application/json")
                .body(Map.of(
                        "agencyCode",
                        office.agency(),
                        "kind",
                        "BROKEN_LINK",
                        "content",
                        Map.of("text", "打不开", "url", "http://www.example.gov.cn/1.html", "personName", "欧阳静待")))
                .post("/api/v1/public/suggestions")
                .then()
                .statusCode(201);
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "update suggestion set received_on = ? where agency_code = ?",
                        today.minusDays(60),
                        office.agency()));
        assertThat(round()).isEqualTo(1);
        assertThat(round()).isZero();

        assertThat(reminders().getFirst().path("timer").asText()).isEqualTo("T_SUGGESTION");
        assertThat(published()).hasSize(2);
        for (String event : published()) {
            assertThat(event).doesNotContain("打不开").doesNotContain("欧").doesNotContain("example");
            assertThat(faults(event)).as(event).isEmpty();
        }
        assertThat(JSON.readTree(published().getFirst()).path("type").asText())
                .isEqualTo("org.gongkai.suggestion.receive");
    }

    @Test
    void that_a_document_ends_by_itself_is_told_once() throws IOException {
        DocumentOffice documents = new DocumentOffice(office.agency());
        String ended =
                documents.issued("2020-05-01", "expiresOn", today.minusDays(10).toString());
        documents.issued("2020-05-01", "expiresOn", today.minusYears(1).toString());
        documents.issued("2020-05-01", "expiresOn", today.plusYears(1).toString());

        assertThat(round()).isEqualTo(1);
        assertThat(round()).isZero();
        JsonNode reminder = reminders().getFirst();
        assertThat(reminder.path("timer").asText()).isEqualTo("T_EXPIRY");
        assertThat(reminder.path("documentId").asText()).isEqualTo(ended);
        assertThat(reminder.path("threshold").asText()).isEqualTo("OVERDUE");
        for (String event : published()) {
            assertThat(faults(event)).as(event).isEmpty();
        }
    }

    @Test
    void documents_that_wait_for_reviews_and_penalties_of_the_ledger_are_reminded_of() throws IOException {
        DocumentOffice documents = new DocumentOffice(office.agency());
        String waiting = documents.issued(today.minusDays(40).toString());
        documents.issued("2021-04-01");
        assertThat(round()).isZero();
        office.as(Role.SIGNER)
                .body(Map.of("reviewedFrom", today.toString(), "reason", "启用审查系统"))
                .put("/api/v1/review-starts/" + office.agency())
                .then()
                .statusCode(200);
        assertThat(round()).isOne();
        String penalty = new Api("administrative-decisions")
                .created(Map.of(
                        "decisionNumber",
                        "罚1",
                        "agencyCode",
                        office.agency(),
                        "kind",
                        "PENALTY",
                        "decidedOn",
                        "2026-01-05",
                        "matter",
                        "食品经营",
                        "publicisedOn",
                        "2026-01-06",
                        "annulledOn",
                        today.toString()));
        assertThat(round()).isOne();
        documents.review(waiting);
        documents.take(waiting, "publications", Map.of()).statusCode(200);
        documents
                .take(waiting, "rewordings", Map.of("title", "关于某件事的通告", "reason", "漏字"))
                .statusCode(200);
        assertThat(round()).isZero();

        List<JsonNode> made = reminders();
        assertThat(made.getFirst().path("timer").asText()).isEqualTo("T_PUBLISH");
        assertThat(made.getFirst().path("documentId").asText()).isEqualTo(waiting);
        assertThat(made.getFirst().path("threshold").asText()).isEqualTo("OVERDUE");
        assertThat(made.getLast().path("timer").asText()).isEqualTo("T_PENALTY_WITHDRAW");
        assertThat(made.getLast().path("decisionId").asText()).isEqualTo(penalty);
        for (String event : published()) {
            assertThat(faults(event)).as(event).isEmpty();
        }
    }

    @Test
    void every_term_of_items_has_its_reminders() {
        assertThat(DisclosureReminderTable.timers())
                .containsAll(Stream.of(ItemTimer.values()).map(Enum::name).toList())
                .contains("T_REASSESS", "T_RHYTHM", "T_SUGGESTION", "T_EXPIRY");
    }

    @Test
    void who_keeps_no_accounts_has_no_webhooks() {
        office.as(Role.CLERK).get("/api/v1/disclosure-webhooks").then().statusCode(403);
        admin().body(Map.of("url", "http://127.0.0.1:1/", "types", List.of("org.gongkai.case.begin")))
                .post("/api/v1/disclosure-webhooks")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/types"));
    }

    private RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.ADMIN, office.agency()))
                .contentType("application/json");
    }

    private static Map<String, Object> list() {
        Map<String, Object> list = new LinkedHashMap<>(given().noFilters()
                .get("/api/v1/public/sample-catalogue")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String, Object>getMap("$"));
        list.put("effectiveOn", "2021-01-01");
        list.put("reason", "首次制定");
        return list;
    }

    private Map<String, Object> row(String title) {
        return Map.of("agencyCode", office.agency(), "column", "财政公开", "title", title, "publishedOn", "2021-03-01");
    }

    private int round() {
        return reminders.round(Optional.of(Set.of(office.agency())));
    }

    private List<JsonNode> reminders() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String event : published()) {
            JsonNode read = JSON.readTree(event);
            if (read.path("type").asText().equals("org.gongkai.disclosure.reminder")) {
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
                        .bind("agency", "%" + office.agency() + "%")
                        .mapTo(String.class)
                        .list());
        List<String> events = new ArrayList<>();
        for (String body : bodies) {
            JsonNode event = JSON.readTree(body);
            events.add(JSON.createObjectNode()
                    .put("specversion", "1.0")
                    .put("source", "urn:gongkai:disclosure-service")
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
                .get("/api/v1/public/disclosure-events.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
    }

    private List<String> faults(String event) throws IOException {
        String type = JSON.readTree(event).path("type").asText().replace("org.gongkai.", "");
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
