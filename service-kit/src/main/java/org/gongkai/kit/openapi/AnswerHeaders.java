package org.gongkai.kit.openapi;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the headers of answers, and what a read answers whose reader knows it already. */
final class AnswerHeaders {

    private static final String TAG = "ETag";
    private static final String LANGUAGE = "Content-Language";
    private static final String ALWAYS_TAGGED = "ETag";
    private static final String TAGGED = "ETagOfSome";
    private static final String WORDED = "LanguageOfWords";
    private static final String KNOWN = "NotModified";
    private static final String JSON = "application/json";

    private AnswerHeaders() {}

    /** Those that many answers have, and the answer to a reader who knows all. */
    static void addTo(Components components) {
        components.addHeader(ALWAYS_TAGGED, tag().required(true));
        components.addHeader(
                TAGGED, tag().description("Tells this state from every other, where what is answered has one; strong"));
        components.addHeader(WORDED, header("Language of its words, where it has any", Schemas.text()));
        components.addResponse(
                KNOWN,
                OASFactory.createAPIResponse()
                        .description("What the reader knows, by If-None-Match, still holds")
                        .addHeader(TAG, reference(TAGGED))
                        .addHeader(LANGUAGE, reference(WORDED)));
    }

    static void describe(PathItem.HttpMethod method, Operation operation) {
        APIResponse read = operation.getResponses().getAPIResponse("200");
        good(operation, "200", "201", "202", "206")
                .forEach(answer -> answer.addHeader(TAG, reference(isTagged(method, answer) ? ALWAYS_TAGGED : TAGGED)));
        good(operation, "200", "201", "202", "204", "206")
                .forEach(answer -> answer.addHeader(LANGUAGE, reference(WORDED)));
        if (method == PathItem.HttpMethod.GET && read != null) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().ref(KNOWN));
        }
        APIResponse made = operation.getResponses().getAPIResponse("201");
        if (made != null && method == PathItem.HttpMethod.POST) {
            made.addHeader("Location", location("Where it is found from here on"));
        }
        if (read != null && (takes(operation, "after") || takes(operation, "since"))) {
            read.addHeader("Link", header("The next page, as rel=next, while there is one", Schemas.text()));
        }
    }

    private static Stream<APIResponse> good(Operation operation, String... statuses) {
        return Stream.of(statuses).map(operation.getResponses()::getAPIResponse).filter(Objects::nonNull);
    }

    /** What a browser gets that nobody has signed in at, where there is a page for that. */
    static APIResponse toSignIn() {
        APIResponse answer = OASFactory.createAPIResponse()
                .description("To the page for signing in: nobody has, and the client asks for a page (text/html)");
        answer.addHeader("Location", location("The page for signing in"));
        return answer;
    }

    private static Header location(String description) {
        return header(description, Schemas.text().format("uri-reference")).required(true);
    }

    /** Headers of a problem of a status. */
    static void ofProblem(int status, APIResponse answer) {
        answer.addHeader(
                LANGUAGE,
                header("Language of title, detail and violations", Schemas.text())
                        .required(true));
        if (status == 401) {
            answer.addHeader(
                    "WWW-Authenticate", header("How to sign in", Schemas.text()).required(true));
        }
        if (Set.of(409, 429, 503).contains(status)) {
            answer.addHeader(
                    "Retry-After",
                    header(
                                    "After how many seconds it is worth trying again",
                                    Schemas.text().pattern("^[0-9]+$"))
                            // Of conflicts one passes: with a request of the same key that is still at work.
                            .required(status == 409 ? null : true));
        }
    }

    /** What is read as JSON always has a tag; a file may be made anew each time, and what a step answers need be no record. */
    private static boolean isTagged(PathItem.HttpMethod method, APIResponse answer) {
        return method == PathItem.HttpMethod.GET
                && answer.getContent() != null
                && answer.getContent().hasMediaType(JSON);
    }

    private static Header tag() {
        return header(
                "Tells this state of what is read from every other; strong",
                Schemas.text().pattern("^\"[!#-~]+\"$"));
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref(name);
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> parameter.equals(one.getName()));
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }
}
