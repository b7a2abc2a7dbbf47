package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.form.words.Language;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.document.element.Element;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.outcome.ReplyText;

/** Every outcome without each piece of its evidence: not signed; with all of it signed, and its document is made. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EvidenceTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            outcome,                 detail,                     document,          evidence
            GRANTED,                 ALREADY_PUBLIC,             D20_GRANT,         whereToGet
            GRANTED,                 PROVIDED,                   D20_GRANT,         attachments deliveryForm
            GRANTED,                 TO_BE_PROVIDED,             D20_GRANT,         whereToGet whenToGet
            PARTIAL,                 ,                           D21_PARTIAL,       released withheld deliveryForm
            DENY_STATE_SECRET,       ,                           D22_DENY,          secretMarking
            DENY_LAW_PROHIBITED,     ,                           D22_DENY,          reasons
            DENY_SECURITY_STABILITY, ,                           D22_DENY,          threat opinionAsked
            DENY_INTERNAL,           PERSONNEL,                  D22_DENY,          reasons
            DENY_PROCESS,            DRAFT,                      D22_DENY,          noDisclosureDuty
            DENY_ENFORCEMENT_FILE,   ,                           D22_DENY,          caseFile noDisclosureDuty
            DENY_ADMIN_QUERY,        ,                           D23_ADMIN_QUERY,   desk
            UNAVAIL_NOT_HELD,        NOT_EXIST,                  D24_NOT_EXIST,     searchPlace searchWords searchedBy searchedOn
            UNAVAIL_NOT_HELD,        NOT_RESPONSIBLE,            D25_NOT_OURS,      rightAgency rightAgencyContact
            UNAVAIL_NEEDS_CREATION,  ,                           D26_NEEDS_CREATION, existing creation
            REFUSE_PETITION,         ,                           D28_PETITION,      asked properChannel
            REFUSE_PUBLICATION,      ,                           D30_PUBLICATION,   publication whereToGet
            REFUSE_RECONFIRM,        ,                           D32_RECONFIRM,     obtainedOn obtainedHow
            OTHER_MISC,              NOT_GOVERNMENT_INFORMATION, D35_OTHER,         law
            OTHER_MISC,              CONSULTATION,               D35_OTHER,         law
            OTHER_MISC,              TRANSFERRED_ARCHIVE,        D35_OTHER,         transferList
            """)
    void no_outcome_is_signed_without_its_evidence(String outcome, String detail, String document, String evidence) {
        PaperLife life = new PaperLife().processing();
        Map<String, String> all = new TreeMap<>();
        for (String name : evidence.split(" ")) {
            // In the form that was asked for.
            all.put(
                    name,
                    name.equals("deliveryForm")
                            ? "纸质"
                            : "有关" + Element.get(name).said().in(Language.CHINESE));
        }
        for (String without : all.keySet()) {
            if (isSaidByTheEvidence(without, outcome, detail)) {
                continue;
            }
            Map<String, String> some = new HashMap<>(all);
            some.remove(without);
            propose(life, outcome, detail, some);
            life.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                    .statusCode(409)
                    .body("reason", equalTo("DECISION_INCOMPLETE"))
                    .body("detail", containsString(Element.get(without).said().in(Language.CHINESE)));
            life.then(Role.SIGNER, "returns", Map.of("on", "2026-03-10", "reason", "证据不足"));
        }
        propose(life, outcome, detail, all);
        life.approved();

        int number = life.made(document, "2026-03-12", Map.of());

        assertThat(life.pdf(number))
                .isEqualTo(life.docx(number))
                .contains("公复〔2026〕1号", "王某某：", "申请行政复议", "2026年3月12日");
    }

    @Test
    void a_refusal_for_a_third_party_needs_the_consultation_with_its_answer() {
        PaperLife life = new PaperLife().processing();
        life.then(
                Role.CLERK,
                "consultations",
                Map.of("on", "2026-03-05", "party", "THIRD_PARTY", "partyName", "某公司", "information", "合同"));
        life.then(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2026-03-06", "answer", "OBJECT_REASONED", "why", "商业秘密"));
        propose(life, "DENY_THIRD_PARTY", "TRADE_SECRET", Map.of("publicInterest", "不涉及公共利益"));
        life.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                .statusCode(409)
                .body("detail", containsString("第三方反对理由成立的认定"));
        life.then(Role.SIGNER, "returns", Map.of("on", "2026-03-10", "reason", "证据不足"));
        propose(life, "DENY_THIRD_PARTY", "TRADE_SECRET", Map.of("objectionReason", "确属商业秘密"));
        life.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                .statusCode(409)
                .body("detail", containsString("不公开不会对公共利益造成重大影响的认定"));
        life.then(Role.SIGNER, "returns", Map.of("on", "2026-03-10", "reason", "证据不足"));
        propose(
                life,
                "DENY_THIRD_PARTY",
                "TRADE_SECRET",
                Map.of("objectionReason", "确属商业秘密", "publicInterest", "不涉及公共利益"));
        life.approved();
        assertThat(life.pdf(life.made("D22_DENY", "2026-03-12", Map.of())))
                .contains("应当依照《中华人民共和国行政复议法》第二十三条的规定", "先向本级人民政府申请行政复议");
    }

    /** R04 to R11 of the form: what is withheld is withheld by an article, and by which other law where it is another one. */
    @Test
    void what_is_withheld_names_the_article_of_its_law() {
        PaperLife plain = new PaperLife().processing();
        PaperLife objected = new PaperLife()
                .processing()
                .then(
                        Role.CLERK,
                        "consultations",
                        Map.of("on", "2026-03-05", "party", "THIRD_PARTY", "partyName", "某公司", "information", "合同"))
                .then(
                        Role.CLERK,
                        "consultations/1/answers",
                        Map.of("on", "2026-03-06", "answer", "OBJECT_REASONED", "why", "商业秘密"));
        for (OutcomeRule rule : OutcomeRule.all()) {
            if (rule.outcome().equals("PARTIAL") || rule.withheld()) {
                PaperLife life = rule.outcome().equals("DENY_THIRD_PARTY") ? objected : plain;
                String detail = rule.details().isEmpty() ? null : rule.details().getFirst();
                Map<String, Object> part = PaperLife.part(rule.outcome(), detail, Map.of());
                for (String none : List.of("", "  ")) {
                    part.put("law", none);
                    life.send(Role.CLERK, "proposals", Map.of("on", "2026-03-10", "parts", List.of(part)))
                            .statusCode(400)
                            .body("violations.pointer", hasItem("/parts/0/law"));
                }
                part.put("law", "有关法律规定");
                refusedForLaw(life, part, "载明条款的法律依据");
            }
        }
        Map<String, Object> prohibited = PaperLife.part("DENY_LAW_PROHIBITED", null, Map.of());
        prohibited.put("law", "《政府信息公开条例》第十四条");
        refusedForLaw(plain, prohibited, "禁止公开的法律、行政法规的名称和条款");
    }

    private static void refusedForLaw(PaperLife life, Map<String, Object> part, String missing) {
        life.then(Role.CLERK, "proposals", Map.of("on", "2026-03-10", "parts", List.of(part)));
        reviewed(life);
        life.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                .statusCode(409)
                .body("reason", equalTo("DECISION_INCOMPLETE"))
                .body("detail", containsString(missing));
        life.then(Role.SIGNER, "returns", Map.of("on", "2026-03-10", "reason", "依据不明"));
    }

    @Test
    void who_is_refused_as_abusive_was_served_with_the_request_for_reasons() {
        PaperLife life = new PaperLife().inReview();
        life.then(
                        Role.CLERK,
                        "reason-requests",
                        Map.of(
                                "on",
                                "2026-03-04",
                                "applications",
                                120,
                                "period",
                                "2026年2月",
                                "countedElsewhere",
                                "含经信访渠道提出的"))
                .then(
                        Role.CLERK,
                        "reason-decisions",
                        Map.of("on", "2026-03-09", "accepted", false, "reasons", "了解情况", "why", "未说明与数量相称的用途"));
        reviewed(life);
        life.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                .statusCode(409)
                .body("reason", equalTo("DECISION_INCOMPLETE"))
                .body("detail", containsString("已送达的说明理由告知书"));
        life.then(
                Role.CLERK,
                "deliveries",
                Map.of("on", "2026-03-06", "result", "SERVED", "document", "D05_REASON", "proof", "本人签收"));
        life.approved();
    }

    @Test
    void what_follows_from_a_finding_has_its_evidence_in_the_events() {
        unclear(Map.of("on", "2026-03-04", "items", List.of("年度")))
                .send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                .statusCode(409)
                .body("detail", containsString("已送达的补正告知书"));
        PaperLife unclear = unclear(Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", "2026-03-05"))
                .approved();
        assertThat(unclear.pdf(unclear.made("D27_UNCLEAR", "2026-03-12", Map.of())))
                .contains("本机关已于2026年3月4日告知您补正。您补正后，下列内容仍不明确：所需信息的年度。");

        PaperLife abusive = new PaperLife().inReview();
        abusive.then(
                        Role.CLERK,
                        "reason-requests",
                        Map.of(
                                "on",
                                "2026-03-04",
                                "applications",
                                120,
                                "period",
                                "2026年2月",
                                "servedOn",
                                "2026-03-05",
                                "countedElsewhere",
                                "含经信访渠道提出的"))
                .then(Role.CLERK, "reason-decisions", Map.of("on", "2026-03-09", "accepted", false, "reasons", "了解情况"));
        reviewed(abusive);
        abusive.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                .statusCode(409)
                .body("detail", containsString("理由不合理的认定"));
    }

    private static PaperLife unclear(Map<String, ?> asked) {
        PaperLife life = new PaperLife()
                .inReview()
                .then(Role.CLERK, "supplement-requests", asked)
                .then(Role.CLERK, "supplements", Map.of("on", "2026-03-06", "content", "最近的"))
                .then(Role.CLERK, "unclear-findings", Map.of("on", "2026-03-09", "unclear", "所需信息的年度"));
        reviewed(life);
        return life;
    }

    @Test
    void a_duplicate_names_the_earlier_reply() {
        PaperLife first = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched();
        PaperLife again = new PaperLife(first.agency(), "IN_PERSON").processing();
        PaperLife open = new PaperLife(first.agency(), "IN_PERSON");
        duplicate(again, Map.of("earlierNumber", "公复〔2026〕1号"))
                .statusCode(400)
                .body("reason", equalTo("EARLIER_APPLICATION_NEEDED"))
                .body("violations[0].pointer", equalTo("/parts/0/elements/earlierApplication"));
        duplicate(again, Map.of("earlierApplication", open.id()))
                .statusCode(400)
                .body("reason", equalTo("NOT_AN_EARLIER_REPLY"));
        duplicate(again, Map.of("earlierApplication", first.receiptNumber(), "earlierNumber", "公复〔2026〕7号"))
                .statusCode(400)
                .body("reason", equalTo("OTHER_EARLIER_REPLY"))
                .body("violations[0].message", containsString("公复〔2026〕1号"));
        propose(again, "REFUSE_DUPLICATE", null, Map.of("earlierApplication", first.receiptNumber()));
        again.approved();
        assertThat(again.pdf(again.made("D29_DUPLICATE", "2026-03-12", Map.of())))
                .contains("此前的答复为2026年3月12日作出的公复〔2026〕1号。", "公复〔2026〕2号");
    }

    @Test
    void what_was_asked_for_later_and_answered_sooner_is_no_earlier_reply() {
        PaperLife earlier = new PaperLife(Api.agency("230505"), "IN_PERSON", 2025).processing();
        PaperLife later = new PaperLife(earlier.agency())
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched();

        duplicate(earlier, Map.of("earlierApplication", later.receiptNumber()))
                .statusCode(409)
                .body("reason", equalTo("NO_EARLIER_REPLY"));
    }

    @Test
    void an_earlier_reply_that_is_gone_by_the_signature_is_signed_as_none() {
        PaperLife first = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched();
        PaperLife again = new PaperLife(first.agency(), "IN_PERSON").processing();
        propose(again, "REFUSE_DUPLICATE", null, Map.of("earlierApplication", first.receiptNumber()));

        first.then(Role.SIGNER, "voidings", Map.of("on", "2026-03-20", "ground", "TEST", "reason", "误登记"));

        again.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                .statusCode(409)
                .body("reason", equalTo("NO_EARLIER_REPLY"));
    }

    private static ValidatableResponse duplicate(PaperLife life, Map<String, String> elements) {
        return life.send(
                Role.CLERK,
                "proposals",
                Map.of("on", "2026-03-10", "parts", List.of(PaperLife.part("REFUSE_DUPLICATE", null, elements))));
    }

    /** The evidence of a part is one of the elements already, and of a refusal the reasons are. */
    private static boolean isSaidByTheEvidence(String name, String outcome, String detail) {
        return name.equals("law")
                || name.equals("reasons")
                || OutcomeRule.find(outcome).orElseThrow().needs().contains("evidence")
                        && ReplyText.find(outcome, Optional.ofNullable(detail))
                                .flatMap(ReplyText::evidence)
                                .filter(name::equals)
                                .isPresent();
    }

    private static void propose(PaperLife life, String outcome, String detail, Map<String, String> elements) {
        Map<String, Object> part = PaperLife.part(outcome, detail, elements);
        OutcomeRule rule = OutcomeRule.find(outcome).orElseThrow();
        if (!rule.needs().contains("evidence") && !rule.withheld()) {
            part.remove("evidence");
        }
        life.then(Role.CLERK, "proposals", Map.of("on", "2026-03-10", "parts", List.of(part)));
        life.then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-10", "kind", "SECRECY"))
                .then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-10", "kind", "LEGAL"));
    }

    private static void reviewed(PaperLife life) {
        life.then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-10", "kind", "SECRECY"))
                .then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-10", "kind", "LEGAL"));
    }
}
