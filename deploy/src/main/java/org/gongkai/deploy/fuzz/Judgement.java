package org.gongkai.deploy.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What may be answered, whatever was asked: no failure of ours, and no refusal without its reason as a problem document or page. */
final class Judgement {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Judgement() {}

    /** What is wrong with an answer; empty where nothing is. */
    static Optional<String> fault(RawAnswer answer, boolean isHead) {
        if (answer.status() >= 500) {
            return Optional.of("answered " + answer.status());
        }
        if (answer.status() < 400) {
            return Optional.empty();
        }
        String type = String.valueOf(answer.headers().get("content-type"));
        boolean isPage = type.startsWith("text/html");
        if (!isPage && !type.startsWith("application/problem+json")) {
            return Optional.of(answer.status() + " without a problem document");
        }
        if (answer.status() == 405 && !answer.headers().containsKey("allow")) {
            return Optional.of("405 without Allow");
        }
        if (isHead) {
            return Optional.empty();
        }
        return isPage ? faultOfPage(answer) : faultOf(answer);
    }

    /** Who asks for a page is refused with one, which names its problem as the document does. */
    private static Optional<String> faultOfPage(RawAnswer answer) {
        String page = new String(answer.body(), StandardCharsets.UTF_8);
        if (!page.contains("<meta name=\"problem\" content=\"/problems/")) {
            return Optional.of(answer.status() + " without a problem document");
        }
        return page.contains("Exception")
                ? Optional.of(answer.status() + " that tells of the program")
                : Optional.empty();
    }

    private static Optional<String> faultOf(RawAnswer answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            boolean isProblem = problem.at("/type").asText().startsWith("/problems/")
                    && problem.at("/status").asInt() == answer.status()
                    && !problem.at("/title").asText().isEmpty()
                    && !problem.at("/detail").asText().isEmpty();
            String text = problem.toString();
            if (!isProblem) {
                return Optional.of(answer.status() + " with a problem document that lacks something");
            }
            return text.contains("Exception") || text.contains("\\tat ")
                    ? Optional.of(answer.status() + " that tells of the program")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(answer.status() + " whose problem document is no JSON");
        }
    }
}
