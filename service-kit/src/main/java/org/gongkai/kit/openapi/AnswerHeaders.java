package org.gongkai.kit.openapi;

import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the headers of answers, and what a read answers whose reader knows it already. */
final class AnswerHeaders {

    private static final String TAG = "ETag";
    private static final String JSON = "application/json";

    private AnswerHeaders() {}

    static void describe(PathItem.HttpMethod method, Operation operation) {
        APIResponse read = operation.getResponses().getAPIResponse("200");
        if (method == PathItem.HttpMethod.GET && read != null) {
            if (read.getContent() != null && read.getContent().hasMediaType(JSON)) {
                read.addHeader(TAG, tag());
            }
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("What the reader knows, by If-None-Match, still holds"));
        }
        APIResponse made = operation.getResponses().getAPIResponse("201");
        if (made != null && method == PathItem.HttpMethod.POST) {
            made.addHeader(
                    "Location",
                    header("Where it is found from here on", Schemas.text().format("uri-reference"))
                            .required(true));
        }
        if (read != null && takes(operation, "after")) {
            read.addHeader("Link", header("The next page, as rel=next, while there is one", Schemas.text()));
        }
    }

    /** Headers of a problem of a status. */
    static void ofProblem(int status, APIResponse answer) {
        answer.addHeader(
                "Content-Language",
                header("Language of title, detail and violations", Schemas.text())
                        .required(true));
        if (status == 401) {
            answer.addHeader(
                    "WWW-Authenticate", header("How to sign in", Schemas.text()).required(true));
        }
        if (Set.of(429, 503).contains(status)) {
            answer.addHeader(
                    "Retry-After",
                    header(
                                    "After how many seconds it is worth trying again",
                                    Schemas.text().pattern("^[0-9]+$"))
                            .required(true));
        }
    }

    private static Header tag() {
        return header(
                        "Tells this state of what is read from every other; strong",
                        Schemas.text().pattern("^\"[!#-~]+\"$"))
                .required(true);
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> parameter.equals(one.getName()));
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }
}
