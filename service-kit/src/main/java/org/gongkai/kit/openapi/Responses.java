package org.gongkai.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import org.gongkai.form.words.Language;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.kit.web.problem.ProblemDocument;

/** The answers of operations, good ones and problems. */
public final class Responses {

    private static final String PAGE = "text/html";

    /** What is answered before it is known which operation is meant, and what never should be. */
    private static final Set<Integer> OF_NO_OPERATION = Set.of(405, 414, 431, 500);

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
                        .addProperty("message", Schemas.text())
                        .required(List.of("pointer", "message")));
        Schema problem = Schemas.object()
                .addProperty("type", Schemas.text().description("Stable name of the kind of problem"))
                .addProperty("title", Schemas.text())
                .addProperty("status", Schemas.integer())
                .addProperty("detail", Schemas.text())
                .addProperty("instance", Schemas.text())
                .addProperty("requestId", Schemas.text())
                .addProperty(
                        "reason",
                        Schemas.text().description("Stable name of why it is refused, where there are several"))
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
                .filter(status -> !OF_NO_OPERATION.contains(status))
                .forEach(status -> components.addResponse("Problem" + status, problem(status, types)));
    }

    /** A document, or the page that people before a browser get. */
    private static APIResponse problem(int status, List<ProblemType> types) {
        APIResponse problem = problem(ProblemWords.ofStatus(status, types), Schemas.ref("Problem"));
        AnswerHeaders.ofProblem(status, problem);
        return problem;
    }

    private static APIResponse problem(String description, Schema schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(Schemas.content(ProblemDocument.MEDIA_TYPE, schema)
                        .addMediaType(PAGE, OASFactory.createMediaType().schema(Schemas.text())));
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
            APIResponse known = operation.getResponses().getAPIResponse(status);
            // Where nobody has said anything, the scanner says that there is such a status, and nothing of it.
            if (known == null || known.getContent() == null) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem" + status));
            }
        }
    }

    /**
     * A problem of the operation that has members of its own; others of the status may come beside it.
     *
     * @param schema name of the schema of the components for the one with members of its own
     */
    public static void problem(Operation operation, String status, String description, String schema) {
        APIResponse problem = problem(
                description, OASFactory.createSchema().anyOf(List.of(Schemas.ref(schema), Schemas.ref("Problem"))));
        AnswerHeaders.ofProblem(Integer.parseInt(status), problem);
        operation.getResponses().addAPIResponse(status, problem);
    }

    /** The schema of a problem with members of its own beside those of every problem. */
    public static Schema problemWith(Schema own) {
        return OASFactory.createSchema().allOf(List.of(Schemas.ref("Problem"), own));
    }

    /** Problems that follow from what the operation takes. */
    static void problemsOfEveryOperation(String path, PathItem.HttpMethod method, Operation operation) {
        problems(operation, "400", "406", "503");
        if (takes(operation, "If-Match")) {
            problems(operation, "412", "428");
        }
        // A body or a region that is named may be none, or none that the caller may see.
        if (path.contains("{") || takes(operation, "agencyCode", "regionCode")) {
            problems(operation, "404");
        }
        // A value of a record may be sealed with a key that is lost.
        if (path.contains("{") || method != PathItem.HttpMethod.GET || takes(operation, "agencyCode", "regionCode")) {
            problems(operation, "409");
        }
        if (operation.getRequestBody() != null) {
            problems(operation, "413", "415", "422");
        }
    }

    private static boolean takes(Operation operation, String... names) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch(List.of(names)::contains);
    }
}
