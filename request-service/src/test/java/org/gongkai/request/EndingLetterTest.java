package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** An application that goes into another one, or whose applicant is no more, ends with a letter (domain 4.2 and 10.4, R23). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EndingLetterTest {

    private static final String LETTER = "D35_OTHER";
    private static final String TITLE = "政府信息公开申请处理告知书";
    private static final Map<String, String> ARCHIVED = Map.of("on", "2026-03-20", "archiveNumber", "2026-0001");

    @Test
    void who_has_asked_twice_is_told_which_application_goes_on() {
        PaperLife first = new PaperLife();
        PaperLife second = new PaperLife(first.agency(), "IN_PERSON").inReview();
        second.then(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", first.id()));
        missing(second, LETTER);
        second.send(Role.CLERK, "archivings", ARCHIVED)
                .statusCode(409)
                .body("reason", equalTo("FILE_INCOMPLETE"))
                .body("detail", equalTo("卷内缺少文书：" + TITLE));

        int number = second.made(LETTER, "2026-03-20", Map.of());

        String letter = second.pdf(number);
        assertThat(second.docx(number)).isEqualTo(letter);
        assertThat(letter)
                .contains(TITLE, "公复〔2026〕1号", "王某某：", "2026年3月4日")
                .contains("经查，您此前就相同内容向本机关提出的申请（登记编号：" + first.receiptNumber() + "）尚未办结。")
                .contains("合并办理", "申请行政复议", "6个月内");
        missing(second);
        read(second)
                .body("handling.subCases.services.documentNumber", contains("公复〔2026〕1号"))
                .body("handling.subCases.services[0].state", equalTo("SENT"));
        second.then(Role.CLERK, "archivings", ARCHIVED);
        first.processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched();
        read(first).body("handling.subCases.services.documentNumber", contains("公复〔2026〕2号"));
    }

    @Test
    void the_letter_is_served_with_proof_and_remedies_run_from_then() {
        PaperLife first = new PaperLife();
        PaperLife second = new PaperLife(first.agency(), "IN_PERSON");
        served(second).statusCode(400).body("reason", equalTo("NO_NOTICE"));
        second.then(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", first.id()));
        served(second).statusCode(200);
        read(second)
                .body("handling.subCases.services[0].state", equalTo("SERVED"))
                .body("handling.subCases.services[0].servedOn", equalTo("2026-03-06"))
                .body("handling.remedies[0].startedOn", equalTo("2026-03-06"));
        missing(second, LETTER, "D40_SERVICE");
        assertThat(second.pdf(second.made("D40_SERVICE", "2026-03-06", Map.of("serviceWay", "邮寄送达"))))
                .contains("王某某", "《" + TITLE + "》（公复〔2026〕1号）", "本人签收", "2026年3月6日");
    }

    private static ValidatableResponse served(PaperLife life) {
        return life.send(
                Role.CLERK,
                "deliveries",
                Map.of("on", "2026-03-06", "result", "SERVED", "document", LETTER, "proof", "本人签收"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            王小某, 王小某
            -, （无收件人，存卷）
            """)
    void that_the_applicant_has_died_is_told_to_who_is_named_or_to_the_file(String informed, String addressee) {
        PaperLife life = new PaperLife().processing();
        Map<String, String> loss = new HashMap<>(Map.of("on", "2026-03-05", "reason", "申请人于2026年3月4日死亡"));
        if (informed != null) {
            loss.put("informed", informed);
        }
        life.then(Role.CLERK, "applicant-losses", loss);
        int draft = life.made(LETTER, "2026-03-05", Map.of());
        assertThat(life.pdf(draft)).startsWith("（草稿）").contains("（签发后编号）");
        life.then(Role.SIGNER, "pending-steps/1/approvals", Map.of("on", "2026-03-06"));
        missing(life, LETTER);

        String letter = life.pdf(life.made(LETTER, "2026-03-20", Map.of()));

        assertThat(letter)
                .contains(addressee + "：", "公复〔2026〕1号", "2026年3月6日")
                .contains("经查，申请人于2026年3月4日死亡。", "本机关终止办理该申请。")
                .contains("申请行政复议");
        read(life).body("outcomeDetail", equalTo("APPLICANT_GONE"));
        served(life).statusCode(200);
        assertThat(life.pdf(life.made("D40_SERVICE", "2026-03-06", Map.of("serviceWay", "直接送达"))))
                .contains(addressee)
                .doesNotContain("受送达人王某某");
        life.then(Role.CLERK, "archivings", ARCHIVED);
    }

    @Test
    void where_nobody_is_named_who_has_acted_for_the_applicant_is_told() {
        String agency = Api.agency("230505");
        String id = LifeForTests.as(Role.CLERK)
                .body(Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        "IN_PERSON",
                        "arrivedOn",
                        "2026-03-02",
                        "evidence",
                        EvidenceForTests.of("IN_PERSON", "2026-03-02"),
                        "form",
                        Map.of(
                                "applicantKind", "ENTERPRISE",
                                "applicantName", "某公司",
                                "subject", "决算",
                                "agent", Map.of("name", "赵律师", "authority", "授权委托书"))))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
        LifeForTests life = new LifeForTests(id);
        life.step(Role.CLERK, "applicant-losses", Map.of("on", "2026-03-05", "reason", "公司于2026年3月3日注销"));
        life.agree("2026-03-05");
        int number = life.send(Role.CLERK, "documents", Map.of("code", LETTER, "on", "2026-03-05"))
                .statusCode(201)
                .extract()
                .path("number");
        assertThat(PaperLife.pdf(LifeForTests.as(Role.CLERK)
                        .get("/api/v1/applications/" + id + "/documents/" + number + ".pdf")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray()))
                .contains("赵律师：", "经查，公司于2026年3月3日注销。");
    }

    @Test
    void a_decision_that_nobody_is_left_for_is_void_and_its_number_stays_used() {
        PaperLife life = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved();
        life.made("D20_GRANT", "2026-03-12", Map.of());
        life.agreed("applicant-losses", Map.of("on", "2026-03-13", "reason", "申请人死亡"));
        missing(life, LETTER);
        life.made(LETTER, "2026-03-13", Map.of());
        life.as(Role.CLERK)
                .get(life.path("/documents"))
                .then()
                .body("items.state", contains("VOID", "MADE"))
                .body("items.documentNumber", contains("公复〔2026〕1号", "公复〔2026〕2号"));
        life.then(Role.CLERK, "archivings", ARCHIVED);
    }

    /** Nobody can be written to of whom no name is known. */
    @Test
    void no_application_goes_into_another_whose_letter_could_not_be_addressed() {
        ApplicationsForTests office = new ApplicationsForTests();
        Map<String, Object> nameless = office.entry("NATURAL_PERSON", "2026-03-02");
        nameless.put("applicantIdNumber", "230505199003070075");
        nameless.put("subject", "决算");
        LifeForTests first = new LifeForTests(ApplicationsForTests.APPLICATIONS.created(nameless));
        Map<String, Object> again = new HashMap<>(office.entry("NATURAL_PERSON", "2026-03-03"));
        again.put("applicantIdNumber", "230505199003070075");
        again.put("subject", "决算");
        LifeForTests second = new LifeForTests(ApplicationsForTests.APPLICATIONS.created(again));
        second.send(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", first.id()))
                .statusCode(409)
                .body("reason", equalTo("DECISION_INCOMPLETE"))
                .body("detail", containsString("addressee"));
        second.read().body("handling.stage", equalTo("RECEIVED")).body("closedOn", nullValue());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_that_is_opened_again_by_a_correction_gets_a_number_of_its_own(boolean merged) {
        PaperLife first = new PaperLife();
        PaperLife second = new PaperLife(first.agency(), "IN_PERSON").inReview();
        if (merged) {
            second.then(Role.SIGNER, "merges", Map.of("on", "2026-03-05", "into", first.id()));
        } else {
            second.then(
                    Role.CLERK,
                    "supplement-requests",
                    Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", "2026-03-05"));
            second.agreed("supplement-lapses", Map.of("on", "2026-03-23"));
        }
        Map<String, Object> open = new HashMap<>();
        open.put("closedOn", null);
        open.put("outcome", null);
        open.put("outcomeDetail", null);
        new Api("applications").correct(second.id(), open, Role.SIGNER).statusCode(200);
        read(second).body("handling.subCases.draft", nullValue());
        String today = LocalDate.now(ChinaTime.ZONE).toString();
        second.then(Role.CLERK, "proposals", Map.of("on", today, "parts", List.of(PaperLife.granted())));
        for (String kind : List.of("SECRECY", "LEGAL")) {
            second.then(Role.REVIEWER, "reviews", Map.of("on", today, "kind", kind));
        }
        second.then(Role.SIGNER, "approvals", Map.of("on", today));
        String number = read(second).extract().path("handling.subCases.draft.documentNumber");
        assertThat(number).isNotEqualTo("公复〔2026〕1号");
        second.then(Role.CLERK, "dispatches", Map.of("on", today, "way", "POST"));
        read(second).body("outcome", equalTo("GRANTED"));
        assertThat(second.pdf(second.made("D20_GRANT", today, Map.of()))).contains(number);
    }

    /** Who cannot be found is answered: that is drafted, reviewed and signed like every reply. */
    @Test
    void who_has_vanished_gets_the_letter_of_a_decision() {
        PaperLife life = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.part("OTHER_MISC", "APPLICANT_UNREACHABLE", Map.of())))
                .reviewed()
                .approved()
                .dispatched()
                .served()
                .closed();
        missing(life, LETTER, "D40_SERVICE", "D41_REVIEW", "D52_CLOSING");
        assertThat(life.pdf(life.made(LETTER, "2026-03-20", Map.of())))
                .contains("王某某：", "经查，该信息属于内部管理信息。", "公复〔2026〕1号");
    }

    private static ValidatableResponse read(PaperLife life) {
        return life.as(Role.CLERK).get(life.path("")).then().statusCode(200);
    }

    private static void missing(PaperLife life, String... codes) {
        life.as(Role.CLERK)
                .get(life.path("/documents"))
                .then()
                .statusCode(200)
                .body("missing", codes.length == 0 ? empty() : equalTo(List.of(codes)));
    }
}
