package org.gongkai.kit.openapi;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.problem.ProblemDocument;

/** The answers of operations, good ones and problems. */
public final class Responses {

    private Responses() {}

    static void addTo(Components components) {
        addProblems(components);
        components.addSchema(
                "Violation",
                Schemas.object()
                        .addProperty(
                                "pointer",
                                Schemas.text()
                                        .description("JSON pointer into the body, or name of a parameter or header"))
                        .addProperty("message", Schemas.text()));
        components.addSchema(
                "Problem",
                Schemas.object()
                        .addProperty("type", Schemas.text().description("Stable name of the kind of problem"))
                        .addProperty("title", Schemas.text())
                        .addProperty("status", Schemas.integer())
                        .addProperty("detail", Schemas.text())
                        .addProperty("instance", Schemas.text())
                        .addProperty("requestId", Schemas.text())
                        .addProperty("violations", Schemas.list(Schemas.ref("Violation")))
                        .required(List.of("type", "title", "status"))
                        .description("A problem document (RFC 9457). Types: " + types())
                        .examples(List.of(Schemas.example(
                                "type", "/problems/invalid-request",
                                "title", "The request is not valid",
                                "status", 400,
                                "detail", "See violations for the places.",
                                "instance", "/api/v1/applications",
                                "requestId", "7f0c1f5e",
                                "violations",
                                        List.of(Schemas.example(
                                                "pointer", "/receivedOn", "message", "lies after today"))))));
    }

    private static void addProblems(Components components) {
        Stream.of(ProblemKind.values())
                .map(ProblemKind::status)
                .distinct()
                .forEach(status -> components.addResponse(
                        "Problem" + status,
                        OASFactory.createAPIResponse()
                                .description(title(status))
                                .content(Schemas.content(ProblemDocument.MEDIA_TYPE, Schemas.ref("Problem")))));
    }

    /** What the operation answers when all goes well. */
    public static void good(Operation operation, String status, String description, String mediaType, Schema schema) {
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(description)
                                .content(Schemas.content(mediaType, schema)));
    }

    /** Problems that the operation answers beside those of every operation. */
    public static void problems(Operation operation, String... statuses) {
        for (String status : statuses) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem" + status));
        }
    }

    /** Problems that follow from what the operation takes. */
    static void problemsOfEveryOperation(String path, Operation operation) {
        problems(operation, "400", "503");
        if (path.contains("{")) {
            problems(operation, "404");
        }
        if (operation.getRequestBody() != null) {
            problems(operation, "413", "415");
        }
    }

    private static String title(int status) {
        return String.join(
                "; or ",
                Stream.of(ProblemKind.values())
                        .filter(kind -> kind.status() == status)
                        .map(ProblemKind::title)
                        .toList());
    }

    private static String types() {
        return String.join(
                ", ", Stream.of(ProblemKind.values()).map(ProblemKind::slug).toList());
    }
}
