package org.gongkai.request.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.mail.internet.MimeMessage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.HeardForTests;
import org.gongkai.registers.testing.MailServer;
import org.gongkai.registers.testing.RefusingMailServer;
import org.gongkai.request.FeesForTests;

/** What applicants hear by mail, as a mail server gets it; how it is handed over is tested with the kit. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(HeardForTests.class)
class ApplicantMailTest {

    private MailedLives lives;
    private MailServer server;

    @BeforeEach
    void anAgencyAndAServer() {
        lives = MailedLives.ofAnAgency();
        server = MailServer.start();
    }

    @AfterEach
    void noServer() {
        server.close();
    }

    @Test
    void an_applicant_who_wants_to_hears_of_receipt_supplement_extension_and_dispatch() throws Exception {
        String application = lives.received("EMAIL");
        lives.step(Role.CLERK, application, "assignments", Map.of("on", MailedLives.today(), "handler", "李某某"));
        lives.step(
                Role.CLERK, application, "extensions", Map.of("on", MailedLives.today(), "days", 5, "reason", "检索量大"));
        lives.step(Role.SIGNER, application, "extensions/1/approvals", Map.of("on", MailedLives.today()));
        lives.step(
                Role.CLERK,
                application,
                "supplement-requests",
                Map.of("on", MailedLives.today(), "items", List.of("请说明年度")));

        await().until(() -> server.lettersTo(lives.address()).size() == 3);
        MimeMessage first = server.lettersTo(lives.address()).getFirst();
        String number = lives.receiptNumber(application);
        assertThat(server.lettersTo(lives.address()))
                .extracting(MailServer::subject)
                .containsExactlyInAnyOrder(
                        "测试机关" + lives.agency().substring(8) + "：政府信息公开申请" + number + "已登记",
                        "测试机关" + lives.agency().substring(8) + "：政府信息公开申请" + number + "延期答复",
                        "测试机关" + lives.agency().substring(8) + "：政府信息公开申请" + number + "需要补正");
        assertThat(first.getFrom()[0]).hasToString("ogi@gongkai.example");
        assertThat(first.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(first.getHeader("Message-ID")).hasSize(1);
        assertThat(server.lettersTo(lives.address()))
                .allSatisfy(letter -> assertThat(MailServer.text(letter))
                        .contains(number, "https://ogi.example.gov.cn/")
                        .doesNotContain("决算", "年度", "杨某", "李某", "检索"));
        // Orders in the outbox name the record, and not the person.
        assertThat(MailedLives.orders(application))
                .isNotEmpty()
                .noneMatch(order -> order.contains("@") || order.contains("某"));
    }

    @Test
    void an_applicant_hears_of_every_notice_whose_silence_costs_something_and_of_who_is_asked() {
        String application = lives.received("EMAIL");
        lives.step(Role.CLERK, application, "assignments", Map.of("on", MailedLives.today(), "handler", "李某某"));
        lives.step(
                Role.CLERK,
                application,
                "reason-requests",
                Map.of("on", MailedLives.today(), "applications", 40, "period", "本年", "countedElsewhere", "向其他机关提出"));
        lives.step(
                Role.SIGNER,
                application,
                "reason-decisions",
                Map.of("on", MailedLives.today(), "accepted", true, "reasons", "课题"));
        lives.step(
                Role.CLERK,
                application,
                "consultations",
                Map.of("on", MailedLives.today(), "party", "THIRD_PARTY", "partyName", "某公司", "information", "合同"));
        lives.step(
                Role.CLERK,
                application,
                "consultations/1/answers",
                Map.of("on", MailedLives.today(), "answer", "AGREE"));
        lives.step(
                Role.CLERK,
                application,
                "fee-notices",
                FeesForTests.notice(
                        Map.of("on", MailedLives.today(), "method", "PAGE", "units", 44, "amountYuan", "140")));
        lives.step(Role.SIGNER, application, "pending-steps/1/approvals", Map.of("on", MailedLives.today()));

        await().until(() -> server.lettersTo(lives.address()).size() == 5);
        String about = "测试机关" + lives.agency().substring(8) + "：政府信息公开申请" + lives.receiptNumber(application);
        assertThat(server.lettersTo(lives.address()))
                .extracting(MailServer::subject)
                .containsExactlyInAnyOrder(
                        about + "已登记", about + "需要说明理由", about + "的理由已被接受", about + "正在征求意见", about + "需要缴纳信息处理费");
        assertThat(server.lettersTo(lives.address()))
                .allSatisfy(letter -> assertThat(MailServer.text(letter)).doesNotContain("某公司", "课题", "合同"));
    }

    @Test
    void an_applicant_hears_until_when_the_reply_is_put_off_and_that_other_bodies_are_asked() {
        String application = lives.received("EMAIL");
        String deferredTo = LocalDate.now(ChinaTime.ZONE).plusDays(45).toString();
        lives.step(Role.CLERK, application, "assignments", Map.of("on", MailedLives.today(), "handler", "李某某"));
        lives.step(
                Role.CLERK,
                application,
                "reason-requests",
                Map.of("on", MailedLives.today(), "applications", 60, "period", "上半年", "countedElsewhere", "向其他机关提出"));
        lives.step(
                Role.SIGNER,
                application,
                "reason-decisions",
                Map.of(
                        "on",
                        MailedLives.today(),
                        "accepted",
                        true,
                        "reasons",
                        "毕业论文",
                        "deferredTo",
                        deferredTo,
                        "why",
                        "检索量大"));
        for (String party : List.of("CO_MAKER", "OTHER_AGENCY")) {
            lives.step(
                    Role.CLERK,
                    application,
                    "consultations",
                    Map.of("on", MailedLives.today(), "party", party, "partyName", "某厅", "information", "联合发文"));
        }

        await().until(() -> server.lettersTo(lives.address()).size() == 5);
        String about = "测试机关" + lives.agency().substring(8) + "：政府信息公开申请" + lives.receiptNumber(application);
        assertThat(server.lettersTo(lives.address()))
                .extracting(MailServer::subject)
                .containsExactlyInAnyOrder(
                        about + "已登记", about + "需要说明理由", about + "的理由已被接受", about + "正在征求意见", about + "正在征求意见");
        assertThat(server.lettersTo(lives.address()))
                .filteredOn(letter -> MailServer.subject(letter).endsWith("的理由已被接受"))
                .allSatisfy(letter -> assertThat(MailServer.text(letter)).contains("延迟", deferredTo));
        assertThat(server.lettersTo(lives.address()))
                .filteredOn(letter -> MailServer.subject(letter).endsWith("正在征求意见"))
                .allSatisfy(letter -> assertThat(MailServer.text(letter)).contains("其他机关"));
        assertThat(server.lettersTo(lives.address()))
                .allSatisfy(letter -> assertThat(MailServer.text(letter)).doesNotContain("某厅", "论文", "联合发文"));
    }

    @Test
    void an_applicant_hears_that_a_closed_application_is_decided_anew() {
        String application = lives.received("EMAIL");
        lives.step(Role.CLERK, application, "withdrawals", Map.of("on", MailedLives.today(), "proof", "申请书"));
        lives.step(
                Role.CLERK,
                application,
                "rounds",
                Map.of("on", MailedLives.today(), "origin", "ORDER", "result", "RC_REVOKE", "reason", "复议决定撤销"));

        await().until(() -> server.lettersTo(lives.address()).size() == 2);
        String number = lives.receiptNumber(application);
        assertThat(server.lettersTo(lives.address()))
                .extracting(MailServer::subject)
                .containsExactlyInAnyOrder(
                        "测试机关" + lives.agency().substring(8) + "：政府信息公开申请" + number + "已登记",
                        "测试机关" + lives.agency().substring(8) + "：政府信息公开申请" + number + "将重新答复");
    }

    /** Each part is an application of its own, of which the applicant loses as much by silence. */
    @Test
    void an_applicant_hears_of_what_was_split_off() {
        String application = lives.received("EMAIL");
        lives.step(Role.CLERK, application, "assignments", Map.of("on", MailedLives.today(), "handler", "李某某"));
        lives.step(
                Role.SIGNER,
                application,
                "splits",
                Map.of("on", MailedLives.today(), "parts", List.of("部门决算", "部门预算")));
        String part = lives.as(Role.CLERK)
                .get("/api/v1/applications/" + application)
                .then()
                .extract()
                .path("handling.parts[0].id");
        lives.step(
                Role.CLERK, part, "supplement-requests", Map.of("on", MailedLives.today(), "items", List.of("请说明年度")));

        await().until(() -> server.lettersTo(lives.address()).size() == 2);
        assertThat(server.lettersTo(lives.address()))
                .extracting(MailServer::subject)
                .anyMatch(subject -> subject.endsWith(lives.receiptNumber(part) + "需要补正"));
    }

    @Test
    void an_applicant_hears_that_one_of_two_for_the_same_goes_into_the_other() {
        String first = lives.received("NETWORK");
        String second = lives.received("EMAIL");
        lives.step(Role.SIGNER, second, "merges", Map.of("on", MailedLives.today(), "into", first));

        await().until(() -> server.lettersTo(lives.address()).size() == 2);
        String about = "测试机关" + lives.agency().substring(8) + "：政府信息公开申请" + lives.receiptNumber(second);
        assertThat(server.lettersTo(lives.address()))
                .extracting(MailServer::subject)
                .containsExactlyInAnyOrder(about + "已登记", about + "不再处理");
    }

    @Test
    void who_does_not_want_mail_gets_none() {
        String silent = lives.received("NETWORK");
        String heard = lives.received("EMAIL");

        await().until(() -> MailedLives.waiting(silent) == 0
                && MailedLives.waiting(heard) == 0
                && server.lettersTo(lives.address()).size() == 1);
        assertThat(MailServer.text(server.lettersTo(lives.address()).getFirst()))
                .contains(lives.receiptNumber(heard));
    }

    @Test
    void a_server_that_is_down_delays_and_loses_nothing() {
        server.close();
        String application = lives.received("EMAIL");
        await().untilAsserted(() -> assertThat(MailedLives.failures(application))
                .isNotEmpty()
                .allMatch(failure -> failure.startsWith("the mail server")));
        assertThat(MailedLives.waiting(application)).isEqualTo(1);

        server = MailServer.start();
        await().until(() -> server.lettersTo(lives.address()).size() == 1);
        await().until(() -> MailedLives.waiting(application) == 0);
    }

    @Test
    void a_recipient_who_is_refused_for_good_is_a_dead_letter_which_holds_up_nobody() {
        server.close();
        String application;
        try (RefusingMailServer refusing = new RefusingMailServer("550 5.1.1 no such user")) {
            application = lives.received("EMAIL");
            await().untilAsserted(
                            () -> assertThat(MailedLives.states(application)).containsExactly("DEAD"));
            assertThat(MailedLives.failures(application)).containsExactly("the mail server refuses it for good: 550");
            assertThat(refusing.asked()).anyMatch(line -> line.contains(lives.address()));
        }
        server = MailServer.start();
        lives.step(Role.CLERK, application, "assignments", Map.of("on", MailedLives.today(), "handler", "李某"));
        lives.step(
                Role.CLERK,
                application,
                "supplement-requests",
                Map.of("on", MailedLives.today(), "items", List.of("年度")));

        await().until(() -> server.lettersTo(lives.address()).size() == 1);
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN))
                .get("/api/v1/outbox/request-service/dead-letters?topic=mail&limit=500")
                .then()
                .statusCode(200)
                .body(not(containsString(lives.address())));
    }
}
