package org.gongkai.deploy.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.DemoAccounts;
import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.start.StartFailure;

/**
 * The way of the district's report to publication, step by step as any office goes it: written and handed in by the
 * clerk, agreed to by the reviewer, signed and published by the signer. It goes on from wherever an earlier start was
 * cut off, and leaves a report alone that somebody else has written.
 */
public final class SampleReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** From a draft it takes four steps. */
    private static final int STEPS = 4;

    private final Function<Demo, GatewayClient> desk;
    private final String path;
    private final JsonNode narrative;
    private final JsonNode explanations;

    /**
     * A report to be published.
     *
     * @param desk the gateway as each of those sees it who have a hand in it
     * @param narrative its texts, as the API takes them
     * @param explanations for rules, why their warnings are right to stand
     */
    public SampleReport(Function<Demo, GatewayClient> desk, String path, JsonNode narrative, JsonNode explanations) {
        this.desk = desk;
        this.path = path;
        this.narrative = narrative;
        this.explanations = explanations;
    }

    /** A report that comes with the project. */
    static SampleReport of(DemoAccounts accounts, String path, String name) {
        return new SampleReport(
                accounts::client, path, resource(name + "-narrative.json"), resource(name + "-explanations.json"));
    }

    /** Publishes it; answers why not when that cannot be, and nothing once it is published. */
    public Optional<String> publish() {
        try {
            for (int step = 0; step <= STEPS; step++) {
                JsonNode workflow = desk.apply(Demo.CLERK).get(path + "/workflow");
                if (isPublished(workflow)) {
                    return Optional.empty();
                }
                if (workflow.required("version").asInt() != 1 || !hasOnlyOurTexts()) {
                    return Optional.of("somebody has written another");
                }
                take(workflow);
            }
            return Optional.of("it does not get on");
        } catch (StartFailure refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private void take(JsonNode workflow) {
        switch (workflow.required("status").asText()) {
            case "DRAFT" -> {
                desk.apply(Demo.CLERK).put(path + "/narrative", narrative.toString());
                step(Demo.CLERK, "submissions");
            }
            case "SUBMITTED" -> {
                explain();
                if (workflow.required("approvedBy").isTextual()) {
                    // Findings that nobody has explained stop this, as they should.
                    step(Demo.SIGNER, "finalizations");
                } else {
                    step(Demo.REVIEWER, "approvals");
                }
            }
            case "FINAL" -> step(Demo.SIGNER, "publications");
            default -> throw new StartFailure("The report has come to an unknown state: " + workflow);
        }
    }

    private void step(Demo who, String step) {
        desk.apply(who).post(path + "/" + step, "{}");
    }

    /** Says for each warning why it is right to stand; the explanations are published with the report. */
    private void explain() {
        GatewayClient clerk = desk.apply(Demo.CLERK);
        for (JsonNode finding : clerk.get(path + "/findings").required("items")) {
            Optional<JsonNode> why =
                    explanations.optional(finding.required("rule").asText());
            if (why.isPresent() && finding.required("explanation").isNull()) {
                clerk.put(
                        path + "/findings/" + finding.required("fingerprint").asText() + "/explanation",
                        JSON.createObjectNode().set("text", why.get()).toString());
            }
        }
    }

    private static boolean isPublished(JsonNode workflow) {
        for (JsonNode version : workflow.required("versions")) {
            if (version.required("status").asText().equals("PUBLISHED")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOnlyOurTexts() {
        return agrees(desk.apply(Demo.CLERK).get(path + "/narrative"), narrative);
    }

    /** Whether every text that is written is the sample's. */
    private static boolean agrees(JsonNode written, JsonNode ours) {
        return written.isObject()
                ? written.properties().stream()
                        .allMatch(member -> agrees(
                                member.getValue(),
                                ours.optional(member.getKey()).orElseGet(MissingNode::getInstance)))
                : written.isNull() || written.equals(ours);
    }

    private static JsonNode resource(String name) {
        try (InputStream in = SampleReport.class.getResourceAsStream("/samples/" + name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
