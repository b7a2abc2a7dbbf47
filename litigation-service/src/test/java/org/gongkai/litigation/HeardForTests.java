package org.gongkai.litigation;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Settings under which webhooks may lead to the test itself, and what fails is soon tried again. */
public class HeardForTests implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "gongkai.webhook-addresses.plain-http", "true",
                "gongkai.webhook-addresses.ports", "0",
                "gongkai.webhook-addresses.inside-networks", "127.0.0.0/24",
                "gongkai.webhook-addresses.patience", "5S",
                "gongkai.outbox.first-wait", "100ms",
                "gongkai.outbox.longest-wait", "400ms",
                "gongkai.outbox.round", "100ms",
                "gongkai.mail.sender", "ogi@gongkai.example");
    }

    @Override
    public void stop() {
        // There is nothing to stop.
    }
}
