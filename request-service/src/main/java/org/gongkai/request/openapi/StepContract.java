package org.gongkai.request.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import org.gongkai.form.words.Language;
import org.gongkai.kit.openapi.Responses;
import org.gongkai.kit.openapi.Schemas;
import org.gongkai.request.life.dispute.CaseOutcome;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/** Describes the steps of an application's life, each with its path and body, out of the table of steps. */
final class StepContract {

    private static final String JSON = "application/json";
    private static final String BASE = "applications/{id}/";
    private static final String SHOWN = "ApplicationWithHandling";
    private static final String ENDING = "CaseEndingOutcome";
    private static final String CONTENT = "StepContent";
    private static final List<String> DECISIONS = List.of("approvals", "refusals");

    private final OpenAPI api;

    StepContract(OpenAPI api) {
        this.api = api;
    }

    void describe() {
        describeEndings();
        api.getComponents()
                .addSchema(
                        SHOWN,
                        OASFactory.createSchema()
                                .allOf(List.of(
                                        Schemas.ref("ApplicationRecord"),
                                        Schemas.object()
                                                .addProperty("receiptBasis", Schemas.ref("ReceiptBasis"))
                                                .addProperty("submission", Schemas.orNull(Schemas.ref("ArrivedAs")))
                                                .addProperty("handling", Schemas.ref("Handling"))
                                                .required(List.of("receiptBasis", "handling")))));
        // What was said with a step has the body that it was posted with.
        api.getComponents()
                .addSchema(
                        CONTENT,
                        OASFactory.createSchema()
                                .anyOf(Stream.of(Step.values())
                                        .flatMap(step -> step.body().stream())
                                        .map(StepContract::name)
                                        .distinct()
                                        .map(Schemas::ref)
                                        .toList()));
        Operation read = api.getPaths().getPathItem("/api/v1/applications/{id}").getGET();
        Responses.good(read, "200", "The application and its life", JSON, Schemas.ref(SHOWN));
        api.getPaths()
                .getPathItem("/api/v1/applications/{id}/voidings")
                .getPOST()
                .getRequestBody()
                .setContent(Schemas.content(JSON, Schemas.ref("ApplicationVoiding")));
        rowsByPath().forEach(this::describe);
        for (String pending : List.of("pending-steps", "extensions")) {
            for (String decision : DECISIONS) {
                decision(pending, decision);
            }
        }
    }

    /** What was kept before there was such a list is any word, so that the body itself does not say it. */
    private void describeEndings() {
        api.getComponents()
                .addSchema(
                        ENDING,
                        Schemas.text()
                                .description("How a case has ended: RC at a body of reconsideration, LT at a court")
                                .enumeration(CaseOutcome.ending()
                                        .<Object>map(Enum::name)
                                        .toList()));
        api.getComponents().getSchemas().get("CaseEnding").addProperty("result", Schemas.ref(ENDING));
    }

    /** Voidings are described with the register. */
    private static Map<String, List<Transition>> rowsByPath() {
        return LifeCycle.all().stream()
                .filter(row -> row.path().startsWith(BASE) && !row.path().endsWith("/voidings"))
                .collect(Collectors.groupingBy(Transition::path, LinkedHashMap::new, Collectors.toList()));
    }

    private void describe(String path, List<Transition> rows) {
        Class<? extends LifeEvent> body = rows.getFirst().step().body().orElseThrow();
        String schema = name(body);
        String event = rows.getFirst().step().code();
        add(
                path,
                event + "OfApplication",
                rows.stream()
                        .map(row -> row.step().said().in(Language.ENGLISH))
                        .distinct()
                        .collect(Collectors.joining("; ")),
                rows.stream().map(StepContract::told).collect(Collectors.joining("\n\n")),
                schema);
    }

    private static String name(Class<? extends LifeEvent> body) {
        return body.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class)
                .name();
    }

    /** A row of the table, in words. */
    private static String told(Transition row) {
        String from = row.from().stream().map(Enum::name).collect(Collectors.joining(", "));
        String to = switch (row.to()) {
            case Transition.Target.To(var stage) -> stage.name();
            case Transition.Target.Same same -> "the same";
            case Transition.Target.Before before -> "the stage before the notice";
        };
        return "**%s** (%s; row %d): from %s to %s; by %s%s. %s；%s。%s%s Figures: %s."
                .formatted(
                        row.step().code(),
                        row.step().said().in(Language.CHINESE),
                        row.number(),
                        from,
                        to,
                        names(row.duties()),
                        row.needsApproval() ? ", agreed to by " + names(row.approvers()) : "",
                        row.basis(),
                        row.guard(),
                        row.timers().isEmpty() ? "" : " Timers: " + String.join(", ", row.timers()) + ".",
                        row.documents().isEmpty() ? "" : " Documents: " + String.join(", ", row.documents()) + ".",
                        row.statistics().said().in(Language.ENGLISH));
    }

    private static String names(java.util.Set<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    private void decision(String pending, String decision) {
        boolean approval = decision.equals("approvals");
        add(
                BASE + pending + "/{n}/" + decision,
                (approval ? "approve" : "refuse") + (pending.equals("extensions") ? "Extension" : "PendingStep"),
                approval ? "Agree to a step that was proposed, which takes it" : "Refuse a step that was proposed",
                decidedBy(pending),
                "PendingStepDecision");
    }

    private static String decidedBy(String pending) {
        String named = "By whom the table of steps names as its approver, and never by who has proposed it.";
        return pending.equals("extensions")
                ? named
                : named
                        + " Whether an applicant's supplement has a good reason for coming late says the clerk or the head;"
                        + " the head alone when the application was given up for it (rows 17 and 19).";
    }

    private void add(String path, String operationId, String summary, String description, String body) {
        Operation operation = OASFactory.createOperation()
                .operationId(operationId)
                .summary(summary)
                .description(description)
                .addTag("Handling")
                .addParameter(inPath("id", Schemas.text().format("uuid")))
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(Schemas.content(JSON, Schemas.ref(body))));
        if (path.contains("{n}")) {
            operation.addParameter(inPath("n", Schemas.integer()));
        }
        operation.addParameter(OASFactory.createParameter()
                .name("If-Match")
                .in(Parameter.In.HEADER)
                .schema(Schemas.text()));
        operation.setResponses(OASFactory.createAPIResponses());
        Responses.good(operation, "200", "The application and its life as they are now", JSON, Schemas.ref(SHOWN));
        Responses.problems(operation, "404", "409", "412");
        api.getPaths()
                .addPathItem("/api/v1/" + path, OASFactory.createPathItem().POST(operation));
    }

    private static Parameter inPath(String name, org.eclipse.microprofile.openapi.models.media.Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.PATH)
                .required(true)
                .schema(schema);
    }
}
