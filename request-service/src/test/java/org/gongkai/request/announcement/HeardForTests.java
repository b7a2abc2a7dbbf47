package org.gongkai.request.announcement;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Settings under which webhooks may lead to the test itself, and what fails is soon tried again. */
public class HeardForTests implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("gongkai.webhook-addresses.plain-http", "true");
        settings.put("gongkai.webhook-addresses.ports", "0");
        settings.put("gongkai.webhook-addresses.inside-networks", "127.0.0.0/24");
        settings.put("gongkai.webhook-addresses.patience", "1S");
        settings.put("gongkai.outbox.first-wait", "100ms");
        settings.put("gongkai.outbox.longest-wait", "400ms");
        settings.put("gongkai.outbox.round", "100ms");
        return settings;
    }

    @Override
    public void stop() {
        // There is nothing to stop.
    }
}
