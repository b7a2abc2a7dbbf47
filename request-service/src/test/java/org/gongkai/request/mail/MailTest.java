package org.gongkai.request.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.mail.Mail;
import org.gongkai.registers.mail.MailPost;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.ApplicationsForTests;
import org.gongkai.request.FeesForTests;
import org.gongkai.request.announcement.HeardForTests;

/** Letters, as a mail server gets them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(HeardForTests.class)
class MailTest {

    private static final int LETTERS = 200;

    @Inject
    MailDelivery delivery;

    @Inject
    MailPost post;

    private GreenMail server;
    private String agency;
    private String address;

    @BeforeEach
    void anAgencyAndAServer() {
        agency = Api.agency("230505");
        address = "a" + System.nanoTime() + "@applicants.example";
        server = restarted();
    }

    @AfterEach
    void noServer() {
        server.stop();
    }

    /** The server of before, as soon as its port is free again. */
    private static GreenMail restarted() {
        return await().atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .until(MailTest::server, Objects::nonNull);
    }

    private static GreenMail server() {
        GreenMail server = new GreenMail(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return server;
    }

    private static int port() {
        return Integer.parseInt(System.getProperty(HeardForTests.SMTP_PORT));
    }

    @Test
    void an_applicant_who_wants_to_hears_of_receipt_supplement_extension_and_dispatch() throws Exception {
        String application = received("EMAIL");
        step(Role.CLERK, application, "assignments", Map.of("on", today(), "handler", "李某某"));
        step(Role.CLERK, application, "extensions", Map.of("on", today(), "days", 5, "reason", "检索量大"));
        step(Role.SIGNER, application, "extensions/1/approvals", Map.of("on", today()));
        step(Role.CLERK, application, "supplement-requests", Map.of("on", today(), "items", List.of("请说明年度")));

        await().until(() -> letters().size() == 3);
        MimeMessage first = letters().getFirst();
        String number = receiptNumber(application);
        assertThat(letters())
                .extracting(MailTest::subject)
                .containsExactlyInAnyOrder(
                        "测试机关" + agency.substring(8) + "：政府信息公开申请" + number + "已登记",
                        "测试机关" + agency.substring(8) + "：政府信息公开申请" + number + "延期答复",
                        "测试机关" + agency.substring(8) + "：政府信息公开申请" + number + "需要补正");
        assertThat(first.getFrom()[0]).hasToString("ogi@gongkai.example");
        assertThat(first.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(first.getHeader("Message-ID")).hasSize(1);
        assertThat(letters())
                .allSatisfy(letter -> assertThat(text(letter))
                        .contains(number, "https://ogi.example.gov.cn/")
                        .doesNotContain("决算", "年度", "杨某", "李某", "检索"));
        // Orders in the outbox name the record, and not the person.
        assertThat(orders(application)).isNotEmpty().noneMatch(order -> order.contains("@") || order.contains("某"));
    }

    @Test
    void an_applicant_hears_of_every_notice_whose_silence_costs_something_and_of_who_is_asked() {
        String application = received("EMAIL");
        step(Role.CLERK, application, "assignments", Map.of("on", today(), "handler", "李某某"));
        step(
                Role.CLERK,
                application,
                "reason-requests",
                Map.of("on", today(), "applications", 40, "period", "本年", "countedElsewhere", "向其他机关提出"));
        step(Role.SIGNER, application, "reason-decisions", Map.of("on", today(), "accepted", true, "reasons", "课题"));
        step(
                Role.CLERK,
                application,
                "consultations",
                Map.of("on", today(), "party", "THIRD_PARTY", "partyName", "某公司", "information", "合同"));
        step(Role.CLERK, application, "consultations/1/answers", Map.of("on", today(), "answer", "AGREE"));
        step(
                Role.CLERK,
                application,
                "fee-notices",
                FeesForTests.notice(Map.of("on", today(), "method", "PAGE", "units", 44, "amountYuan", "140")));
        step(Role.SIGNER, application, "pending-steps/1/approvals", Map.of("on", today()));

        await().until(() -> letters().size() == 5);
        String about = "测试机关" + agency.substring(8) + "：政府信息公开申请" + receiptNumber(application);
        assertThat(letters())
                .extracting(MailTest::subject)
                .containsExactlyInAnyOrder(
                        about + "已登记", about + "需要说明理由", about + "的理由已被接受", about + "正在征求意见", about + "需要缴纳信息处理费");
        assertThat(letters()).allSatisfy(letter -> assertThat(text(letter)).doesNotContain("某公司", "课题", "合同"));
    }

    @Test
    void an_applicant_hears_until_when_the_reply_is_put_off_and_that_other_bodies_are_asked() {
        String application = received("EMAIL");
        String deferredTo = LocalDate.now(ChinaTime.ZONE).plusDays(45).toString();
        step(Role.CLERK, application, "assignments", Map.of("on", today(), "handler", "李某某"));
        step(
                Role.CLERK,
                application,
                "reason-requests",
                Map.of("on", today(), "applications", 60, "period", "上半年", "countedElsewhere", "向其他机关提出"));
        step(
                Role.SIGNER,
                application,
                "reason-decisions",
                Map.of("on", today(), "accepted", true, "reasons", "毕业论文", "deferredTo", deferredTo, "why", "检索量大"));
        for (String party : List.of("CO_MAKER", "OTHER_AGENCY")) {
            step(
                    Role.CLERK,
                    application,
                    "consultations",
                    Map.of("on", today(), "party", party, "partyName", "某厅", "information", "联合发文"));
        }

        await().until(() -> letters().size() == 5);
        String about = "测试机关" + agency.substring(8) + "：政府信息公开申请" + receiptNumber(application);
        assertThat(letters())
                .extracting(MailTest::subject)
                .containsExactlyInAnyOrder(
                        about + "已登记", about + "需要说明理由", about + "的理由已被接受", about + "正在征求意见", about + "正在征求意见");
        assertThat(letters())
                .filteredOn(letter -> subject(letter).endsWith("的理由已被接受"))
                .allSatisfy(letter -> assertThat(text(letter)).contains("延迟", deferredTo));
        assertThat(letters())
                .filteredOn(letter -> subject(letter).endsWith("正在征求意见"))
                .allSatisfy(letter -> assertThat(text(letter)).contains("其他机关"));
        assertThat(letters()).allSatisfy(letter -> assertThat(text(letter)).doesNotContain("某厅", "论文", "联合发文"));
    }

    @Test
    void an_applicant_hears_that_a_closed_application_is_decided_anew() {
        String application = received("EMAIL");
        step(Role.CLERK, application, "withdrawals", Map.of("on", today(), "proof", "申请书"));
        step(
                Role.CLERK,
                application,
                "rounds",
                Map.of("on", today(), "origin", "ORDER", "result", "RC_REVOKE", "reason", "复议决定撤销"));

        await().until(() -> letters().size() == 2);
        String number = receiptNumber(application);
        assertThat(letters())
                .extracting(MailTest::subject)
                .containsExactlyInAnyOrder(
                        "测试机关" + agency.substring(8) + "：政府信息公开申请" + number + "已登记",
                        "测试机关" + agency.substring(8) + "：政府信息公开申请" + number + "将重新答复");
    }

    @Test
    void an_applicant_hears_that_one_of_two_for_the_same_goes_into_the_other() {
        String first = received("NETWORK");
        String second = received("EMAIL");
        step(Role.SIGNER, second, "merges", Map.of("on", today(), "into", first));

        await().until(() -> letters().size() == 2);
        String about = "测试机关" + agency.substring(8) + "：政府信息公开申请" + receiptNumber(second);
        assertThat(letters()).extracting(MailTest::subject).containsExactlyInAnyOrder(about + "已登记", about + "不再处理");
    }

    @Test
    void who_does_not_want_mail_gets_none() {
        String silent = received("NETWORK");
        String heard = received("EMAIL");

        await().until(() ->
                waiting(silent) == 0 && waiting(heard) == 0 && letters().size() == 1);
        assertThat(text(letters().getFirst())).contains(receiptNumber(heard));
    }

    @Test
    void an_office_is_reminded_at_the_address_of_the_directory() throws Exception {
        String office = "office" + System.nanoTime() + "@gov.example";
        Map<String, Object> fact = Api.fact(agency, "230505", "GOVERNMENT_OFFICE", 2);
        fact.put("name", "双鸭山市\r\nBcc: all@evil.example\r\n某局");
        fact.put("contact", Map.of("email", office));
        tellDirectory(fact);
        assertThat(deliver(
                        "REMINDER",
                        "OFFICE",
                        "{\"timer\": \"T_REPLY\", \"threshold\": \"TWO_DAYS\","
                                + " \"dueOn\": \"2026-02-28\", \"daysLeft\": 2}"))
                .isInstanceOf(DeliveryOutcome.Delivered.class);

        MimeMessage letter = lettersTo(office).getFirst();
        assertThat(subject(letter)).isEqualTo("【催办】N-1 Bcc: x@evil.example：答复期限2026-02-28届满，还有2个工作日");
        assertThat(text(letter)).startsWith("双鸭山市 Bcc: all@evil.example 某局政府信息公开工作机构：");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void the_head_hears_of_a_step_that_waits_for_their_agreement() {
        String head = "head" + System.nanoTime() + "@gov.example";
        Map<String, Object> fact = Api.fact(agency, "230505", "GOVERNMENT_OFFICE", 2);
        fact.put("contact", Map.of("email", "office" + System.nanoTime() + "@gov.example", "headEmail", head));
        tellDirectory(fact);
        String application = received("NETWORK");
        step(Role.CLERK, application, "extensions", Map.of("on", today(), "days", 5, "reason", "检索量大"));

        await().until(() -> lettersTo(head).size() == 1);
        String number = receiptNumber(application);
        String dueOn = as(Role.CLERK)
                .get("/api/v1/applications/" + application)
                .then()
                .extract()
                .path("handling.clock.dueOn");
        assertThat(subject(lettersTo(head).getFirst())).isEqualTo("【待批准】" + number + "：“延期答复”待您批准，答复期限" + dueOn);
        assertThat(text(lettersTo(head).getFirst()))
                .contains("政府信息公开工作机构负责人", number)
                .doesNotContain("检索", "决算", "杨某");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void an_office_hears_of_a_webhook_that_does_not_work() {
        String office = "office" + System.nanoTime() + "@gov.example";
        Map<String, Object> fact = Api.fact(agency, "230505", "GOVERNMENT_OFFICE", 2);
        fact.put("contact", Map.of("email", office));
        tellDirectory(fact);
        assertThat(deliver("WEBHOOK_PAUSED", "OFFICE", "{\"because\": \"FAILING\"}"))
                .isInstanceOf(DeliveryOutcome.Delivered.class);

        assertThat(subject(lettersTo(office).getFirst())).endsWith("：事件推送已暂停");
        assertThat(text(lettersTo(office).getFirst())).contains("长时间未能送达");
    }

    @Test
    void who_heads_the_office_hears_that_something_waits_to_be_erased() {
        String head = "head" + System.nanoTime() + "@gov.example";
        String office = "office" + System.nanoTime() + "@gov.example";
        tellContact(Map.of("email", office, "headEmail", head));

        String proposal = proposedToErase();

        await().until(() -> lettersTo(head).size() == 1);
        MimeMessage letter = lettersTo(head).getFirst();
        assertThat(subject(letter)).isEqualTo("测试机关" + agency.substring(8) + "：到期个人信息待批准销毁");
        assertThat(text(letter))
                .startsWith("测试机关" + agency.substring(8) + "政府信息公开工作机构负责人：")
                .contains("销毁建议" + proposal, "共2份材料、12项", "待办")
                .doesNotContain("杨某");
        assertThat(lettersTo(office)).isEmpty();
        assertThat(orders(proposal)).hasSize(1).noneMatch(order -> order.contains("@") || order.contains("某"));
    }

    @Test
    void the_head_hears_of_it_through_the_office_where_the_directory_names_no_other_address() {
        String office = "office" + System.nanoTime() + "@gov.example";
        tellContact(Map.of("email", office));

        String proposal = proposedToErase();

        await().until(() -> lettersTo(office).size() == 1);
        assertThat(text(lettersTo(office).getFirst())).contains(proposal);
    }

    private void tellContact(Map<String, String> contact) {
        Map<String, Object> fact = Api.fact(agency, "230505", "GOVERNMENT_OFFICE", 2);
        fact.put("contact", contact);
        tellDirectory(fact);
    }

    /** Has it proposed that two applications of long ago lose what they say of people; answers the id of the proposal. */
    private String proposedToErase() {
        String longAgo = LocalDate.now(ChinaTime.ZONE).minusYears(11).toString();
        for (String number : List.of("旧1号", "旧2号")) {
            Map<String, Object> entry = new HashMap<>(Map.of(
                    "receiptNumber", number,
                    "agencyCode", agency,
                    "channel", "ONLINE",
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
        return as(Role.SIGNER)
                .get("/api/v1/erasure-proposals?stage=OPEN&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example\nDATA",
                "a@b.example, c@d.example",
                "a@b.example c@d.example",
                "<a@b.example>",
                "a@b@c.example",
                "a\u0000@b.example",
                "\"a b\"@c.example",
                "nobody"
            })
    void an_address_that_is_none_or_more_than_one_is_a_dead_letter_at_once(String bad) {
        Map<String, Object> fact = Api.fact(agency, "230505", "GOVERNMENT_OFFICE", 2);
        fact.put("contact", Map.of("email", bad.replace("\u0000", "\u0001")));
        tellDirectory(fact);

        assertThat(deliver(
                        "REMINDER",
                        "OFFICE",
                        "{\"timer\": \"T_REPLY\", \"threshold\": \"OVERDUE\", \"dueOn\": \"2026-02-28\"}"))
                .isInstanceOf(DeliveryOutcome.Refused.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void each_of_many_letters_that_go_at_once_is_handed_over() throws Exception {
        List<Future<DeliveryOutcome>> handedOver;
        try (ExecutorService couriers = Executors.newFixedThreadPool(8)) {
            handedOver = IntStream.range(0, LETTERS)
                    .mapToObj(number -> couriers.submit(() -> post.send(
                            new Mail("many-" + number, "ogi@gongkai.example", address, "第" + number + "封", "内容"))))
                    .toList();
        }

        for (Future<DeliveryOutcome> one : handedOver) {
            assertThat(one.get()).isInstanceOf(DeliveryOutcome.Delivered.class);
        }
        assertThat(lettersTo(address)).hasSize(LETTERS);
    }

    @Test
    void a_server_that_is_down_delays_and_loses_nothing() {
        server.stop();
        String application = received("EMAIL");
        await().untilAsserted(() -> assertThat(failures(application))
                .isNotEmpty()
                .allMatch(failure -> failure.startsWith("the mail server")));
        assertThat(waiting(application)).isEqualTo(1);

        server = restarted();
        await().until(() -> letters().size() == 1);
        await().until(() -> waiting(application) == 0);
    }

    @Test
    void a_server_that_says_nothing_is_not_waited_for() throws Exception {
        server.stop();
        try (ServerSocket silent = new ServerSocket(port(), 10, InetAddress.getByName("127.0.0.1"))) {
            String application = received("EMAIL");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(failures(application)).isNotEmpty());
            assertThat(silent.isBound()).isTrue();
        }
    }

    @Test
    void a_recipient_who_is_refused_for_good_is_a_dead_letter_which_holds_up_nobody() {
        server.stop();
        String application;
        try (Refusing refusing = new Refusing()) {
            application = received("EMAIL");
            await().untilAsserted(() -> assertThat(states(application)).containsExactly("DEAD"));
            assertThat(failures(application)).containsExactly("the mail server refuses it for good: 550");
            assertThat(refusing.asked()).anyMatch(line -> line.contains(address));
        }
        server = restarted();
        step(Role.CLERK, application, "assignments", Map.of("on", today(), "handler", "李某"));
        step(Role.CLERK, application, "supplement-requests", Map.of("on", today(), "items", List.of("年度")));

        await().until(() -> letters().size() == 1);
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN))
                .get("/api/v1/outbox/request-service/dead-letters?topic=mail&limit=500")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(address)));
    }

    private List<MimeMessage> letters() {
        return lettersTo(address);
    }

    private List<MimeMessage> lettersTo(String recipient) {
        return Stream.of(server.getReceivedMessages())
                .filter(letter -> recipients(letter).contains(recipient))
                .toList();
    }

    private static List<String> recipients(MimeMessage letter) {
        try {
            return Stream.of(letter.getAllRecipients()).map(Object::toString).toList();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void tellDirectory(Map<String, Object> fact) {
        Api.replicate(agency, List.of(Api.fact(agency, "230505", "GOVERNMENT_OFFICE", 1), fact))
                .statusCode(200);
    }

    private DeliveryOutcome deliver(String kind, String addressee, String data) {
        String body =
                "{\"kind\": \"%s\", \"addressee\": \"%s\", \"agencyCode\": \"%s\",".formatted(kind, addressee, agency)
                        + " \"number\": \"N-1\\r\\nBcc: x@evil.example\", \"about\": [], \"data\": " + data + "}";
        org.gongkai.kit.access.CurrentCaller caller = io.quarkus.arc.Arc.container()
                .instance(org.gongkai.kit.access.CurrentCaller.class)
                .get();
        return caller.asService(
                "request-service",
                () -> delivery.deliver(new Letter(1, "mail", "mail", "letter of-a-test", body, 1, "")));
    }

    /** Files an application, has it confirmed, and answers its id. */
    private String received(String route) {
        Map<String, Object> application = new HashMap<>(Map.of(
                "agencyCode", agency,
                "applicantKind", "NATURAL_PERSON",
                "applicantName", "杨某某",
                "applicantIdNumber", "11010519491231002X",
                "applicantEmail", address,
                "subject", "部门决算",
                "description", "申请公开2020年度部门决算表"));
        application.put("route", route);
        JsonPath filed = given().noFilters()
                .contentType("application/json")
                .body(application)
                .post("/api/v1/public/applications")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String submission = as(Role.CLERK)
                .get("/api/v1/submissions?agencyCode=" + agency)
                .then()
                .extract()
                .path("items.find { it.arrivalNumber == '" + filed.getString("arrivalNumber") + "' }.id");
        return as(Role.CLERK)
                .contentType("application/json")
                .body(Map.of("on", today(), "way", "PHONE"))
                .post("/api/v1/submissions/" + submission + "/receipt-confirmations")
                .then()
                .statusCode(200)
                .extract()
                .path("applicationId");
    }

    private String receiptNumber(String application) {
        return as(Role.CLERK)
                .get("/api/v1/applications/" + application)
                .then()
                .extract()
                .path("receiptNumber");
    }

    private void step(Role role, String application, String step, Map<String, ?> body) {
        as(role).contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + application + "/" + step)
                .then()
                .statusCode(200);
    }

    private io.restassured.specification.RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, agency));
    }

    private static String today() {
        return LocalDate.now(ChinaTime.ZONE).toString();
    }

    private static List<String> orders(String application) {
        return column(application, "body", "true");
    }

    private static List<String> failures(String application) {
        return column(application, "failure", "failure is not null");
    }

    private static List<String> states(String application) {
        return column(application, "state", "true");
    }

    /** Of what waits: letters, and events that may become some. */
    private static int waiting(String application) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select count(*) from outbox_message where state = 'WAITING'
                            and (topic = 'event' and subject = :id or topic = 'mail' and body like '%' || :id || '%')""")
                        .bind("id", application)
                        .mapTo(Integer.class)
                        .one());
    }

    private static List<String> column(String application, String column, String condition) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select %s from outbox_message where topic = 'mail' and body like '%%' || ? || '%%' and %s order by id"
                                        .formatted(column, condition))
                        .bind(0, application)
                        .mapTo(String.class)
                        .list());
    }

    /** A mail server that knows nobody. */
    private static final class Refusing implements AutoCloseable {

        private final ServerSocket socket;
        private final List<String> asked = new ArrayList<>();

        Refusing() {
            try {
                socket = new ServerSocket(port(), 10, InetAddress.getByName("127.0.0.1"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.ofVirtual().start(this::serve);
        }

        synchronized List<String> asked() {
            return List.copyOf(asked);
        }

        private void serve() {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    Thread.ofVirtual().start(() -> talk(client));
                } catch (IOException e) {
                    assertThat(socket.isClosed()).isTrue();
                }
            }
        }

        private void talk(Socket client) {
            try (client;
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                say(client, "220 refusing.example");
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    synchronized (this) {
                        asked.add(line);
                    }
                    if (line.startsWith("RCPT")) {
                        say(client, "550 5.1.1 no such user: " + line);
                    } else {
                        say(client, line.startsWith("QUIT") ? "221 bye" : "250 refusing.example");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void say(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
