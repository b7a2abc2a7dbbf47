package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.mail.Mail;
import org.gongkai.registers.mail.MailPost;
import org.gongkai.registers.mail.MailRoom;
import org.gongkai.registers.mail.OfficeAddresses;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.HeardForTests;
import org.gongkai.registers.testing.MailServer;
import org.gongkai.registers.testing.RefusingMailServer;

/** How letters are handed over to a mail server, and which addresses they go to. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(HeardForTests.class)
class MailTest {

    private static final int LETTERS = 200;

    @Inject
    MailPost post;

    @Inject
    MailRoom room;

    @Inject
    OfficeAddresses offices;

    @Inject
    CurrentCaller caller;

    private String agency;
    private String address;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
        address = "a" + System.nanoTime() + "@office.example";
    }

    @Test
    void a_letter_goes_to_the_address_in_the_name_of_the_body() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            assertThat(handOver(() -> Optional.of(address))).isInstanceOf(DeliveryOutcome.Delivered.class);

            MimeMessage letter = server.lettersTo(address).getFirst();
            assertThat(MailServer.subject(letter)).isEqualTo("测试机关" + agency.substring(8) + "：催办");
            assertThat(MailServer.text(letter)).isEqualTo("测试机关" + agency.substring(8));
            assertThat(letter.getFrom()[0]).hasToString("ogi@gongkai.example");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getHeader("Message-ID")).containsExactly("<of-a-test@gongkai>");
            assertThat(letter.getAllRecipients()).hasSize(1);

            assertThat(handOver(Optional::empty)).isInstanceOf(DeliveryOutcome.Delivered.class);
            assertThat(server.letters()).hasSize(1);
        }
    }

    @Test
    void an_address_that_is_none_or_more_than_one_is_a_dead_letter_at_once() {
        try (MailServer server = MailServer.start()) {
            for (String bad : List.of(
                    "a@b.example\r\nBcc: c@d.example",
                    "a@b.example\nDATA",
                    "a@b.example, c@d.example",
                    "a@b.example c@d.example",
                    "<a@b.example>",
                    "a@b@c.example",
                    "a\u0000@b.example",
                    "\"a b\"@c.example",
                    "nobody")) {
                assertThat(handOver(() -> Optional.of(bad))).as(bad).isInstanceOf(DeliveryOutcome.Refused.class);
            }
            assertThat(server.letters()).isEmpty();
        }
    }

    @Test
    void the_addresses_of_an_office_are_those_of_the_directory() {
        assertThat(asked(OfficeAddresses::ofOffice)).isEmpty();

        contact(2, Map.of("电子邮箱", address));
        assertThat(asked(OfficeAddresses::ofOffice)).contains(address);
        assertThat(asked(OfficeAddresses::ofHead)).contains(address);

        contact(3, Map.of("email", address, "负责人邮箱", "head@office.example"));
        assertThat(asked(OfficeAddresses::ofOffice)).contains(address);
        assertThat(asked(OfficeAddresses::ofHead)).contains("head@office.example");
    }

    @Test
    void each_of_many_letters_that_go_at_once_is_handed_over() throws Exception {
        try (MailServer server = MailServer.start()) {
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
            assertThat(server.lettersTo(address)).hasSize(LETTERS);
        }
    }

    @Test
    void a_server_that_is_down_or_says_nothing_or_no_for_now_is_tried_again() throws IOException {
        assertThat(handOver(() -> Optional.of(address)))
                .isInstanceOfSatisfying(
                        DeliveryOutcome.Failed.class,
                        failed -> assertThat(failed.why())
                                .startsWith("the mail server cannot be reached: ")
                                .doesNotContain("Exception", "vertx", "java"));
        try (ServerSocket silent = new ServerSocket(MailServer.port(), 10, InetAddress.getByName("127.0.0.1"))) {
            assertThat(handOver(() -> Optional.of(address))).isInstanceOf(DeliveryOutcome.Failed.class);
            assertThat(silent.isBound()).isTrue();
        }
        try (RefusingMailServer refusing = new RefusingMailServer("451 4.3.0 come back later")) {
            assertThat(handOver(() -> Optional.of(address)))
                    .isEqualTo(new DeliveryOutcome.Failed("the mail server does not take it now: 451"));
            assertThat(refusing.asked()).anyMatch(line -> line.contains(address));
        }
    }

    @Test
    void a_recipient_who_is_refused_for_good_is_refused_and_the_words_of_the_server_are_not_kept() {
        try (RefusingMailServer refusing = new RefusingMailServer("550 5.1.1 no such user")) {
            assertThat(handOver(() -> Optional.of(address)))
                    .isEqualTo(new DeliveryOutcome.Refused("the mail server refuses it for good: 550"));
            assertThat(refusing.asked()).anyMatch(line -> line.contains(address));
        }
    }

    private DeliveryOutcome handOver(Supplier<Optional<String>> to) {
        return caller.asService(
                "letter-service",
                () -> room.handOver(
                        new Letter(1, "mail", "mail", "letter of-a-test", "{}", 1, ""),
                        agency,
                        to,
                        body -> body + "：催办",
                        body -> body));
    }

    private Optional<String> asked(BiFunction<OfficeAddresses, String, Optional<String>> question) {
        return caller.asService("letter-service", () -> question.apply(offices, agency));
    }

    private void contact(int version, Map<String, String> contact) {
        Map<String, Object> fact = Api.fact(agency, "230505", "GOVERNMENT_OFFICE", version);
        fact.put("contact", contact);
        Api.replicate(agency, List.of(fact)).statusCode(200);
    }
}
