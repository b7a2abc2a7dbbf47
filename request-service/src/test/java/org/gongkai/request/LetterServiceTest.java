package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.document.catalogue.DocumentKind;

/** Letters from which no term runs are served with proof like every other paper, one by one (domain 10.1, SERVICE; D40, D47, D50). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LetterServiceTest {

    private static final String PROOF = "本人签收";

    /** Each letter, and the life of an application until it goes out, all before 20 March. */
    static Stream<Arguments> letters() {
        return Stream.of(
                letter(
                        "D06_EXTENSION",
                        life -> life.processing()
                                .agreed("extensions", Map.of("on", "2026-03-05", "days", 10, "reason", "检索量大"))),
                letter("D07_DEFERRED", LetterServiceTest::deferred),
                letter("D10_TP_INFORM_APPLICANT", life -> consulted(life.processing(), "某公司")),
                letter(
                        "D34_WITHDRAW",
                        life -> life.then(Role.CLERK, "withdrawals", Map.of("on", "2026-03-05", "proof", "申请书"))),
                letter("D42_SPLIT", life -> split(life.processing(), "2026-03-05", "决算", "合同")),
                letter("D43_CLERICAL", life -> {
                    replied(life).made("D20_GRANT", "2026-03-12", Map.of());
                    life.then(Role.SIGNER, "clerical-corrections", correction("公复〔2026〕1号"));
                }),
                letter(
                        "D44_OWN_REVOCATION",
                        life -> replied(life)
                                .then(
                                        Role.SIGNER,
                                        "rounds",
                                        Map.of("on", "2026-03-17", "origin", "OWN", "reason", "适用依据错误"))),
                letter("D46_REFUND", life -> refunded(paid(life), "10")));
    }

    private static Arguments letter(String code, Consumer<PaperLife> until) {
        return Arguments.of(code, until);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void each_is_sent_comes_back_goes_again_and_is_served(String code, Consumer<PaperLife> until) {
        PaperLife life = new PaperLife();
        deliver(life, code, null, "2026-03-20", "SERVED")
                .statusCode(400)
                .body("reason", equalTo("NO_NOTICE"))
                .body("violations.pointer", contains("/document"));
        until.accept(life);
        notices(life, code)
                .body(notice(code) + "state", equalTo("SENT"))
                .body(notice(code) + "title", equalTo(title(code)))
                .body(notice(code) + "servedOn", nullValue())
                .body(notice(code) + "deliveries", empty());

        life.send(Role.CLERK, "deliveries", Map.of("on", "2026-03-20", "result", "SERVED", "document", code))
                .statusCode(400)
                .body("reason", equalTo("PROOF_NEEDED"));
        deliver(life, code, null, "2026-03-20", "RETURNED").statusCode(200);
        notices(life, code)
                .body(notice(code) + "state", equalTo("RETURNED"))
                .body(notice(code) + "returns", equalTo(1));
        deliver(life, code, null, "2026-03-20", "RETURNED").statusCode(409).body("reason", equalTo("RETURNED_ALREADY"));
        life.then(
                Role.CLERK,
                "deliveries",
                Map.of("on", "2026-03-21", "result", "AGAIN", "document", code, "way", "DIRECT"));
        deliver(life, code, null, "2026-03-22", "SERVED").statusCode(200);
        deliver(life, code, null, "2026-03-23", "SERVED").statusCode(409).body("reason", equalTo("SERVED_ALREADY"));
        notices(life, code)
                .body(notice(code) + "state", equalTo("SERVED"))
                .body(notice(code) + "servedOn", equalTo("2026-03-22"))
                .body(notice(code) + "deliveries.result", contains("RETURNED", "AGAIN", "SERVED"));

        missing(life).body("missing", hasItems("D40_SERVICE", "D50_RETURNED"));
        assertThat(life.pdf(life.made("D50_RETURNED", "2026-03-20", Map.of("nextStep", "直接送达"))))
                .contains("《" + title(code) + "》", "2026年3月20日");
        assertThat(life.pdf(life.made("D40_SERVICE", "2026-03-22", Map.of())))
                .contains("《" + title(code) + "》", "王某某", "直接送达", PROOF, "2026年3月22日");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void each_that_has_come_back_is_served_by_public_notice(String code, Consumer<PaperLife> until) {
        PaperLife life = new PaperLife();
        until.accept(life);
        deliver(life, code, 1, "2026-03-20", "RETURNED").statusCode(200);
        deliver(life, code, 1, "2026-05-20", "PUBLIC_NOTICE").statusCode(200);
        notices(life, code).body(notice(code) + "state", equalTo("PUBLIC_NOTICE"));
        missing(life).body("missing", hasItem("D47_PUBLIC_NOTICE"));
        assertThat(life.pdf(life.made("D47_PUBLIC_NOTICE", "2026-03-20", Map.of())))
                .contains("《" + title(code) + "》", "自2026年5月20日起视为送达", "发出", "退回")
                .doesNotContain("王某某", "部门决算");
    }

    @Test
    void of_several_of_a_kind_it_is_said_which_one() {
        PaperLife life = refunded(refunded(paid(new PaperLife()), "10"), "20");
        deliver(life, "D46_REFUND", null, "2026-03-20", "SERVED")
                .statusCode(400)
                .body("reason", equalTo("WHICH_NOTICE"))
                .body("violations.pointer", contains("/number"))
                .body("violations[0].message", equalTo("同类文书已经发出2份，须指明是第几份"));
        deliver(life, "D46_REFUND", 3, "2026-03-20", "SERVED")
                .statusCode(400)
                .body("reason", equalTo("NO_NOTICE"))
                .body("violations.pointer", contains("/number"));
        deliver(life, "D46_REFUND", 2, "2026-03-20", "SERVED").statusCode(200);
        notices(life, "D46_REFUND")
                .body(
                        "handling.subCases.notices.findAll { it.document == 'D46_REFUND' }.state",
                        contains("SENT", "SERVED"));
    }

    /** What nobody has served cannot be served before it went out. */
    @Test
    void nothing_is_served_before_it_was_sent() {
        PaperLife life = new PaperLife().processing();
        life.agreed("extensions", Map.of("on", "2026-03-05", "days", 10, "reason", "检索量大"));
        deliver(life, "D06_EXTENSION", null, "2026-03-04", "SERVED")
                .statusCode(400)
                .body("reason", equalTo("NOT_BEFORE"))
                .body("violations.pointer", contains("/on"));
    }

    @Test
    void notices_from_which_terms_run_stand_beside_letters() {
        PaperLife life = new PaperLife().inReview();
        life.then(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", "2026-03-05"));
        life.then(Role.CLERK, "supplements", Map.of("on", "2026-03-06", "content", "2025年"));
        life.then(Role.CLERK, "acceptances", Map.of("on", "2026-03-06"));
        life.then(
                Role.CLERK,
                "consultations",
                Map.of("on", "2026-03-09", "party", "CO_MAKER", "partyName", "某局", "information", "会商纪要"));
        life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .body(
                        "handling.subCases.notices.document",
                        contains("D04_SUPPLEMENT", "D12_CO_CONSULT", "D10_TP_INFORM_APPLICANT"))
                .body("handling.subCases.notices.state", contains("SERVED", "SENT", "SENT"))
                .body("handling.subCases.notices[0].servedOn", equalTo("2026-03-05"));
    }

    /** Who is corrected towards is not the applicant where the paper went to somebody else. */
    @Test
    void a_correction_to_a_third_party_is_served_on_them() {
        PaperLife life = new PaperLife().processing();
        consulted(life, "某公司");
        life.then(Role.CLERK, "consultations/1/answers", Map.of("on", "2026-03-05", "answer", "AGREE"));
        int letter = life.made("D08_TP_CONSULT", "2026-03-05", Map.of());
        life.proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched()
                .served()
                .closed();
        life.then(Role.SIGNER, "clerical-corrections", correction(String.valueOf(letter)));
        deliver(life, "D43_CLERICAL", null, "2026-03-20", "SERVED").statusCode(200);
        assertThat(life.pdf(life.made("D40_SERVICE", "2026-03-20", Map.of("serviceWay", "邮寄送达"))))
                .contains("受送达人某公司", "《更正决定书》");
    }

    /** The letter of a split tells of all parts and stays with the whole; what else was served is behind each part. */
    @Test
    void a_part_has_behind_it_what_was_served_before_but_not_the_letter_of_the_split() {
        PaperLife life = new PaperLife().processing();
        life.agreed("extensions", Map.of("on", "2026-03-05", "days", 10, "reason", "检索量大"));
        deliver(life, "D06_EXTENSION", null, "2026-03-06", "SERVED").statusCode(200);
        split(life, "2026-03-09", "决算", "合同");
        deliver(life, "D42_SPLIT", null, "2026-03-10", "SERVED").statusCode(200);
        split(life, "2026-03-11", "决算表", "决算说明");
        for (int i = 0; i < 2; i++) {
            String part = new Api("applications").read(life.id()).extract().path("handling.parts[" + i + "].id");
            new Api("applications")
                    .read(part)
                    .statusCode(200)
                    .body("handling.subCases.notices.document", contains("D06_EXTENSION"))
                    .body("handling.subCases.notices.state", contains("SERVED"));
        }
        life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .body("handling.subCases.notices.document", contains("D06_EXTENSION", "D42_SPLIT", "D42_SPLIT"))
                .body("handling.subCases.notices.number", contains(1, 1, 2))
                .body("handling.subCases.notices.state", contains("SERVED", "SERVED", "SENT"));
    }

    /** Art. 35: reasons that are good enough for the usual term need no letter, so none can be served. */
    @Test
    void reasons_that_are_accepted_without_another_day_send_no_letter() {
        PaperLife life = reasons(new PaperLife());
        life.then(Role.SIGNER, "reason-decisions", Map.of("on", "2026-03-09", "accepted", true, "reasons", "课题研究"));
        deliver(life, "D07_DEFERRED", null, "2026-03-10", "SERVED")
                .statusCode(400)
                .body("reason", equalTo("NO_NOTICE"));
        life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .body("handling.subCases.notices.document", not(hasItem("D07_DEFERRED")));
    }

    private static PaperLife reasons(PaperLife life) {
        return life.inReview()
                .then(
                        Role.CLERK,
                        "reason-requests",
                        Map.of(
                                "on", "2026-03-04",
                                "applications", 120,
                                "period", "2026年2月",
                                "servedOn", "2026-03-05",
                                "countedElsewhere", "含经信访渠道提出的"));
    }

    private static void deferred(PaperLife life) {
        reasons(life)
                .then(
                        Role.SIGNER,
                        "reason-decisions",
                        Map.of(
                                "on", "2026-03-09",
                                "accepted", true,
                                "reasons", "课题研究",
                                "deferredTo", "2026-06-30",
                                "why", "申请数量较大"));
    }

    private static void consulted(PaperLife life, String party) {
        life.then(
                Role.CLERK,
                "consultations",
                Map.of("on", "2026-03-05", "party", "THIRD_PARTY", "partyName", party, "information", "合同"));
    }

    private static void split(PaperLife life, String on, String... parts) {
        life.then(Role.SIGNER, "splits", Map.of("on", on, "parts", List.of(parts)));
    }

    private static PaperLife replied(PaperLife life) {
        return life.processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched()
                .served()
                .closed();
    }

    private static PaperLife paid(PaperLife life) {
        life.processing()
                .agreed(
                        "fee-notices",
                        FeesForTests.notice(Map.of(
                                "on", "2026-03-05",
                                "method", "PAGE",
                                "units", 44,
                                "amountYuan", "140",
                                "servedOn", "2026-03-06")));
        return life.then(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-09", "amountYuan", "140"));
    }

    private static PaperLife refunded(PaperLife life, String yuan) {
        return life.then(Role.SIGNER, "refunds", Map.of("on", "2026-03-10", "amountYuan", yuan, "ground", "REVOKED"));
    }

    private static Map<String, String> correction(String document) {
        return Map.of("on", "2026-03-19", "document", document, "wrong", "二〇二四年度", "right", "二〇二五年度");
    }

    private static ValidatableResponse deliver(PaperLife life, String code, Integer number, String on, String result) {
        Map<String, Object> delivery =
                new HashMap<>(Map.of("on", on, "result", result, "document", code, "proof", PROOF));
        if (number != null) {
            delivery.put("number", number);
        }
        return life.send(Role.CLERK, "deliveries", delivery);
    }

    private static ValidatableResponse notices(PaperLife life, String code) {
        return life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .statusCode(200)
                .body("handling.subCases.notices.document", hasItem(code));
    }

    private static ValidatableResponse missing(PaperLife life) {
        return life.as(Role.CLERK).get(life.path("/documents")).then().statusCode(200);
    }

    private static String notice(String code) {
        return "handling.subCases.notices.find { it.document == '" + code + "' }.";
    }

    private static String title(String code) {
        return DocumentKind.get(code).title();
    }
}
