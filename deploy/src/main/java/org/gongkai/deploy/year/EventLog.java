package org.gongkai.deploy.year;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.deploy.accounts.Demo;

/**
 * What others hear of the year, held against what has happened: an event of each step and of each that somebody had to agree to, once, in
 * the order of the application. The log of a webhook that is paused has them all, and nobody has to receive them.
 */
final class EventLog {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String PREFIX = "org.gongkai.application.";

    /** What comes with the days, and not with a step. */
    private static final Set<String> OF_DAYS = Set.of("reminder", "termsMoved");

    private static final int PAGE = 500;

    /** What a killed process held is told when its leases are over. */
    private static final Duration BREATH = Duration.ofSeconds(5);

    private static final int BREATHS = 60;

    private final Office people;
    private final String log;
    private final Map<String, List<String>> expected = new HashMap<>();

    private EventLog(Office people, String webhook) {
        this.people = people;
        this.log = WEBHOOKS + "/" + webhook + "/deliveries?limit=" + PAGE;
    }

    /** Keeps the log of a body from now on. */
    static EventLog of(Office people, String office) throws InterruptedException {
        String webhook = people.post(
                        Demo.ADMIN,
                        "webhooks",
                        WEBHOOKS,
                        "{\"agencyCode\": \"%s\", \"url\": \"https://events.invalid/year\"}".formatted(office))
                .required("webhook")
                .required("id")
                .asText();
        String path = WEBHOOKS + "/" + webhook;
        people.change(Demo.ADMIN, "webhooks", path, "{\"paused\": true}", people.tag(Demo.ADMIN, path));
        return new EventLog(people, webhook);
    }

    /**
     * Expects what an application has come to.
     *
     * @param application as it is read
     * @param inherited how many of its steps are those of the whole that it was split off, which are told of that alone
     */
    void expect(JsonNode application, long inherited) {
        List<String> events = new ArrayList<>();
        boolean sentIn = false;
        long before = inherited;
        for (JsonNode entry : application.required("handling").required("timeline")) {
            sentIn |= entry.required("origin").asText().equals("SUBMISSION");
            if (!entry.required("origin").asText().equals("STEP") || before-- > 0) {
                continue;
            }
            if (entry.required("approvedBy").isTextual()) {
                events.add("stepProposed");
            }
            events.add(entry.required("event").asText());
        }
        events.addFirst(inherited > 0 ? "split" : sentIn ? "confirmReceipt" : "registerReceipt");
        expected.put(application.required("receiptNumber").asText(), events);
    }

    /** How many events are expected. */
    long expected() {
        return expected.values().stream().mapToLong(List::size).sum();
    }

    /** What is lost, doubled or out of order when nothing is on its way any more. */
    List<String> differences() throws InterruptedException {
        List<String> wrong = differences(heard());
        for (int breath = 0; breath < BREATHS && !wrong.isEmpty(); breath++) {
            Thread.sleep(BREATH);
            wrong = differences(heard());
        }
        return wrong;
    }

    private List<String> differences(Map<String, List<String>> heard) {
        List<String> wrong = new ArrayList<>();
        expected.forEach((number, events) -> {
            List<String> there = heard.getOrDefault(number, List.of());
            if (!there.equals(events)) {
                wrong.add("%s is told by %s, and not by %s".formatted(number, there, events));
            }
        });
        return wrong;
    }

    /** The events of each application, the first first; the log has the newest first. */
    private Map<String, List<String>> heard() throws InterruptedException {
        Map<String, List<String>> heard = new HashMap<>();
        String page = log;
        while (page != null) {
            JsonNode read = people.get(Demo.ADMIN, page);
            for (JsonNode delivery : read.required("items")) {
                String type = delivery.required("type").asText().substring(PREFIX.length());
                if (!OF_DAYS.contains(type)) {
                    heard.computeIfAbsent(delivery.required("subject").asText(), number -> new LinkedList<>())
                            .addFirst(type);
                }
            }
            JsonNode next = read.required("next");
            page = next.isNull() ? null : log + "&after=" + next.asText();
        }
        return heard;
    }
}
