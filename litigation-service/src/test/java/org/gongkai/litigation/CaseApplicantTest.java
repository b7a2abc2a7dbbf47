package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.OwnValuesTables;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.kit.rotation.KeyRenewals;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.litigation.applicant.NameIndexes;
import org.gongkai.litigation.life.OldReasons;
import org.gongkai.litigation.mail.ErasuresDue;
import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.attachment.Attachments;
import org.gongkai.registers.attachment.LookedAt;
import org.gongkai.registers.attachment.NewAttachment;
import org.gongkai.registers.sealing.SealingRound;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.SealedWords;
import org.gongkai.registers.testing.Traces;

/** Who goes against a reply: kept sealed, shown masked, found by the whole name, erased when its time is over. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseApplicantTest {

    private static final String NAME = "欧阳静待";

    @Inject
    @All
    List<SealedTables> tables;

    @Inject
    DataKey key;

    @Inject
    SealingKeys keys;

    @Inject
    SealingRound round;

    @Inject
    KeyRenewals renewals;

    @Inject
    Attachments attachments;

    @Inject
    CurrentCaller caller;

    @Inject
    @All
    List<OwnValuesTables> own;

    @Inject
    OldReasons oldReasons;

    @Inject
    NameIndexes names;

    @Inject
    ErasuresDue erasures;

    private String agency;
    private CaseFilesForTests cases;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("331000");
        cases = new CaseFilesForTests(agency);
    }

    @Test
    void a_name_is_masked_everywhere_and_shown_to_who_says_why() {
        String id = cases.opened(Map.of("applicantName", NAME));
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01")
                .statusCode(201)
                .body("applicantName", equalTo("欧*"));
        given().get("/api/v1/case-files?agencyCode=" + agency).then().body("items.applicantName", contains("欧*"));

        assertThat(kept(id)).isNotNull().doesNotContain(NAME);
        cases.post(id, "/unmaskings", "reason", "").statusCode(400);
        cases.post(id, "/unmaskings", "reason", "送达答复书")
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("name", equalTo(NAME));
        given().get("/api/v1/audit/litigation-service/entries?operation=UNMASK&objectId=" + id)
                .then()
                .body("items.reason", contains("送达答复书"));
        String audit = given().get("/api/v1/audit/litigation-service/entries?objectId=" + id)
                .then()
                .extract()
                .asString();
        assertThat(audit).doesNotContain(NAME);
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.SUPERVISOR, agency))
                .contentType("application/json")
                .body(Map.of("reason", "看看"))
                .post(CaseFilesForTests.path(id, "/unmaskings"))
                .then()
                .statusCode(403);
    }

    @Test
    void a_name_is_corrected_and_found_when_it_is_written_in_full() {
        String id = cases.opened(Map.of("applicantName", "张三"));
        cases.post(id, "/applicants", "name", " ").statusCode(400);
        cases.post(id, "/applicants", "name", NAME)
                .statusCode(200)
                .body("applicantName", equalTo("欧*"))
                .body("timeline.event", contains("openCase", "nameApplicant"));

        search(NAME).body("items.id", hasItem(id));
        search(" " + NAME).body("items.id", hasItem(id));
        for (String typed : List.of("欧阳 静待", "欧阳\u3000静待", "欧 阳 静 待")) {
            search(typed).body("items.id", hasItem(id));
        }
        search("张三").body("items.id", not(hasItem(id)));
        search("欧阳").body("items", empty());
        String elsewhere = IssuerForTests.tokenOfAgency(Role.CLERK, Api.agency("330200"));
        Api.json(Map.of("applicantName", NAME))
                .header("Authorization", "Bearer " + elsewhere)
                .post("/api/v1/case-files/searches")
                .then()
                .body("items", empty());
    }

    @Test
    void a_name_is_found_however_it_was_typed_also_of_cases_from_before() {
        String id = cases.opened(Map.of("applicantName", "阿依古丽 • ＭＥＭＥＴ"));
        search("阿依古丽·Memet").body("items.id", hasItem(id));
        cases.post(id, "/unmaskings", "reason", "送达答复书").body("name", equalTo("阿依古丽 • ＭＥＭＥＴ"));

        // As it stood before names were compared so.
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "update case_file set applicant_index = ? where id = cast(? as uuid)",
                        key.index("阿依古丽 • ＭＥＭＥＴ"),
                        id));
        search("阿依古丽·Memet").body("items.id", not(hasItem(id)));
        String tag = cases.read(id).extract().header("ETag");

        names.makeAnew();
        assertThat(names.makeAnew()).isZero();
        search("阿依古丽·Memet").body("items.id", hasItem(id));
        cases.read(id).header("ETag", equalTo(tag));
    }

    @Test
    void a_name_goes_when_its_time_is_over_and_nobody_holds_the_case() {
        String id = cases.opened(Map.of("applicantName", NAME));
        erase(id).statusCode(409).body("reason", equalTo("WRONG_STAGE"));
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "RC_UPHOLD", "2024-04-10", "servedOn", "2024-04-12").statusCode(201);
        erase(id).statusCode(409).body("reason", equalTo("KEPT_UNTIL"));
        erasable().body("items", empty());
        LocalDate over = LocalDate.now(ChinaTime.ZONE).minusYears(10).minusDays(1);
        DatabaseOwner.jdbi()
                .useHandle(owner ->
                        owner.execute("update case_file set watched_until = ? where agency_code = ?", over, agency));

        erasable().body("items.id", contains(id));
        cases.post(id, "/holds", "reason", "档案检查")
                .statusCode(200)
                .body("held", equalTo(true))
                .body("timeline[-1].reason", equalTo("档案检查"));
        assertThat(words(id)).isNotEmpty().noneMatch(said -> said.contains("档案"));
        erasable().body("items", empty());
        erase(id).statusCode(409).body("reason", equalTo("HELD_ALREADY"));
        cases.post(id, "/hold-releases", "reason", "检查完毕").statusCode(200).body("held", equalTo(false));
        erase(id)
                .statusCode(200)
                .body("applicantName", nullValue())
                .body("timeline[-1].event", equalTo("eraseApplicant"))
                .body("timeline[-1].reason", not(nullValue()))
                // What was said with steps goes with the name; that they were taken stays.
                .body("timeline.find { it.event == 'hold' }.reason", nullValue())
                .body("proceedings[0].facts.caseNumber", not(nullValue()));

        assertThat(kept(id)).isNull();
        cases.post(id, "/unmaskings", "reason", "看看").statusCode(409).body("reason", equalTo("NOBODY_NAMED"));
        search(NAME).body("items.id", not(hasItem(id)));
        Api.statistics(agency, 2024).cell("T4.RECONSIDERATION.UPHELD", 1);
        Api.verify(agency).body("differences", empty());
    }

    @Test
    void who_has_proposed_to_erase_does_not_agree_to_it_and_what_was_refused_rests() {
        String id = cases.opened(Map.of("applicantName", NAME));
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "RC_UPHOLD", "2024-04-10", "servedOn", "2024-04-12").statusCode(201);
        as(Role.CLERK, id, "/erasure-proposals").statusCode(409).body("reason", equalTo("KEPT_UNTIL"));
        LocalDate over = LocalDate.now(ChinaTime.ZONE).minusYears(10).minusDays(1);
        DatabaseOwner.jdbi()
                .useHandle(owner ->
                        owner.execute("update case_file set watched_until = ? where agency_code = ?", over, agency));

        as(Role.SIGNER, id, "/erasures").statusCode(409).body("reason", equalTo("ERASURE_NOT_PROPOSED"));
        as(Role.SIGNER, id, "/erasure-refusals").statusCode(409).body("reason", equalTo("ERASURE_NOT_PROPOSED"));
        as(Role.SIGNER, id, "/erasure-proposals").statusCode(403);
        // Who has proposed it comes to head the office, and is not the one to agree.
        asOne(Role.CLERK, id, "/erasure-proposals").statusCode(200);
        as(Role.CLERK, id, "/erasure-proposals").statusCode(409).body("reason", equalTo("ERASURE_PROPOSED_ALREADY"));
        asOne(Role.SIGNER, id, "/erasures").statusCode(409).body("reason", equalTo("OWN_PROPOSAL"));
        as(Role.SIGNER, id, "/erasure-refusals")
                .statusCode(200)
                .body("applicantName", equalTo("欧*"))
                .body("timeline[-1].event", equalTo("refuseErasure"));
        erasures.propose();
        as(Role.SIGNER, id, "/erasures").statusCode(409).body("reason", equalTo("ERASURE_NOT_PROPOSED"));

        // A hold ends what was proposed; once it is released the service proposes by itself.
        as(Role.CLERK, id, "/erasure-proposals").statusCode(200);
        as(Role.SIGNER, id, "/holds").statusCode(200);
        as(Role.SIGNER, id, "/hold-releases").statusCode(200);
        as(Role.SIGNER, id, "/erasures").statusCode(409).body("reason", equalTo("ERASURE_NOT_PROPOSED"));
        erasures.propose();
        cases.read(id)
                .body("timeline[-1].event", equalTo("proposeErasure"))
                .body("timeline[-1].reason", equalTo("保存期限届满"));
        as(Role.SIGNER, id, "/erasures").statusCode(200).body("applicantName", nullValue());
    }

    @Test
    void what_was_said_before_reasons_were_sealed_is_sealed_too() {
        String id = cases.opened(Map.of("applicantName", NAME));
        cases.post(id, "/holds", "reason", "档案检查").statusCode(200);
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.createUpdate(
                                "update case_step set reason = '旧时说明', words = null where case_file_id = :id and step = 'HOLD'")
                        .bind("id", UUID.fromString(id))
                        .execute());

        oldReasons.seal();

        assertThat(words(id)).isNotEmpty().noneMatch(said -> said.contains("旧时"));
        cases.read(id).body("timeline.find { it.event == 'hold' }.reason", equalTo("旧时说明"));
    }

    /** What was said with the steps of a case, as the database has it. */
    private static List<String> words(String id) {
        return DatabaseOwner.jdbi()
                .withHandle(owner -> owner.createQuery(
                                "select words from case_step where case_file_id = :id and words is not null"
                                        + " union all select reason from case_step where case_file_id = :id and reason is not null")
                        .bind("id", UUID.fromString(id))
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void no_sealed_column_holds_anything_of_who_was_erased() {
        String name = "尉迟琉璃";
        SealedWords sealed = new SealedWords(key, keys, tables, own);
        Set<String> columns = new TreeSet<>(sealed.columns());
        // Files bear the numbers of applications; addresses and keys of programs go with their rows.
        columns.removeIf(column -> column.matches("(attachment|webhook|idempotency_key|sealing_key|signing_key)\\..*"));
        String id = cases.opened(Map.of("applicantName", name));
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "RC_UPHOLD", "2024-04-10", "servedOn", "2024-04-12").statusCode(201);
        cases.post(id, "/holds", "reason", name + "的档案检查").statusCode(200);
        cases.post(id, "/hold-releases", "reason", "检查完毕").statusCode(200);
        assertThat(sealed.holding(List.of(name))).isEqualTo(columns);
        assertThat(sealed.asBefore()).isGreaterThanOrEqualTo(2);
        cases.post(id, "/unmaskings", "reason", "核对").body("name", equalTo(name));
        round.run();
        assertThat(sealed.notOfRecords())
                .allMatch(column -> column.matches("(webhook|idempotency_key|sealing_key|signing_key)\\..*"));
        cases.post(id, "/unmaskings", "reason", "核对").body("name", equalTo(name));
        cases.read(id).body("timeline.find { it.event == 'hold' }.reason", equalTo(name + "的档案检查"));
        assertThat(sealed.holding(List.of(name))).isEqualTo(columns);
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "update case_file set watched_until = ? where agency_code = ?",
                        LocalDate.now(ChinaTime.ZONE).minusYears(10).minusDays(1),
                        agency));

        erase(id).statusCode(200);

        assertThat(sealed.holding(List.of(name))).isEmpty();
    }

    /** People who have gone against replies: named by hand and by ledgers, with what was said of them and what was attached. */
    @Test
    void who_has_brought_a_case_leaves_nothing_that_anybody_reads() throws Exception {
        // Two characters in Base64 are found by chance in some megabytes.
        String name = "夔魖魍魉";
        try (Traces traces = new Traces(List.of(name), new SealedWords(key, keys, tables, own))) {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                String person = name + Character.toString(0x4e00 + 7 * i);
                String id = cases.opened(Map.of("applicantName", person));
                all.add(id);
                cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
                cases.decide(id, 1, "RC_UPHOLD", "2024-04-10", "servedOn", "2024-04-12")
                        .statusCode(201);
                cases.post(id, "/holds", "reason", person + "的档案检查").statusCode(200);
                cases.post(id, "/hold-releases", "reason", person + "的档案检查完毕").statusCode(200);
                cases.post(id, "/unmaskings", "reason", "核对").statusCode(200);
                attach(id, person + "的证据.txt", person + "的陈述");
            }
            DatabaseOwner.jdbi()
                    .useHandle(owner -> owner.execute(
                            "update case_file set watched_until = ? where agency_code = ?",
                            LocalDate.now(ChinaTime.ZONE).minusYears(10).minusDays(1),
                            agency));
            List<SealedWords.Copied> copies = traces.copied();
            assertThat(copies).hasSizeGreaterThan(100);

            all.forEach(id -> erase(id).statusCode(200));

            traces.gone(copies, renewals, Instant.now());
            assertThat(all).noneMatch(id -> kept(id) != null);
        }
    }

    /** What a case takes over comes from the service of applications; here it is put there. */
    private void attach(String id, String name, String content) throws IOException {
        Path file = Files.createTempFile("evidence", ".txt");
        try {
            Files.writeString(file, content);
            LookedAt looked = attachments.look(new NewAttachment(name, Files.size(file), "text/plain", null), file);
            caller.asService(
                    "litigation-service",
                    () -> attachments.add(new AttachmentOwner("CASE_FILE", UUID.fromString(id), agency), looked));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_ledger_tells_names_and_shows_them_masked() {
        String csv = """
                案号,机构代码,类别,受理日期,办结日期,结果,申请人
                名1,%s,行政复议,2024-03-01,2024-04-12,结果维持,%s
                """.formatted(agency, NAME);
        new Api("cases").importCsv(csv, "").statusCode(200).body("created", equalTo(1));

        given().get("/api/v1/case-files?agencyCode=" + agency)
                .then()
                .body("items.applicantName", contains("欧*"))
                .body("items.told", contains(true));
        search(NAME).body("items.proceedings.flatten().facts.caseNumber", hasItem("名1"));
        new Api("cases").importCsv(csv, "").statusCode(200).body("unchanged", equalTo(1));
        String exported = given().get("/api/v1/cases/export.csv?agencyCode=" + agency)
                .then()
                .extract()
                .asString();
        assertThat(exported).contains("欧*").doesNotContain(NAME);
        new Api("cases").importCsv(exported, "").statusCode(200).body("unchanged", equalTo(1));
    }

    @Test
    void a_file_changes_no_name_that_is_held_or_that_somebody_has_said_or_erased() {
        Api register = new Api("cases");
        String heads = "案号,机构代码,类别,受理日期,办结日期,结果,原告\n";
        String row = "%s,%s,直接起诉,2011-03-01,%s,结果维持,%s\n";
        register.importCsv(
                        heads
                                + row.formatted("存1", agency, "2011-08-01", "司马迁")
                                + row.formatted("存2", agency, "2011-08-01", "诸葛瑾")
                                + row.formatted("存3", agency, "2011-08-01", "上官仪")
                                + row.formatted("存4", agency, "2011-08-01", "公孙度"),
                        "")
                .statusCode(200)
                .body("created", equalTo(4));
        String held = caseOf("存1");
        String named = caseOf("存2");
        String erased = caseOf("存3");
        cases.post(held, "/holds", "reason", "诉讼未了").statusCode(200);
        cases.post(named, "/applicants", "name", NAME).statusCode(200);
        erase(erased).statusCode(200);
        String keptOfHeld = kept(held);

        register.importCsv(
                        heads
                                + row.formatted("存1", agency, "2011-08-01", "")
                                + row.formatted("存2", agency, "2011-08-01", "诸葛瑾")
                                + row.formatted("存3", agency, "2011-08-01", "上官仪")
                                + row.formatted("存4", agency, "2011-08-01", ""),
                        "?onConflict=replace&partial=true")
                .statusCode(200)
                .body("rejected", equalTo(3))
                .body("replaced", equalTo(1))
                .body("findings.row", contains(2, 3, 4))
                .body("findings.column", contains("原告", "原告", "原告"))
                .body("findings.code", contains("WORKED_ON", "WORKED_ON", "WORKED_ON"));
        assertThat(kept(held)).isEqualTo(keptOfHeld);
        cases.post(named, "/unmaskings", "reason", "核对").statusCode(200).body("name", equalTo(NAME));
        assertThat(kept(erased)).isNull();
        assertThat(kept(caseOf("存4"))).isNull();

        // A file that says nothing of names changes what else it tells, and seals none anew.
        String silent = "案号,机构代码,类别,受理日期,办结日期,结果,审理法院\n";
        register.importCsv(
                        silent
                                + row.formatted("存1", agency, "2011-08-02", "某区人民法院")
                                + row.formatted("存3", agency, "2011-08-02", "某区人民法院"),
                        "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(2));
        assertThat(kept(held)).isEqualTo(keptOfHeld);
        assertThat(kept(erased)).isNull();
    }

    @Test
    void a_name_in_a_case_that_was_voided_with_its_row_is_kept_and_then_listed() {
        Api register = new Api("cases");
        register.importCsv("""
                        案号,机构代码,类别,受理日期,办结日期,结果,申请人
                        废1,%s,行政复议,2024-05-06,,,东方朔
                        """.formatted(agency), "").statusCode(200);
        String id = caseOf("废1");
        register.voidRecord(idOf("废1")).statusCode(200);
        cases.read(id).body("voidReason", equalTo("重复登记"));

        erase(id).statusCode(409).body("reason", equalTo("KEPT_UNTIL"));
        erasable().body("items", empty());
        LocalDate over = LocalDate.now(ChinaTime.ZONE).minusYears(10).minusDays(1);
        watchedUntil(id, null);
        erase(id).statusCode(409).body("reason", equalTo("NOT_RUN_OUT"));
        watchedUntil(id, over);
        erasable().body("items.id", contains(id));
        erase(id).statusCode(200).body("applicantName", nullValue());
        erasable().body("items", empty());
    }

    private static void watchedUntil(String id, LocalDate day) {
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.createUpdate(
                                "update case_file set watched_until = cast(:day as date) where id = cast(:id as uuid)")
                        .bindByType("day", day, LocalDate.class)
                        .bind("id", id)
                        .execute());
    }

    private String idOf(String caseNumber) {
        return new Api("cases")
                .list("?agencyCode=" + agency + "&caseNumber=" + caseNumber)
                .extract()
                .path("items[0].id");
    }

    private String caseOf(String caseNumber) {
        return given().get("/api/v1/cases/{id}/case-file", idOf(caseNumber))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void a_new_data_key_opens_what_the_old_one_has_sealed() {
        String id = cases.opened(Map.of("applicantName", NAME));
        String before = keyOf(id);
        String name = kept(id);

        given().post("/api/v1/data-keys/litigation-service/rotations").then().statusCode(204);

        assertThat(keyOf(id)).isNotEqualTo(before);
        assertThat(kept(id)).isEqualTo(name);
        cases.post(id, "/unmaskings", "reason", "核对").statusCode(200).body("name", equalTo(NAME));
    }

    /** One proposes it, where that can be, and the head has it done. */
    private ValidatableResponse erase(String id) {
        as(Role.CLERK, id, "/erasure-proposals");
        return as(Role.SIGNER, id, "/erasures");
    }

    private ValidatableResponse as(Role role, String id, String below) {
        return reasoned(IssuerForTests.tokenOfAgency(role, agency), id, below);
    }

    /** One account, whatever role it has at the time. */
    private ValidatableResponse asOne(Role role, String id, String below) {
        String token = IssuerForTests.token(
                IssuerForTests.claims(role).subject("somebody").claim("agency", agency));
        return reasoned(token, id, below);
    }

    private static ValidatableResponse reasoned(String token, String id, String below) {
        return Api.json(Map.of("reason", "保存期限已过"))
                .header("Authorization", "Bearer " + token)
                .post(CaseFilesForTests.path(id, below))
                .then();
    }

    private ValidatableResponse erasable() {
        return given().get("/api/v1/case-files?erasable=true&agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse search(String name) {
        return Api.json(Map.of("agencyCode", agency, "applicantName", name))
                .post("/api/v1/case-files/searches")
                .then()
                .statusCode(200);
    }

    private static String keyOf(String id) {
        return DatabaseOwner.jdbi()
                .withHandle(owner -> owner.createQuery(
                                "select wrapped from sealing_key where record_id = cast(:id as uuid)")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    }

    private static String kept(String id) {
        return DatabaseOwner.jdbi()
                .withHandle(
                        owner -> owner.createQuery("select applicant_name from case_file where id = cast(:id as uuid)")
                                .bind("id", id)
                                .mapTo(String.class)
                                .findOne()
                                .orElse(null));
    }
}
