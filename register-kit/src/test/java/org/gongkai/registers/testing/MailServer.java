package org.gongkai.registers.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** The mail server of a test that is {@link HeardForTests heard}. */
public final class MailServer implements AutoCloseable {

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /** One, as soon as the port is free that another may have had. */
    public static MailServer start() {
        return new MailServer(await().atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .until(MailServer::started, Objects::nonNull));
    }

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return server;
    }

    /** Where letters are handed over. */
    public static int port() {
        return Integer.parseInt(System.getProperty(HeardForTests.SMTP_PORT));
    }

    /** All that came in. */
    public List<MimeMessage> letters() {
        return List.of(server.getReceivedMessages());
    }

    /** Those for an address. */
    public List<MimeMessage> lettersTo(String recipient) {
        return letters().stream()
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

    /** What one is about. */
    public static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** What one says. */
    public static String text(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
