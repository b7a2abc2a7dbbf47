package org.gongkai.request.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.HeardForTests;
import org.gongkai.registers.testing.MailServer;
import org.gongkai.request.ApplicationsForTests;

/** What offices and those who head them hear by mail. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(HeardForTests.class)
class OfficeMailTest {

    @Inject
    MailDelivery delivery;

    @Inject
    CurrentCaller caller;

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
    void an_office_is_reminded_at_the_address_of_the_directory() throws Exception {
        String office = "office" + System.nanoTime() + "@gov.example";
        Map<String, Object> fact = Api.fact(lives.agency(), "230505", "GOVERNMENT_OFFICE", 2);
        fact.put("name", "双鸭山市\r\nBcc: all@evil.example\r\n某局");
        fact.put("contact", Map.of("email", office));
        lives.tellDirectory(fact);
        assertThat(deliver(
                        "REMINDER",
                        "OFFICE",
                        "{\"timer\": \"T_REPLY\", \"threshold\": \"TWO_DAYS\","
                                + " \"dueOn\": \"2026-02-28\", \"daysLeft\": 2}"))
                .isInstanceOf(DeliveryOutcome.Delivered.class);

        MimeMessage letter = server.lettersTo(office).getFirst();
        assertThat(MailServer.subject(letter)).isEqualTo("【催办】N-1 Bcc: x@evil.example：答复期限2026-02-28届满，还有2个工作日");
        assertThat(MailServer.text(letter)).startsWith("双鸭山市 Bcc: all@evil.example 某局政府信息公开工作机构：");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(server.letters()).hasSize(1);
    }

    @Test
    void the_head_hears_of_a_step_that_waits_for_their_agreement() {
        String head = "head" + System.nanoTime() + "@gov.example";
        Map<String, Object> fact = Api.fact(lives.agency(), "230505", "GOVERNMENT_OFFICE", 2);
        fact.put("contact", Map.of("email", "office" + System.nanoTime() + "@gov.example", "headEmail", head));
        lives.tellDirectory(fact);
        String application = lives.received("NETWORK");
        lives.step(
                Role.CLERK, application, "extensions", Map.of("on", MailedLives.today(), "days", 5, "reason", "检索量大"));

        await().until(() -> server.lettersTo(head).size() == 1);
        String number = lives.receiptNumber(application);
        String dueOn = lives.as(Role.CLERK)
                .get("/api/v1/applications/" + application)
                .then()
                .extract()
                .path("handling.clock.dueOn");
        assertThat(MailServer.subject(server.lettersTo(head).getFirst()))
                .isEqualTo("【待批准】" + number + "：“延期答复”待您批准，答复期限" + dueOn);
        assertThat(MailServer.text(server.lettersTo(head).getFirst()))
                .contains("政府信息公开工作机构负责人", number)
                .doesNotContain("检索", "决算", "杨某");
        assertThat(server.letters()).hasSize(1);
    }

    @Test
    void an_office_hears_of_a_webhook_that_does_not_work() {
        String office = "office" + System.nanoTime() + "@gov.example";
        Map<String, Object> fact = Api.fact(lives.agency(), "230505", "GOVERNMENT_OFFICE", 2);
        fact.put("contact", Map.of("email", office));
        lives.tellDirectory(fact);
        assertThat(deliver("WEBHOOK_PAUSED", "OFFICE", "{\"because\": \"FAILING\"}"))
                .isInstanceOf(DeliveryOutcome.Delivered.class);

        assertThat(MailServer.subject(server.lettersTo(office).getFirst())).endsWith("：事件推送已暂停");
        assertThat(MailServer.text(server.lettersTo(office).getFirst())).contains("长时间未能送达");
    }

    @Test
    void who_heads_the_office_hears_that_something_waits_to_be_erased() {
        String head = "head" + System.nanoTime() + "@gov.example";
        String office = "office" + System.nanoTime() + "@gov.example";
        lives.tellContact(Map.of("email", office, "headEmail", head));

        String proposal = proposedToErase();

        await().until(() -> server.lettersTo(head).size() == 1);
        MimeMessage letter = server.lettersTo(head).getFirst();
        assertThat(MailServer.subject(letter)).isEqualTo("测试机关" + lives.agency().substring(8) + "：到期个人信息待批准销毁");
        assertThat(MailServer.text(letter))
                .startsWith("测试机关" + lives.agency().substring(8) + "政府信息公开工作机构负责人：")
                .contains("销毁建议" + proposal, "共2份材料、12项", "待办")
                .doesNotContain("杨某");
        assertThat(server.lettersTo(office)).isEmpty();
        assertThat(MailedLives.orders(proposal))
                .hasSize(1)
                .noneMatch(order -> order.contains("@") || order.contains("某"));
    }

    @Test
    void the_head_hears_of_it_through_the_office_where_the_directory_names_no_other_address() {
        String office = "office" + System.nanoTime() + "@gov.example";
        lives.tellContact(Map.of("email", office));

        String proposal = proposedToErase();

        await().until(() -> server.lettersTo(office).size() == 1);
        assertThat(MailServer.text(server.lettersTo(office).getFirst())).contains(proposal);
    }

    /** What else is none is tested with the kit. */
    @Test
    void an_address_that_is_more_than_one_is_a_dead_letter_at_once() {
        lives.tellContact(Map.of("email", "a@b.example, c@d.example"));

        assertThat(deliver(
                        "REMINDER",
                        "OFFICE",
                        "{\"timer\": \"T_REPLY\", \"threshold\": \"OVERDUE\", \"dueOn\": \"2026-02-28\"}"))
                .isInstanceOf(DeliveryOutcome.Refused.class);
        assertThat(server.letters()).isEmpty();
    }

    /** Has it proposed that two applications of long ago lose what they say of people; answers the id of the proposal. */
    private String proposedToErase() {
        String longAgo = LocalDate.now(ChinaTime.ZONE).minusYears(11).toString();
        for (String number : List.of("旧1号", "旧2号")) {
            Map<String, Object> entry = new HashMap<>(Map.of(
                    "receiptNumber", number,
                    "agencyCode", lives.agency(),
                    "channel", "IN_PERSON",
                    "applicantKind", "NATURAL_PERSON",
                    "receivedOn", longAgo,
                    "closedOn", longAgo,
                    "outcome", "GRANTED",
                    "applicantName", "杨某某",
                    "applicantIdNumber", "11010519491231002X",
                    "subject", "部门决算"));
            entry.put("applicantPhone", "13912345678");
            entry.put("applicantAddress", "四方台区");
            entry.put("applicantEmail", "a@example.org");
            ApplicationsForTests.concluded(entry);
        }
        Api.json(Map.of("dryRun", false)).post("/api/v1/retention-runs").then().statusCode(200);
        return lives.as(Role.SIGNER)
                .get("/api/v1/erasure-proposals?stage=OPEN&agencyCode=" + lives.agency())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private DeliveryOutcome deliver(String kind, String addressee, String data) {
        String body = "{\"kind\": \"%s\", \"addressee\": \"%s\", \"agencyCode\": \"%s\","
                        .formatted(kind, addressee, lives.agency())
                + " \"number\": \"N-1\\r\\nBcc: x@evil.example\", \"about\": [], \"data\": " + data + "}";
        return caller.asService(
                "request-service",
                () -> delivery.deliver(new Letter(1, "mail", "mail", "letter of-a-test", body, 1, "")));
    }
}
