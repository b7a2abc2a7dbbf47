package org.gongkai.kit.openapi;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

import org.gongkai.form.words.Language;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.kit.web.problem.ProblemDocument;

/** The answers of operations, good ones and problems. */
public final class Responses {

    private Responses() {}

    static void addTo(Components components, List<ProblemType> types) {
        addProblems(components, types);
        components.addSchema(
                "Violation",
                Schemas.object()
                        .addProperty(
                                "pointer",
                                Schemas.text()
                                        .description("JSON pointer into the body, or name of a parameter or header"))
                        .addProperty("message", Schemas.text()));
        Schema problem = Schemas.object()
                .addProperty("type", Schemas.text().description("Stable name of the kind of problem"))
                .addProperty("title", Schemas.text())
                .addProperty("status", Schemas.integer())
                .addProperty("detail", Schemas.text())
                .addProperty("instance", Schemas.text())
                .addProperty("requestId", Schemas.text())
                .addProperty("violations", Schemas.list(Schemas.ref("Violation")))
                .required(List.of("type", "title", "status"))
                .description(ProblemWords.ofDocument(types))
                .examples(List.of(Schemas.example(
                        "type", "/problems/invalid-request",
                        "title", "The request is not valid",
                        "status", 400,
                        "detail", "See violations for the places.",
                        "requestId", "7f0c1f5e",
                        "violations",
                                List.of(Schemas.example(
                                        "pointer", "limit", "message", "must be a whole number from 1 to 500")))));
        problem.addExtension(
                ProblemWords.TYPES, types.stream().map(Responses::told).toList());
        components.addSchema("Problem", problem);
    }

    private static Map<String, Object> told(ProblemType type) {
        return Schemas.example("type", type.uri(), "status", type.status(), "title", type.title(Language.ENGLISH));
    }

    private static void addProblems(Components components, List<ProblemType> types) {
        types.stream()
                .map(ProblemType::status)
                .distinct()
                .forEach(status -> components.addResponse(
                        "Problem" + status,
                        OASFactory.createAPIResponse()
                                .description(ProblemWords.ofStatus(status, types))
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
}
