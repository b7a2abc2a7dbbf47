package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.OwnValuesTables;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.kit.rotation.KeyRenewals;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.SealedWords;
import org.gongkai.registers.testing.Traces;

/** A thousand people, come in through every door, stand in no file before they are erased, and nothing opens what is left of them afterwards. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ErasedWithoutTraceTest {

    /** Every name begins so, and every text. */
    private static final String NAME = "魍魉魑魅";

    private static final String WORDS = "饕餮窳";
    private static final String PHONE = "1739998";

    private static final int IMPORTED = 900;
    private static final int BY_HAND = 40;
    private static final int BY_LETTER = 20;
    private static final int ONLINE = 20;
    private static final int MATTERS = 20;

    private final LocalDate longAgo = LocalDate.now(ChinaTime.ZONE).minusYears(12);

    @Inject
    @All
    List<SealedTables> tables;

    @Inject
    DataKey key;

    @Inject
    SealingKeys keys;

    @Inject
    @All
    List<OwnValuesTables> own;

    @Inject
    KeyRenewals renewals;

    private Traces traces;
    private String agency;
    private int people;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
        traces = new Traces(List.of(NAME, WORDS, PHONE), new SealedWords(key, keys, tables, own));
    }

    @AfterEach
    void listenNoMore() {
        traces.close();
    }

    @Test
    void a_thousand_people_leave_nothing_that_anybody_reads() {
        everybodyComes();
        assertThat(people).isEqualTo(1_000);
        assertThat(answers()).isEqualTo(BY_LETTER);
        List<SealedWords.Copied> copies = traces.copied();
        assertThat(copies).hasSizeGreaterThan(400);

        new RetentionForTests(agency).erased();
        traces.gone(copies, renewals, Instant.now());

        assertThat(left()).as("records with a key").isZero();
        assertThat(found()).as("lives that are found by words").isZero();
        assertThat(answers()).as("kept answers that tell of them").isZero();
        given().get("/api/v1/applications?agencyCode=" + agency + "&q=" + WORDS)
                .then()
                .body("items.size()", equalTo(0));
    }

    private void everybodyComes() {
        String on = longAgo.toString();
        imported(on);
        for (int i = 0; i < BY_HAND; i++) {
            byHand(on);
        }
        for (int i = 0; i < BY_LETTER; i++) {
            byLetter(on, i);
        }
        for (int i = 0; i < ONLINE; i++) {
            online();
        }
        for (int i = 0; i < MATTERS; i++) {
            matter(on);
        }
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.execute(
                        "update submission set discarded_on = ? where agency_code = ? and discarded_on is not null",
                        longAgo,
                        agency));
    }

    private String name() {
        int one = people++;
        return NAME + Character.toString(0x4e00 + one % 97 * 7) + Character.toString(0x5000 + one);
    }

    private String phone() {
        return PHONE + "%04d".formatted(people);
    }

    private void imported(String on) {
        StringBuilder csv = new StringBuilder("登记编号,统一社会信用代码,申请渠道,申请人类型,收到日期,办结日期,办理结果,申请人,联系电话,申请事项,内容描述\n");
        for (int i = 0; i < IMPORTED; i++) {
            csv.append("E-%d,%s,互联网,自然人,%s,%s,予以公开,%s,%s,%s之一,申请公开%s的档案\n"
                    .formatted(i, agency, on, on, name(), phone(), WORDS, WORDS));
        }
        ApplicationsForTests.APPLICATIONS
                .importCsv(csv.toString(), "")
                .statusCode(200)
                .body("created", equalTo(IMPORTED));
        // A file that is refused, and one that says the same again.
        ApplicationsForTests.APPLICATIONS
                .importCsv(csv.toString().replace("予以公开", "无此结果"), "")
                .statusCode(422);
        ApplicationsForTests.APPLICATIONS.importCsv(csv.toString(), "").statusCode(200);
    }

    private void byHand(String on) {
        Map<String, Object> entry = ApplicationsForTests.entryFor(agency, "H-" + people);
        entry.put("receivedOn", on);
        entry.put("applicantName", name());
        entry.put("applicantPhone", phone());
        entry.put("subject", WORDS + "之二");
        String id = ApplicationsForTests.APPLICATIONS.created(entry);
        ApplicationsForTests.APPLICATIONS
                .correct(id, Map.of("applicantAddress", "四方台区" + WORDS, "description", WORDS + "的全文"))
                .statusCode(200);
        ApplicationsForTests.APPLICATIONS
                .correct(id, Map.of("closedOn", on, "outcome", "GRANTED"), Role.SIGNER)
                .statusCode(200);
    }

    /** With a life: what is said with its steps, papers and files. */
    private void byLetter(String on, int nth) {
        Map<String, Object> form = new HashMap<>(SubmissionsForTests.form());
        String name = name();
        form.put("applicantName", name);
        form.put("applicantPhone", phone());
        form.put("subject", WORDS + "之三");
        form.put("description", WORDS + "的全文");
        form.put("agent", Map.of("name", name + "代理人", "phone", phone(), "authority", "授权委托书"));
        String id = Api.json(Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        "IN_PERSON",
                        "arrivedOn",
                        on,
                        "evidence",
                        EvidenceForTests.of("IN_PERSON", on),
                        "form",
                        form))
                .header("Idempotency-Key", "trace-" + agency + nth)
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                .contentType("text/plain")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + URLEncoder.encode(NAME + ".txt", StandardCharsets.UTF_8))
                .body((name + WORDS).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/applications/" + id + "/attachments")
                .then()
                .statusCode(201);
        step(Role.CLERK, id, "applicant-losses", Map.of("on", on, "reason", name + "死亡"));
        step(Role.SIGNER, id, "pending-steps/1/refusals", Map.of("on", on, "comment", name + "未死亡"));
        step(Role.CLERK, id, "withdrawals", Map.of("on", on, "proof", name + "的撤回申请" + WORDS));
        Api.json(Map.of("code", "D34_WITHDRAW", "on", on))
                .post("/api/v1/applications/" + id + "/documents")
                .then()
                .statusCode(201);
    }

    private void online() {
        SubmissionsForTests mine = new SubmissionsForTests(agency);
        Map<String, Object> form = new HashMap<>(SubmissionsForTests.form());
        form.put("applicantName", name());
        form.put("applicantPhone", phone());
        form.put("subject", WORDS + "之四");
        form.put("description", WORDS + "的全文");
        String id = mine.idOf(mine.file(form));
        SubmissionsForTests.step(
                        id,
                        "discards",
                        Map.of("on", LocalDate.now(ChinaTime.ZONE).toString(), "reason", "SPAM"))
                .statusCode(200);
    }

    private void matter(String on) {
        String matter = Api.json(Map.of(
                        "agencyCode",
                        agency,
                        "kind",
                        "CONSULTATION",
                        "channel",
                        "FAX",
                        "receivedOn",
                        on,
                        "content",
                        Map.of("subject", WORDS, "text", WORDS + "何在", "personName", name(), "phone", phone())))
                .post("/api/v1/matters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.json(Map.of("on", on, "text", WORDS + "不在"))
                .post("/api/v1/matters/" + matter + "/answers")
                .then()
                .statusCode(200);
    }

    private static void step(Role role, String id, String step, Map<String, ?> body) {
        given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    /** How many answers are kept that tell of them. */
    private long answers() {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("select key, body from idempotency_key")
                        .map((row, context) ->
                                key.decrypt(row.getString("body"), "idempotency_key/body/" + row.getString("key")))
                        .list())
                .stream()
                .filter(body -> body.contains(WORDS))
                .count();
    }

    private int found() {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from life_words where agency_code = :agency")
                        .bind("agency", agency)
                        .mapTo(Integer.class)
                        .one());
    }

    private int left() {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from sealing_key where agency_code = :agency")
                        .bind("agency", agency)
                        .mapTo(Integer.class)
                        .one());
    }
}
