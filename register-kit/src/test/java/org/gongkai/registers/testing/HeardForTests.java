package org.gongkai.registers.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Settings under which webhooks may lead to the test itself, letters to a mail server of it, and what fails is soon tried again. */
public class HeardForTests implements QuarkusTestResourceLifecycleManager {

    /** Property with the port of the mail server; the class loaders of tests share it. */
    public static final String SMTP_PORT = "gongkai.test.smtp-port";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("gongkai.webhook-addresses.plain-http", "true");
        settings.put("gongkai.webhook-addresses.ports", "0");
        settings.put("gongkai.webhook-addresses.inside-networks", "127.0.0.0/24");
        settings.put("gongkai.webhook-addresses.patience", "1S");
        int smtp = freePort();
        // A test that wants a mail server starts one there.
        System.setProperty(SMTP_PORT, String.valueOf(smtp));
        settings.put("quarkus.mailer.mock", "false");
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", String.valueOf(smtp));
        settings.put("quarkus.mailer.start-tls", "DISABLED");
        settings.put("gongkai.mail.sender", "ogi@gongkai.example");
        settings.put("gongkai.mail.patience", "3S");
        settings.put("gongkai.outbox.first-wait", "100ms");
        settings.put("gongkai.outbox.longest-wait", "2S");
        settings.put("gongkai.outbox.round", "100ms");
        return settings;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // There is nothing to stop.
    }
}
