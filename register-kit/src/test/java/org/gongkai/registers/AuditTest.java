package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.database.ServiceLock;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Every change leaves an entry that nobody can change unseen. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AuditTest {

    private static final String AUDIT = "/api/v1/audit/letter-service";

    @Inject
    Jdbi database;

    private LettersForTests mine;
    private String id;

    @BeforeEach
    void aLetterWithAHistory() {
        mine = new LettersForTests();
        id = mine.receive("NATURAL_PERSON", "2021-03-01");
        mine.conclude(id, "GRANTED", "2021-03-19");
        LettersForTests.LETTERS.voidRecord(id).statusCode(200);
    }

    @Test
    void an_entry_says_who_did_what_to_what_and_what_stood_before_and_after() {
        JsonPath entries = entries("objectId=" + id).extract().jsonPath();

        assertThat(entries.getList("items.operation")).isEqualTo(List.of("REGISTER", "CORRECT", "VOID"));
        assertThat(entries.getList("items.actor")).containsOnly("test-clerk", "test-reviewer");
        assertThat(entries.getList("items.role")).containsOnly("CLERK", "REVIEWER");
        assertThat(entries.getList("items.agencyCode")).containsOnly(mine.agency());
        assertThat(entries.getList("items.objectKind")).containsOnly("LETTER");
        assertThat(entries.getString("items[0].objectNumber")).startsWith("T-");
        assertThat(entries.getString("items[0].before")).isNull();
        assertThat(entries.getString("items[0].after.senderKind")).isEqualTo("NATURAL_PERSON");
        assertThat(entries.getString("items[1].before.outcome")).isNull();
        assertThat(entries.getString("items[1].after.outcome")).isEqualTo("GRANTED");
        assertThat(entries.getInt("items[1].after.version")).isEqualTo(2);
        assertThat(entries.getString("items[1].reason")).isEqualTo("登记有误");
        assertThat(entries.getString("items[2].reason")).isEqualTo("重复登记");
        assertThat(entries.getList("items.requestId", String.class)).allMatch(request -> !request.isEmpty());
        assertThat(entries.getList("items.address")).containsOnly("127.0.0.1");
    }

    @Test
    void what_somebody_has_written_of_a_person_is_masked_on_its_way_in() {
        String other = mine.receive("NATURAL_PERSON", "2021-03-01");
        mine.conclude(other, "GRANTED", "2021-03-19");
        Api.json(Map.of("outcomeDetail", "转张三13812345678", "reason", "本人11010519491231002X来电，li@corp.cn"))
                .header(
                        "If-Match",
                        LettersForTests.LETTERS.read(other).extract().header("ETag"))
                .patch("/api/v1/letters/" + other)
                .then()
                .statusCode(200)
                .body("outcomeDetail", equalTo("转张三13812345678"))
                .header(
                        "Personal-Data-Found",
                        allOf(
                                containsString("\"/outcomeDetail\";kind=MOBILE_NUMBER;masked=\"138****5678\""),
                                containsString("\"/reason\";kind=ID_NUMBER;masked=\"1101**********002X\"")));

        JsonPath entry = entries("objectId=" + other).extract().jsonPath();
        assertThat(entry.getString("items[2].after.outcomeDetail")).isEqualTo("转张三138****5678");
        assertThat(entry.getString("items[2].reason")).isEqualTo("本人1101**********002X来电，l***@corp.cn");
    }

    @Test
    void what_was_refused_or_rolled_back_leaves_no_entry() {
        LettersForTests.LETTERS.voidRecord(id).statusCode(409);
        String csv = "letterNumber,agencyCode,channel,senderKind,receivedOn\nR-1," + mine.agency()
                + ",ONLINE,ENTERPRISE,2021-03-01\n";
        LettersForTests.LETTERS.importCsv(csv, "?dryRun=true").statusCode(200);
        LettersForTests.LETTERS
                .importCsv(csv + "R-2," + mine.agency() + ",nonsense,ENTERPRISE,2021-03-01\n", "")
                .statusCode(422);

        entries("agencyCode=" + mine.agency() + "&objectKind=LETTER").body("items.size()", equalTo(3));
    }

    @Test
    void an_import_leaves_one_entry_an_agency_and_one_for_each_row_that_it_replaced() {
        String csv = "letterNumber,agencyCode,channel,senderKind,receivedOn,subject\nI-1," + mine.agency()
                + ",ONLINE,ENTERPRISE,2021-03-01,%s\nI-2," + mine.agency() + ",ONLINE,ENTERPRISE,2021-03-01,b\n";
        LettersForTests.LETTERS.importCsv(csv.formatted("a"), "").statusCode(200);
        LettersForTests.LETTERS
                .importCsv(csv.formatted("c"), "?onConflict=replace")
                .statusCode(200);

        entries("agencyCode=" + mine.agency() + "&operation=IMPORT")
                .body("items.after.created", contains(2, 0))
                .body("items.after.replaced", contains(0, 1));
        entries("agencyCode=" + mine.agency() + "&operation=REPLACE").body("items.objectNumber", contains("I-1"));
    }

    @Test
    void filters_hold_together() {
        String all = "agencyCode=" + mine.agency();
        entries(all + "&actor=test-reviewer&operation=VOID").body("items.size()", equalTo(1));
        entries(all + "&actor=nobody").body("items", empty());
        entries(all + "&from=2020-01-01T00:00:00%2B08:00&to=2020-12-31T00:00:00%2B08:00")
                .body("items", empty());
        String moment = entries(all + "&operation=VOID").extract().path("items[0].at");
        entries(all + "&from=" + moment).body("items.operation", contains("VOID"));
        audit("/entries?from=yesterday").statusCode(400);
        audit("/entries?colour=red").statusCode(400);
    }

    @Test
    void only_auditors_read_and_only_in_their_scope() {
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN))
                .get(AUDIT + "/entries")
                .then()
                .statusCode(403);
        String elsewhere = Api.agency("470000");
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.AUDITOR, elsewhere))
                .get(AUDIT + "/entries?limit=500")
                .then()
                .statusCode(200)
                .body("items.agencyCode", everyItem(equalTo(elsewhere)));
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.AUDITOR, "2305"))
                .get(AUDIT + "/entries?limit=500&agencyCode=" + mine.agency() + "&objectKind=LETTER")
                .then()
                .body("items.size()", equalTo(3));
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.AUDITOR))
                .get("/api/v1/letters")
                .then()
                .statusCode(403);
    }

    @Test
    void the_service_itself_cannot_rewrite_what_was_written() {
        for (String change : List.of(
                "update audit_entry set content = '{}'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_link set hash = ''",
                "delete from audit_link",
                "delete from audit_head")) {
            assertThatThrownBy(() -> database.useHandle(handle -> handle.execute(change)))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void verification_finds_the_entry_of_which_one_byte_was_changed() {
        verifyWhole();
        long entry = chained("objectId=" + id).getLong("items[1].id");
        String change = "update audit_entry set content = replace(content, '%s', '%s') where id = " + entry;

        tamper(change.formatted("GRANTED", "GRANTEE"));
        verify().body("firstBroken.chain", equalTo(mine.agency()))
                .body("firstBroken.entryId", equalTo((int) entry))
                .body("firstBroken.fault", equalTo("ENTRY_CHANGED"))
                .body("firstBroken.what", equalTo("the entry of this place is not what was written"));

        tamper(change.formatted("GRANTEE", "GRANTED"));
        verifyWhole();
    }

    @Test
    void verification_finds_an_entry_that_was_taken_away_with_its_link() {
        long entry = chained("objectId=" + id).getLong("items[1].id");
        List<Map<String, Object>> kept = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.select("select * from audit_link where entry_id = ?", entry)
                        .mapToMap()
                        .list());

        whileNoHeadIsMade(() -> {
            tamper("delete from audit_link where entry_id = " + entry);
            verify().body("firstBroken.chain", equalTo(mine.agency()))
                    .body("firstBroken.position", equalTo(3))
                    .body("firstBroken.fault", equalTo("LINK_MISSING"));

            DatabaseOwner.jdbi()
                    .useHandle(handle ->
                            handle.createUpdate("""
                            insert into audit_link (sequence, previous, entry_id, chain, position, hash, code)
                            overriding system value
                            values (:sequence, :previous, :entry_id, :chain, :position, :hash, :code)""").bindMap(kept.getFirst()).execute());
        });
        verifyWhole();
    }

    /** A head over a chain that a test has broken for a moment would hold it against the chain for ever. */
    private static void whileNoHeadIsMade(Runnable work) {
        DatabaseOwner.jdbi().useTransaction(handle -> {
            ServiceLock.AUDIT_HEADS.take(handle);
            work.run();
        });
    }

    @Test
    void what_was_not_chained_when_the_service_ended_is_chained_later_unless_it_is_not_the_services() {
        String chain = DatabaseOwner.jdbi().inTransaction(handle -> {
            ServiceLock.AUDIT_CHAINS.take(handle);
            String agency = Api.agency("470001");
            entries("agencyCode=" + agency).body("items[0].hash", equalTo(null));
            return agency;
        });
        long forged = DatabaseOwner.jdbi()
                .withHandle(handle ->
                        handle.createQuery("""
                                insert into audit_entry (chain, content, token, code)
                                select chain, content, gen_random_uuid(), code
                                from audit_entry where chain = ? returning id""").bind(0, chain).mapTo(Long.class).one());
        String all = "agencyCode=" + chain;
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(entries(all).extract().jsonPath().getString("items[0].hash"))
                                .hasSize(64));

        verify().body("firstBroken.chain", equalTo(chain))
                .body("firstBroken.entryId", equalTo((int) forged))
                .body("firstBroken.position", equalTo(null))
                .body("firstBroken.fault", equalTo("ENTRY_FOREIGN"));
        tamper("delete from audit_entry where id = " + forged);
        verifyWhole();
    }

    @Test
    void an_export_can_be_verified_by_who_has_nothing_but_the_file() throws JsonProcessingException {
        chained("objectId=" + id + "&operation=VOID");
        String export = audit("/export").statusCode(200).extract().asString();
        ObjectMapper json = new ObjectMapper();
        String hash = "0".repeat(64);
        int links = 0;
        for (String line : export.split("\n")) {
            JsonNode entry = json.readTree(line);
            if (entry.path("chain").asText().equals(mine.agency())) {
                hash = sha256(hash + "\n" + entry.path("content").asText());
                assertThat(entry.path("hash").asText()).isEqualTo(hash);
                assertThat(entry.path("position").asInt()).isEqualTo(++links);
            }
        }
        assertThat(links).isGreaterThanOrEqualTo(3);
    }

    @Test
    void who_takes_the_audit_away_leaves_an_entry() {
        String auditor = IssuerForTests.tokenOfAgency(Role.AUDITOR, mine.agency());
        given().header("Authorization", "Bearer " + auditor)
                .get(AUDIT + "/export")
                .then()
                .statusCode(200);

        entries("agencyCode=" + mine.agency() + "&operation=EXPORT_AUDIT")
                .body("items.role", contains("AUDITOR"))
                .body("items.objectKind", contains("AUDIT"))
                .body("items.objectId", contains("letter-service"));
    }

    @Test
    void who_takes_a_list_away_as_a_file_leaves_an_entry() {
        String clerk = IssuerForTests.tokenOfAgency(Role.CLERK, mine.agency());
        for (String file : List.of("export.csv?receivedFrom=2024-01-01", "export.xlsx")) {
            given().header("Authorization", "Bearer " + clerk)
                    .get("/api/v1/letters/" + file)
                    .then()
                    .statusCode(200);
        }
        given().header("Authorization", "Bearer " + clerk)
                .get("/api/v1/letters/export.csv?colour=red")
                .then()
                .statusCode(400);

        entries("agencyCode=" + mine.agency() + "&operation=EXPORT")
                .body("items.role", contains("CLERK", "CLERK"))
                .body("items.objectKind", everyItem(equalTo("LETTER")));
    }

    private void verifyWhole() {
        verify().body("firstBroken", equalTo(null));
    }

    private ValidatableResponse verify() {
        return given().post(AUDIT + "/verification").then().statusCode(200);
    }

    private ValidatableResponse entries(String query) {
        return audit("/entries?limit=500&" + query).statusCode(200);
    }

    private static ValidatableResponse audit(String path) {
        return given().urlEncodingEnabled(false).get(AUDIT + path).then();
    }

    /** The entries when each has its place in the chain. */
    private JsonPath chained(String query) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> entries(query).extract().jsonPath(),
                        found -> !found.getList("items").isEmpty()
                                && found.getList("items.hash").stream().allMatch(hash -> hash != null));
    }

    /** As somebody with all power over the database can. */
    private static void tamper(String sql) {
        DatabaseOwner.jdbi().useTransaction(handle -> {
            handle.execute("set local session_replication_role = replica");
            assertThat(handle.execute(sql)).isEqualTo(1);
        });
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
