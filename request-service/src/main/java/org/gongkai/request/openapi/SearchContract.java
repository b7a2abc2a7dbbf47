package org.gongkai.request.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import org.gongkai.kit.openapi.Responses;
import org.gongkai.kit.openapi.Schemas;
import org.gongkai.request.bulk.BulkSteps;
import org.gongkai.request.search.ApplicationFilter;
import org.gongkai.request.search.ApplicationSearch;
import org.gongkai.request.search.Counted;

/** Describes what lists, counts and files of applications take beside the fields of the register. */
final class SearchContract {

    private static final String BASE = "/api/v1/applications";
    private static final String REJECTED = "StepsRejected";

    private final OpenAPI api;

    SearchContract(OpenAPI api) {
        this.api = api;
    }

    void describe() {
        Operation list = get("");
        lives(list);
        order(list);
        several(list);
        Responses.good(list, "200", "A page of records", "application/json", page());
        for (String file : List.of("/export.csv", "/export.xlsx")) {
            Operation export = get(file);
            lives(export);
            order(export);
            export.addParameter(query("reason", "Why names are to be seen; without it they are masked", text()));
            several(export);
            Responses.problems(export, "403");
        }
        Operation counts = get("/counts");
        list.getParameters().stream()
                .filter(parameter -> !List.of("limit", "after", "sort", "life").contains(parameter.getName()))
                .forEach(counts::addParameter);
        Schema by = text().enumeration(new ArrayList<>(
                Stream.of(Counted.values()).map(Counted::parameter).toList()));
        counts.addParameter(
                query("by", "What they are counted by", Schemas.list(by)).required(true));
        api.getComponents().addSchema(REJECTED, rejected());
        bulk(api.getPaths().getPathItem(BASE + "/steps").getPOST());
    }

    private static void bulk(Operation operation) {
        operation.getRequestBody().setRequired(true);
        operation.setDescription("For many: " + String.join(", ", BulkSteps.paths())
                + ". Each is taken as the single step is, by those who may take that one, and all in one transaction."
                + " With refusals and without partial nothing is done, and the problem has the same members."
                + " A filter chooses applications for a dry run alone (428 without): those that it has tried are named for the step"
                + " to be taken, each with its readEtag. One that has changed since is refused by itself (412), and the step is taken"
                + " for nothing that nobody has seen.");
        Responses.problem(
                operation,
                "422",
                "For some the step is refused, so that it was taken for none, each with what became of it; or the body is wrong",
                REJECTED);
        Responses.problems(operation, "409", "428");
    }

    private static Schema rejected() {
        return Responses.problemWith(Schemas.object()
                .addProperty("received", Schemas.integer())
                .addProperty("taken", Schemas.integer())
                .addProperty("refused", Schemas.integer())
                .addProperty("items", Schemas.list(Schemas.ref("StepTaken")))
                .required(List.of("received", "taken", "refused", "items")));
    }

    /** A record with what was asked of its life. */
    private Schema page() {
        return Schemas.page(OASFactory.createSchema()
                .allOf(List.of(
                        Schemas.ref("ApplicationRecord"),
                        Schemas.object()
                                .minProperties(0)
                                .addProperty(
                                        "life",
                                        Schemas.orNull(Schemas.ref("LifeSummary"))
                                                .description("With life=true; null for one that is voided")))));
    }

    private void lives(Operation operation) {
        operation.addParameter(query("stage", "Those at one of these stages", list("ApplicationStage")));
        operation.addParameter(query("handler", "Those of one of these handlers", Schemas.list(text())));
        operation.addParameter(query("unit", "Those of one of these units", Schemas.list(text())));
        operation.addParameter(query(
                "flag",
                "Those with one of these flags; PAUSED, DATE_OPEN and OVERDUE of open ones alone",
                list("ApplicationFlag")));
        operation.addParameter(query("documentNumber", "The one whose decision has this number", text()));
        operation.addParameter(query("consulting", "Whether somebody was asked and has not answered", Schemas.flag()));
        operation.addParameter(query("pending", "Whether a step waits for somebody's agreement", Schemas.flag()));
        operation.addParameter(query(
                "overridden",
                "Whether another outcome was decided than the parts of the reply come to",
                Schemas.flag()));
        operation.addParameter(query("dueFrom", "Open ones whose last day is this one or a later", day()));
        operation.addParameter(query("dueTo", "Open ones whose last day is this one or an earlier", day()));
        operation.addParameter(query("overdue", "Open ones whose last day is over, or is not", Schemas.flag()));
        operation.addParameter(query(
                "dateOpen", "Open ones whose last day lies in a year that is not known, or does not", Schemas.flag()));
        operation.addParameter(query(
                "q",
                "Words that all stand in subject, description or, for those who may search for people, name; a single"
                        + " character in subject or name",
                text().maxLength(100)));
    }

    private static void order(Operation operation) {
        Schema names = text().enumeration(new ArrayList<>(ApplicationSearch.orders()));
        operation.addParameter(query(
                "sort",
                "The order, behind a minus the opposite one; by dueOn there are open ones alone. Without it: by registration",
                names));
        operation.addParameter(query("life", "With what is known of the life of each", Schemas.flag()));
    }

    /** Of fields of the register that take more than one value. */
    private static void several(Operation operation) {
        operation.getParameters().stream()
                .filter(parameter -> ApplicationFilter.SEVERAL.contains(parameter.getName()))
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> parameter.description("One value or several, with commas or one by one"));
    }

    private static Schema list(String name) {
        return Schemas.list(Schemas.ref(name));
    }

    private static Schema text() {
        return Schemas.text();
    }

    private static Schema day() {
        return Schemas.text().format("date");
    }

    private static Parameter query(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
    }

    private Operation get(String path) {
        return api.getPaths().getPathItem(BASE + path).getGET();
    }
}
