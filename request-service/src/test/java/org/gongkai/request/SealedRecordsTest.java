package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealingKey;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.rotation.KeyRenewals;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.sealing.SealingRound;

/** Names and words of applications lie sealed with a key of each application's own, and go with it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SealedRecordsTest {

    private static final String NAME = "公孙瑾瑜";
    private static final String SUBJECT = "桃源里棚户区改造补偿方案";
    private static final List<String> COLUMNS = List.of(
            "applicant_name",
            "applicant_id_number",
            "applicant_phone",
            "applicant_address",
            "applicant_email",
            "subject",
            "description");

    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);
    private ApplicationsForTests mine;

    @Inject
    DataKey key;

    @Inject
    SealingKeys keys;

    @Inject
    SealingRound round;

    @Inject
    KeyRenewals renewals;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void anAgency() {
        mine = new ApplicationsForTests();
    }

    @Test
    void what_the_database_holds_tells_nothing_and_is_found_listed_and_searched_all_the_same() {
        String id = registered("2026-03-02");
        String other = mine.receive("NATURAL_PERSON", "2026-03-03");

        Map<String, Object> row = row(id);
        for (String column : COLUMNS) {
            assertThat(row.get(column).toString()).as(column).matches("\u0002[A-Za-z0-9+/]+=*");
        }
        assertThat(wrapped(other)).as("it has nothing to be sealed").isEmpty();
        read(id).body("applicantName", equalTo("公*")).body("subject", equalTo(SUBJECT));
        list("applicantName=" + NAME).body("items.id", contains(id));
        list("applicantName=公孙瑾").body("items.id", empty());
        list("subject=" + SUBJECT + "&applicantName=" + NAME).body("items.id", contains(id));
        list("q=棚户区 补偿").body("items.id", contains(id));
        list("q=棚户改造").body("items.id", empty());
        list("q=户区棚户").body("items.id", empty());
        counted("q=桃源里棚户区").body("total", equalTo(1)).body("counts.channel[0].number", equalTo(1));
        counted("q=棚户").body("total", equalTo(1));
        counted("q=户区棚户").body("total", equalTo(0));
    }

    /** To open each of many texts would keep others waiting. */
    @Test
    void a_long_word_is_counted_in_a_thousand_texts_and_above_it_the_index_says_how_many() {
        StringBuilder csv = new StringBuilder("登记编号,统一社会信用代码,申请渠道,申请人类型,收到日期,申请事项\n");
        for (int i = 0; i < 1_001; i++) {
            csv.append("N-%d,%s,%s,自然人,2026-03-02,%s\n"
                    .formatted(
                            i, mine.agency(), i < 11 ? "平常信函" : "互联网", i < 11 ? "桃源里之源里程碑" : "桃源里程碑第%d号".formatted(i)));
        }
        ApplicationsForTests.APPLICATIONS.importCsv(csv.toString(), "").statusCode(200);

        counted("q=桃源里程碑")
                .body("exact", equalTo(false))
                .body("total", equalTo(1_001))
                .body("counts.channel.find { it.value == 'ORDINARY_MAIL' }.number", equalTo(11));
        counted("q=桃源里程碑&receivedFrom=2026-03-02&channel=ONLINE")
                .body("exact", equalTo(true))
                .body("total", equalTo(990));
        counted("q=桃源里程碑&channel=ORDINARY_MAIL").body("exact", equalTo(true)).body("total", equalTo(0));
        counted("q=桃源").body("exact", equalTo(true)).body("total", equalTo(1_001));
        list("q=桃源里程碑&channel=ORDINARY_MAIL").body("items", empty());
    }

    @Test
    void what_was_written_before_is_sealed_in_the_background_and_is_read_and_found_meanwhile() {
        String id = registered("2026-03-02");
        String phone = key.encrypt("13812345678", "application/applicantPhone/" + id);
        DatabaseOwner.jdbi().useHandle(handle -> {
            handle.execute("delete from sealing_key where record_id = ?", UUID.fromString(id));
            handle.execute(
                    "update application set applicant_name = ?, subject = ?, description = '补偿标准', applicant_phone = ?,"
                            + " applicant_id_number = null, applicant_address = null, applicant_email = null,"
                            + " applicant_name_index = null, subject_index = null, description_index = null where id = ?",
                    NAME,
                    SUBJECT,
                    phone,
                    UUID.fromString(id));
        });
        String before = found(id);

        round.run();

        assertThat(found(id)).isEqualTo(before);
        Map<String, Object> row = row(id);
        for (String column : List.of("applicant_name", "applicant_phone", "subject", "description")) {
            assertThat(row.get(column).toString()).as(column).startsWith("\u0002");
        }
        assertThat(row.get("version")).as("nobody has changed anything").isEqualTo(1L);
        assertThat(unsealed()).isZero();
    }

    private String found(String id) {
        list("applicantName=" + NAME).body("items.id", contains(id));
        list("q=棚户区").body("items.id", contains(id));
        return read(id).body("applicantName", equalTo("公*"))
                .body("subject", equalTo(SUBJECT))
                .body("description", equalTo("补偿标准"))
                .body("applicantPhone", equalTo("138****5678"))
                .extract()
                .asString();
    }

    @Test
    void erasure_destroys_the_key_and_what_is_left_has_another() {
        String all = concluded(today.minusYears(11));
        String some = concluded(today.minusYears(6));
        Map<String, Object> allBefore = row(all);
        Map<String, Object> someBefore = row(some);
        String keyOfSome = wrapped(some).orElseThrow();

        new RetentionForTests(mine.agency()).erased();

        assertThat(wrapped(all)).as("nothing is left, and no key").isEmpty();
        assertThat(row(all).get("subject_index")).isNull();
        assertThat(allBefore.get("subject_index")).isNotNull();
        assertThat(wrapped(some)).isPresent().isNotEqualTo(Optional.of(keyOfSome));
        read(some).body("applicantName", equalTo("公*")).body("applicantPhone", equalTo(null));
        SealingKey now = keys.open(UUID.fromString(some), wrapped(some));
        assertThatThrownBy(() ->
                        now.open(someBefore.get("applicant_phone").toString(), "application/applicantPhone/" + some))
                .isInstanceOf(Problem.class);
        assertThat(now.open(row(some).get("applicant_name").toString(), "application/applicantName/" + some))
                .isEqualTo(NAME);
    }

    @Test
    void after_an_erasure_the_key_of_the_service_is_renewed_and_nothing_opens_what_copies_have() {
        String gone = concluded(today.minusYears(11));
        String stays = registered("2026-03-02");
        String copied = wrapped(gone).orElseThrow();
        String answer = sealedAnswer();
        assertThat(opens(gone, copied)).isTrue();
        RetentionForTests retention = new RetentionForTests(mine.agency());
        RetentionForTests.run(false);
        String proposal = retention.open().getFirst();
        RetentionForTests.decide(proposal, "approvals", Map.of())
                .statusCode(200)
                .body(
                        "afterwards",
                        containsString("the old one dropped; backups from before show no personal data any more then"));
        assertThat(opens(gone, copied))
                .as("a copy opens as long as the old key is there")
                .isTrue();

        jdbi.useTransaction(handle -> {
            handle.execute("select 1");
            // A thread has one connection.
            CompletableFuture.runAsync(renewals::run).join();
            assertThat(opens(gone, copied))
                    .as("who has begun before may still write what the old key has sealed")
                    .isTrue();
        });
        untilDone();

        assertThat(opens(gone, copied)).isFalse();
        assertThatThrownBy(() -> key.decrypt(answer, "x")).isInstanceOf(Problem.class);
        read(stays).body("applicantName", equalTo("公*")).body("subject", equalTo(SUBJECT));
        list("applicantName=" + NAME).body("items.id", contains(stays));
        list("q=棚户区").body("items.id", contains(stays));
        RetentionForTests.as(Role.SIGNER)
                .get("/api/v1/erasure-proposals/" + proposal)
                .then()
                .body("afterwards", containsString("was renewed and the old one dropped at"));
        given().get("/api/v1/audit/request-service/entries?operation=ROTATE_DATA_KEY")
                .then()
                .body("items.after.dropped.findAll { it != null }.max()", greaterThanOrEqualTo(1));
        given().post("/api/v1/data-keys/request-service/rotations?dropOld=maybe")
                .then()
                .statusCode(400);
    }

    @Test
    void a_renewal_that_ends_in_the_middle_goes_on() {
        String id = registered("2026-03-02");
        String copied = wrapped(id).orElseThrow();
        jdbi.useTransaction(handle -> handle.execute(
                "insert into key_renewal (due_at, begun_at) values (clock_timestamp(), clock_timestamp())"));
        key.makeNew();
        key.makeNew();
        assertThat(keys.open(UUID.fromString(id), wrapped(id)))
                .as("not sealed anew yet")
                .isNotNull();

        untilDone();

        assertThat(wrapped(id)).isPresent().isNotEqualTo(Optional.of(copied));
        assertThat(opens(id, copied)).isFalse();
        read(id).body("subject", equalTo(SUBJECT));
        assertThat(key.dropOld()).as("there is one key again").isZero();
    }

    /** Whatever is at work beside it may still write what the old key has sealed. */
    private void untilDone() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            renewals.goOn();
            return jdbi.<Boolean, RuntimeException>withHandle(handle -> handle.createQuery(
                            "select not exists (select from key_renewal where done_at is null and begun_at is not null)")
                    .mapTo(Boolean.class)
                    .one());
        });
    }

    private boolean opens(String id, String wrapped) {
        try {
            keys.open(UUID.fromString(id), Optional.of(wrapped));
            return true;
        } catch (Problem unreadable) {
            return false;
        }
    }

    /** What the key of now has sealed. */
    private String sealedAnswer() {
        return key.encrypt("x", "x");
    }

    @Test
    void a_value_that_does_not_open_is_a_problem_wherever_it_is_read_and_raises_the_alarm() {
        String id = registered("2026-03-02");
        double before = alarms();
        flipABit(id);

        unreadable(given().get("/api/v1/applications/" + id).then());
        unreadable(
                given().get("/api/v1/applications?agencyCode=" + mine.agency()).then());
        unreadable(given().get("/api/v1/applications?agencyCode=" + mine.agency() + "&q=棚户区改造")
                .then());
        unreadable(given().get("/api/v1/applications/counts?by=channel&agencyCode=" + mine.agency() + "&q=棚户区改造")
                .then());
        unreadable(given().get("/api/v1/applications/export.csv?agencyCode=" + mine.agency())
                .then());
        unreadable(given().get("/api/v1/applications/export.xlsx?agencyCode=" + mine.agency())
                .then());
        unreadable(given().header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(Map.of("applicantPhone", "13987654321", "reason", "更正"))
                .patch("/api/v1/applications/" + id)
                .then());
        assertThat(alarms()).isGreaterThanOrEqualTo(before + 7);

        DatabaseOwner.jdbi()
                .useHandle(
                        handle -> handle.execute("delete from sealing_key where record_id = ?", UUID.fromString(id)));
        unreadable(given().get("/api/v1/applications/" + id).then())
                .body("detail", containsString("sealing_key/" + id));
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.execute(
                        "update application set applicant_name = null, applicant_id_number = null, applicant_phone = null,"
                                + " applicant_address = null, applicant_email = null, subject = null, description = null"
                                + " where id = ?",
                        UUID.fromString(id)));
    }

    private static ValidatableResponse unreadable(ValidatableResponse answer) {
        return answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unreadable-value"));
    }

    private static void flipABit(String id) {
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.execute(
                        "update application set subject = overlay(subject placing case substr(subject, 30, 1) when 'A' then 'B'"
                                + " else 'A' end from 30) where id = ?",
                        UUID.fromString(id)));
    }

    private static double alarms() {
        return given().get("/q/metrics")
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("gongkai_sealed_unreadable_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String concluded(LocalDate on) {
        String id = registered(on.toString());
        ApplicationsForTests.APPLICATIONS
                .correct(id, Map.of("closedOn", on.toString(), "outcome", "GRANTED", "outcomeDetail", "PROVIDED"))
                .statusCode(200);
        return id;
    }

    private String registered(String receivedOn) {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", receivedOn);
        entry.put("applicantName", NAME);
        entry.put("applicantIdNumber", "11010519491231002X");
        entry.put("applicantPhone", "13812345678");
        entry.put("applicantAddress", "四方台区桃源里1号");
        entry.put("applicantEmail", "jinyu@example.org");
        entry.put("subject", SUBJECT);
        entry.put("description", "补偿标准与签约名单");
        return ApplicationsForTests.APPLICATIONS.created(entry);
    }

    private ValidatableResponse list(String question) {
        return given().get("/api/v1/applications?agencyCode=" + mine.agency() + "&" + question)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse counted(String question) {
        return given().get("/api/v1/applications/counts?by=channel&agencyCode=" + mine.agency() + "&" + question)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String id) {
        return ApplicationsForTests.APPLICATIONS.read(id).statusCode(200);
    }

    private static Map<String, Object> row(String id) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.select("select * from application where id = ?", UUID.fromString(id))
                        .mapToMap()
                        .one());
    }

    private static Optional<String> wrapped(String id) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.select(
                                "select wrapped from sealing_key where record_id = ?", UUID.fromString(id))
                        .mapTo(String.class)
                        .findOne());
    }

    private static int unsealed() {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from application where left(applicant_name, 1) <> chr(2)"
                                        + " or left(subject, 1) <> chr(2) or left(description, 1) <> chr(2)")
                        .mapTo(Integer.class)
                        .one());
    }
}
