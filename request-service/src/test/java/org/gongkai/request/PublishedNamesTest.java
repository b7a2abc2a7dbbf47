package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.privacy.ReplyScrutiny;

/** What everybody reads names nobody of whom the life of the application knows, in whatever part of it they stand. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PublishedNamesTest {

    private static final String COMPANY = "双鸭山市宏达矿业有限公司";

    @Inject
    ReplyScrutiny scrutiny;

    /** A life of which what names somebody is refused, and so changes nothing: one for all that may be said. */
    private static Optional<Refusing> refusing = Optional.empty();

    private String agency;

    private record Refusing(String agency, LifeForTests life) {}

    @BeforeEach
    void a_body() {
        agency = Api.agency("230505");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title         | 吴小雨等人申请公开征收补偿方案           | NAMES_A_PERSON       | 共同申请人
            request       | 代理人郑 文 博申请公开征收补偿方案        | NAMES_A_PERSON       | 代理人
            reply         | 公司法定代表人冯志远已阅               | NAMES_A_PERSON       | 法定代表人
            reply         | 请与单位联系人褚卫东联系               | NAMES_A_PERSON       | 联系人
            request       | 钱多多名下房屋的征收补偿协议             | NAMES_A_PERSON       | 第三方
            title         | 阿依古丽•买买提的征收补偿协议            | NAMES_A_PERSON       | 第三方
            reply         | The contract of john   o'neil      | NAMES_A_PERSON       | 第三方
            reply         | 周大海已当面签收                   | NAMES_A_PERSON       | 签收人
            reply         | 护照号 E-6620 1734 已核对           | PERSONAL_DATA_INSIDE | 个人信息
            request       | 请寄至南山路　17号3单元             | PERSONAL_DATA_INSIDE | 个人信息
            catalogueItem | 13904690001                    | PERSONAL_DATA_INSIDE | 139
            catalogueItem | 钱多多-2026-1                    | NAMES_A_PERSON       | 第三方
            """)
    void nobody_behind_an_application_is_named(String field, String words, String reason, String said) {
        if (refusing.isEmpty()) {
            refusing = Optional.of(new Refusing(agency, ofCompany()));
        }
        agency = refusing.get().agency();
        Map<String, Object> publication = publication();
        publication.put(field, words);
        publish(refusing.get().life(), publication)
                .statusCode(400)
                .body("reason", equalTo(reason))
                .body("violations.pointer", contains("/" + field))
                .body("violations[0].message", containsString(said));
        published().body("items", empty());
    }

    @Test
    void companies_and_bodies_may_be_named_and_who_is_not_of_this_life() {
        LifeForTests life = ofCompany();
        Map<String, Object> publication = publication();
        publication.put("request", COMPANY + "、四方台区供热有限公司、区财政局的供热协议");
        publication.put("reply", "经办人李某，Johnson O'Neilson");
        publish(life, publication).statusCode(200);
        published().body("items.request", contains(publication.get("request")));
    }

    @Test
    void who_is_told_of_by_a_ledger_is_not_named_either() {
        new Api("applications")
                .importCsv(
                        "登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果,代理人,共同申请人,第三方,征求第三方意见日期,第三方收到日期,第三方答复日期,第三方意见\n"
                                + "PN-1," + agency
                                + ",互联网,自然人,2024-03-01,2024-03-28,予以公开,沈括明,\"韩信和、杨柳青等5人\",朱建平（承租人）,2024-03-05,2024-03-06,2024-03-08,同意\n",
                        "")
                .statusCode(200);
        LifeForTests life = new LifeForTests(
                new Api("applications").list("?agencyCode=" + agency).extract().path("items[0].id"));
        toBePublished(life);
        for (String name : List.of("沈括明", "韩信和", "杨柳青", "朱建平")) {
            Map<String, Object> publication = publication();
            publication.put("reply", "答复" + name + "如下");
            publish(life, publication).statusCode(400).body("reason", equalTo("NAMES_A_PERSON"));
        }
        publish(life, publication()).statusCode(200);
    }

    @Test
    void a_further_decision_is_published_with_its_own_outcome_and_names_nobody() {
        LifeForTests life = ofCompany();
        life.step(
                Role.CLERK,
                "rounds",
                Map.of("on", "2026-04-08", "origin", "ORDER", "result", "RC_REVOKE", "reason", "撤销"));
        life.step(
                Role.CLERK,
                "rounds/2/proposals",
                Map.of(
                        "on",
                        "2026-04-09",
                        "parts",
                        List.of(Map.of(
                                "text", "合同",
                                "outcome", "DENY_INTERNAL",
                                "detail", "PERSONNEL",
                                "law", "《中华人民共和国政府信息公开条例》第十六条第一款",
                                "facts", "属于人事管理信息",
                                "evidence", "内部文件"))));
        life.signed("rounds/2/", "2026-04-09");
        life.step(Role.CLERK, "rounds/2/dispatches", Map.of("on", "2026-04-09", "way", "POST"));
        Map<String, Object> publication = publication();
        publication.put("on", "2026-04-10");
        publication.put("reply", "钱多多的协议不予公开");
        publish(life, publication).statusCode(400).body("reason", equalTo("NAMES_A_PERSON"));
        publication.put("reply", "该协议不予公开");
        publish(life, publication).statusCode(200);
        published().body("items.outcome", contains("DENY_INTERNAL"));
    }

    @Test
    void a_name_that_comes_in_later_holds_the_reply_back_until_the_office_has_settled_it() {
        LifeForTests life = ofCompany();
        Map<String, Object> publication = publication();
        publication.put("request", "孟小满名下房屋的征收补偿协议");
        publish(life, publication).statusCode(200);
        String id = published().extract().path("items[0].id");
        desk("?held=true").body("items", empty());
        desk("").body("items.id", contains(id)).body("items.heldAt", contains(nullValue()));

        life.step(
                Role.SIGNER,
                "applicant-corrections",
                Map.of(
                        "on", "2026-04-01",
                        "applicantKind", "NATURAL_PERSON",
                        "applicantName", "孟小满",
                        "evidence", "身份证",
                        "reason", "登记有误"));
        published().body("items", empty());
        given().noFilters().get("/api/v1/public/replies/" + id).then().statusCode(404);
        desk("?held=true")
                .body("items.id", contains(id))
                .body("items[0].applicationId", equalTo(life.id()))
                .body("items[0].findings.pointer", contains("/request"))
                .body("items[0].findings.reason", contains("NAMES_THE_APPLICANT"));
        desk("?held=false").body("items", empty());

        // What somebody says in its place is looked at as before the first publication.
        Map<String, Object> corrected = new HashMap<>(publication);
        corrected.remove("on");
        corrected.put("reason", "隐去申请人姓名");
        corrected.put("reply", "已答复孟 小 满");
        settle(id, "corrections", corrected, Role.CLERK).statusCode(403);
        settle(id, "corrections", corrected, Role.SIGNER)
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/request", "/reply"));
        corrected.put("request", "某人名下房屋的征收补偿协议");
        corrected.put("reply", "已答复");
        settle(id, "corrections", corrected, Role.SIGNER)
                .statusCode(200)
                .body("heldAt", nullValue())
                .body("findings", empty());
        published().body("items.request", contains("某人名下房屋的征收补偿协议"));
        given().get("/api/v1/audit/request-service/entries?operation=CORRECT_PUBLISHED_REPLY&objectId=" + id)
                .then()
                .body("items[0].after.changed", contains("/reply", "/request"))
                .body("items[0].reason", equalTo("隐去申请人姓名"));
        given().get("/api/v1/audit/request-service/entries?operation=HOLD_PUBLISHED_REPLY&objectId=" + id)
                .then()
                .body("items[0].after.findings", equalTo(1));
    }

    @Test
    void what_the_office_has_judged_to_name_nobody_holds_nothing_back_and_another_name_does() {
        LifeForTests life = ofCompany();
        Map<String, Object> publication = publication();
        publication.put("reply", "见《白杨树管护办法》和高山村公告");
        publish(life, publication).statusCode(200);
        String id = published().extract().path("items[0].id");
        named(life, "2026-04-01", "白杨树");
        published().body("items", empty());

        settle(id, "releases", Map.of("reason", "所指为树种"), Role.SIGNER)
                .statusCode(200)
                .body("heldAt", nullValue());
        settle(id, "releases", Map.of("reason", "再次"), Role.SIGNER).statusCode(409);
        published().body("items.id", contains(id));
        life.step(Role.SIGNER, "holds", Map.of("on", "2026-04-02", "reason", "巡视"));
        scrutiny.run();
        published().body("items.id", contains(id));

        named(life, "2026-04-03", "高山村");
        desk("?held=true").body("items[0].findings.size()", equalTo(1));
        published().body("items", empty());
        withdraw(id).statusCode(204);
        desk("").body("items", empty());
        settle(id, "releases", Map.of("reason", "再次"), Role.SIGNER).statusCode(404);
    }

    @Test
    void what_was_found_since_somebody_has_read_the_reply_is_neither_released_nor_corrected_unseen() {
        LifeForTests life = ofCompany();
        Map<String, Object> publication = publication();
        publication.put("reply", "见《白桦林养护规程》和高家庄公告");
        publish(life, publication).statusCode(200);
        String id = published().extract().path("items[0].id");
        named(life, "2026-04-01", "白桦林");
        String read = given().get("/api/v1/published-replies/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        // Looked at once more, with nothing new: what was read is still what stands.
        scrutiny.run();
        given().get("/api/v1/published-replies/" + id).then().header("ETag", read);

        named(life, "2026-04-02", "高家庄");
        Map<String, Object> corrected = new HashMap<>(publication);
        corrected.remove("on");
        corrected.put("reason", "改为书名");
        corrected.put("reply", "已答复");
        settle(id, "releases", Map.of("reason", "所指为树种"), Role.SIGNER, read).statusCode(412);
        settle(id, "corrections", corrected, Role.SIGNER, read).statusCode(412);
        for (String how : List.of("releases", "corrections")) {
            LifeForTests.as(Role.SIGNER)
                    .noFilters()
                    .body(corrected)
                    .post("/api/v1/published-replies/" + id + "/" + how)
                    .then()
                    .statusCode(428);
        }
        published().body("items", empty());
        desk("?held=true").body("items[0].findings.size()", equalTo(2));

        String tag = settle(id, "releases", Map.of("reason", "树种和地名"), Role.SIGNER)
                .statusCode(200)
                .extract()
                .header("ETag");
        published().body("items.id", contains(id));
        settle(id, "corrections", corrected, Role.SIGNER, tag).statusCode(200);
        published().body("items.reply", contains("已答复"));
    }

    @Test
    void what_is_found_while_a_release_is_under_way_is_not_released_with_it() {
        LifeForTests life = ofCompany();
        Map<String, Object> publication = publication();
        publication.put("title", "石榴红管护协议");
        publish(life, publication).statusCode(200);
        String id = published().extract().path("items[0].id");
        named(life, "2026-04-01", "石榴红");
        String read = given().get("/api/v1/published-replies/" + id).header("ETag");

        CompletableFuture<Integer> released = DatabaseOwner.jdbi().inTransaction(handle -> {
            handle.createUpdate("""
                            update published_reply
                            set findings = findings || jsonb_build_array(jsonb_set(findings -> 0, '{key}', '"another"'))
                            where id = cast(:id as uuid)""").bind("id", id).execute();
            CompletableFuture<Integer> release = CompletableFuture.supplyAsync(
                    () -> settle(id, "releases", Map.of("reason", "地名"), Role.SIGNER, read)
                            .extract()
                            .statusCode(),
                    Thread::startVirtualThread);
            await().until(PublishedNamesTest::somebodyWaits);
            return release;
        });
        assertThat(released.join()).isEqualTo(412);
        desk("?held=true").body("items[0].findings.size()", equalTo(2));
    }

    private static Instant lookedThroughAt() {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("select at from replies_looked_through")
                        .mapTo(Instant.class)
                        .one());
    }

    private static boolean somebodyWaits() {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("select exists (select from pg_locks where not granted)")
                        .mapTo(Boolean.class)
                        .one());
    }

    /** What is asked of every published reply is asked once a night. */
    @Test
    void what_else_is_known_without_a_step_is_looked_for_at_night_alone() {
        LifeForTests life = ofCompany();
        publish(life, publication()).statusCode(200);
        String id = published().extract().path("items[0].id");
        scrutiny.run();

        // As if less had been known then.
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update published_reply set known = 0, reply = '已与郑文博核对' where id = cast(:id as uuid)")
                        .bind("id", id)
                        .execute());
        scrutiny.round();
        published().body("items.id", contains(id));

        // As if every process had been down in the night: the next round makes up for it, and says so to those behind
        // it.
        Instant looked = lookedThroughAt();
        DatabaseOwner.jdbi()
                .useHandle(handle ->
                        handle.execute("update replies_looked_through set at = at - cast('26 hours' as interval)"));
        scrutiny.round();
        published().body("items", empty());
        assertThat(lookedThroughAt()).isAfterOrEqualTo(looked);
        desk("?held=true").body("items[0].findings.reason", contains("NAMES_A_PERSON"));
    }

    /** What no step tells of is found in the next round: a ledger that is imported, other rules of the scanner. */
    @Test
    void a_round_looks_at_what_was_looked_at_by_other_rules_or_when_less_was_known() {
        String head = "登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果,代理人\n";
        String row = "PN-2," + agency + ",互联网,自然人,2024-03-01,2024-03-28,予以公开,";
        Api applications = new Api("applications");
        applications.importCsv(head + row + "沈括明\n", "").statusCode(200);
        LifeForTests life = new LifeForTests(
                applications.list("?agencyCode=" + agency).extract().path("items[0].id"));
        toBePublished(life);
        publish(life, publication()).statusCode(200);
        String id = published().extract().path("items[0].id");
        scrutiny.run();
        published().body("items.id", contains(id));

        // As if the scanner had let it pass before it knew of numbers.
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update published_reply set rules = 'before', reply = '请致电13904690001' where id = cast(:id as uuid)")
                        .bind("id", id)
                        .execute());
        published().body("items.id", contains(id));
        scrutiny.run();
        published().body("items", empty());
        desk("?held=true")
                .body("items[0].findings.reason", contains("PERSONAL_DATA_INSIDE"))
                .body("items[0].findings[0].said", containsString("139****0001"));

        // What was erased names nobody any more, and frees nothing.
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update published_reply set reply = '已公开' where id = cast(:id as uuid)")
                        .bind("id", id)
                        .execute());
        scrutiny.run();
        desk("?held=true").body("items.id", contains(id));
    }

    /** A part of a part came in with the whole: what becomes known of that is looked for in the replies to it. */
    @Test
    void what_is_known_of_the_whole_is_looked_for_in_replies_to_parts_of_parts() {
        LifeForTests whole = arrived().processing("2026-03-03");
        LifeForTests life = splitOff(splitOff(whole)).replied("2026-03-10").closed("2026-03-12");
        toBePublished(life);
        publish(life, publication()).statusCode(200);
        String id = published().extract().path("items[0].id");
        scrutiny.run();
        published().body("items.id", contains(id));

        // As if the agent had become known since, without a step.
        DatabaseOwner.jdbi().useHandle(handle -> {
            handle.createUpdate("update published_reply set reply = '已与郑文博核对' where id = cast(:id as uuid)")
                    .bind("id", id)
                    .execute();
            handle.createUpdate(
                            "update submission set revision = revision + 1 where application_id = cast(:whole as uuid)")
                    .bind("whole", whole.id())
                    .execute();
        });
        scrutiny.run();
        published().body("items", empty());
        desk("?held=true").body("items[0].findings.reason", contains("NAMES_A_PERSON"));
    }

    private static LifeForTests splitOff(LifeForTests life) {
        return new LifeForTests(
                life.step(Role.SIGNER, "splits", Map.of("on", "2026-03-04", "parts", List.of("供热设施", "征收补偿协议")))
                        .extract()
                        .path("handling.parts[0].id"));
    }

    private static void named(LifeForTests life, String on, String name) {
        life.step(
                Role.SIGNER,
                "applicant-corrections",
                Map.of(
                        "on", on,
                        "applicantKind", "NATURAL_PERSON",
                        "applicantName", name,
                        "evidence", "身份证",
                        "reason", "登记有误"));
    }

    private static ValidatableResponse settle(String id, String how, Map<String, ?> body, Role role) {
        String tag = given().get("/api/v1/published-replies/" + id).header("ETag");
        return settle(id, how, body, role, tag == null ? "\"1\"" : tag);
    }

    private static ValidatableResponse settle(String id, String how, Map<String, ?> body, Role role, String tag) {
        return LifeForTests.as(role)
                .header("If-Match", tag)
                .body(body)
                .post("/api/v1/published-replies/" + id + "/" + how)
                .then();
    }

    private static ValidatableResponse withdraw(String id) {
        return settle(id, "withdrawals", Map.of("reason", "涉及个人"), Role.SIGNER);
    }

    private ValidatableResponse desk(String query) {
        return given().get("/api/v1/published-replies" + (query.isEmpty() ? "?" : query + "&") + "agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    /** That of a company whose agent is a person, about the contracts of others, answered and to be published. */
    private LifeForTests ofCompany() {
        LifeForTests life = arrived().processing("2026-03-03");
        consult(life, 1, "钱多多（承租人）、阿依古丽·买买提");
        consult(life, 2, "John O'Neil");
        consult(life, 3, "四方台区供热有限公司");
        life.replied("2026-03-10").closed("2026-03-12");
        toBePublished(life);
        return life;
    }

    private LifeForTests arrived() {
        Map<String, Object> form = Map.of(
                "applicantKind",
                "ENTERPRISE",
                "applicantName",
                COMPANY,
                "applicantRepresentative",
                "冯志远",
                "applicantContact",
                "褚卫东",
                "subject",
                "征收补偿协议",
                "agent",
                Map.of("name", "郑文博", "idKind", "PASSPORT", "idNumber", "E66201734", "authority", "授权委托书"),
                "jointApplicants",
                List.of(Map.of("kind", "NATURAL_PERSON", "name", "吴小雨", "address", "南山路17号3单元")));
        String id = given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, agency))
                .contentType("application/json")
                .body(Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        "IN_PERSON",
                        "arrivedOn",
                        "2026-03-02",
                        "evidence",
                        Map.of("receivedBy", "李某", "signedBy", "周大海"),
                        "form",
                        form))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
        return new LifeForTests(id);
    }

    private static void consult(LifeForTests life, int number, String name) {
        life.step(
                Role.CLERK,
                "consultations",
                Map.of(
                        "on", "2026-03-04",
                        "party", "THIRD_PARTY",
                        "partyName", name,
                        "information", "合同",
                        "deliveredOn", "2026-03-04"));
        life.step(Role.CLERK, "consultations/" + number + "/answers", Map.of("on", "2026-03-06", "answer", "AGREE"));
    }

    private static void toBePublished(LifeForTests life) {
        life.step(Role.CLERK, "publication-proposals", Map.of("on", "2026-03-23", "reason", "多人申请"));
        life.step(
                Role.SIGNER,
                "publication-proposals/1/decisions",
                Map.of("on", "2026-03-24", "publish", true, "reason", "涉及公众利益"));
    }

    private static Map<String, Object> publication() {
        return new HashMap<>(Map.of(
                "on", "2026-03-25",
                "title", "征收补偿协议",
                "request", "供热设施征收补偿协议",
                "reply", "已在网站公开",
                "catalogueItem", "000014349/2026-00007"));
    }

    private static ValidatableResponse publish(LifeForTests life, Map<String, Object> publication) {
        return LifeForTests.as(Role.CLERK)
                .header("Accept-Language", "zh-CN")
                .body(publication)
                .post("/api/v1/applications/" + life.id() + "/publication-proposals/1/publications")
                .then();
    }

    private ValidatableResponse published() {
        return given().noFilters()
                .get("/api/v1/public/replies?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }
}
