package org.gongkai.kit.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import org.gongkai.kit.web.idempotency.Idempotent;

/** What the parameters that several operations take look like: by their name, which means the same everywhere. */
public final class CommonParameters {

    private static final Map<String, Word> WORDS = Map.ofEntries(
            Map.entry(
                    "limit",
                    new Word(
                            "Most items of a page",
                            () -> Schemas.integer()
                                    .minimum(BigDecimal.ONE)
                                    .maximum(BigDecimal.valueOf(500))
                                    .defaultValue(50))),
            Map.entry("after", new Word("What the page before gave as next", Schemas::text)),
            Map.entry(
                    "year",
                    new Word(
                            "Calendar year, 1 January to 31 December",
                            () -> Schemas.integer()
                                    .minimum(BigDecimal.valueOf(1949))
                                    .maximum(BigDecimal.valueOf(2100))
                                    .examples(List.of(2021)))),
            Map.entry(
                    "agencyCode",
                    new Word(
                            "Unified social credit code of an agency (GB 32100)",
                            () -> Schemas.text().minLength(18).maxLength(18).examples(List.of("11230505001234567F")))),
            Map.entry(
                    "regionCode",
                    new Word(
                            "Region of GB/T 2260: two, four or six digits; regions nest by prefix",
                            () -> Schemas.text()
                                    .pattern("^[1-9]\\d(\\d{2}){0,2}$")
                                    .examples(List.of("2305")))),
            Map.entry(
                    "asOf",
                    new Word("Only what was recorded up to this moment counts; not in the future", Schemas::moment)),
            Map.entry(
                    "cellId",
                    new Word(
                            "A cell of the form, TABLE.ROW.COLUMN",
                            () -> Schemas.text().examples(List.of("T3.GRANTED.NATURAL_PERSON")))),
            Map.entry(
                    "service",
                    new Word(
                            "Whose audit",
                            () -> Schemas.text()
                                    .enumeration(List.of(
                                            "request-service",
                                            "disclosure-service",
                                            "litigation-service",
                                            "report-gateway"))
                                    .examples(List.of("report-gateway")))),
            Map.entry(
                    "place",
                    new Word("A text of the report", () -> Schemas.text().examples(List.of("overview.applications")))),
            Map.entry(
                    "fingerprint",
                    new Word(
                            "What tells a finding from every other",
                            () -> Schemas.text().examples(List.of("4dc0188d657f8e95")))),
            Map.entry(
                    "version",
                    new Word(
                            "A version of the report; the last one unless this says another",
                            () -> Schemas.integer().minimum(BigDecimal.ONE).examples(List.of(1)))),
            Map.entry(
                    "number",
                    new Word(
                            "Which filing of the report, counted from 1",
                            () -> Schemas.integer().minimum(BigDecimal.ONE).examples(List.of(1)))),
            Map.entry(
                    "since",
                    new Word("The cursor of the page before; empty for the first page of the feed", Schemas::text)),
            Map.entry("actor", new Word("Who did it", Schemas::text)),
            Map.entry("operation", new Word("What was done", Schemas::text)),
            Map.entry("objectKind", new Word("Kind of what it was done to", Schemas::text)),
            Map.entry("objectId", new Word("Id of what it was done to", Schemas::text)),
            Map.entry("from", new Word("Not before this moment", Schemas::moment)),
            Map.entry("to", new Word("Not after this moment", Schemas::moment)),
            Map.entry(
                    "sheet",
                    new Word(
                            "Name or number of the sheet of a workbook; else the first visible one with text",
                            Schemas::text)),
            Map.entry("partial", new Word("Write the good rows when others are bad", Schemas::flag)),
            Map.entry("dryRun", new Word("Answer the same and write nothing", Schemas::flag)),
            Map.entry(
                    "onConflict",
                    new Word(
                            "Let the file's row win over what is registered",
                            () -> Schemas.text().enumeration(List.of("replace")))),
            Map.entry(
                    "If-Match",
                    new Word("The ETag that was read", () -> Schemas.text().examples(List.of("\"1\"")))),
            Map.entry(
                    "id",
                    new Word(
                            "Id of the record",
                            () -> Schemas.text().examples(List.of("0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b")))),
            Map.entry(
                    "code",
                    new Word(
                            "Unified social credit code of the agency",
                            () -> Schemas.text().examples(List.of("11230505001234567F")))));

    private CommonParameters() {}

    /** A query parameter by its name. */
    public static Parameter query(String name) {
        Parameter parameter = OASFactory.createParameter().name(name).in(Parameter.In.QUERY);
        describe(parameter);
        return parameter;
    }

    /** Describes the parameters of an operation, and the headers that the kit honours for it. */
    static void describe(PathItem.HttpMethod method, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(CommonParameters::describe);
        }
        switch (method) {
            case GET -> operation.addParameter(header("If-None-Match", "Answer 304 when this ETag still holds"));
            case POST -> describeKey(operation);
            case PUT, PATCH, DELETE, HEAD, OPTIONS, TRACE -> {}
        }
    }

    /** A POST takes a key unless it says why not. */
    private static void describeKey(Operation operation) {
        if (operation.getExtensions() != null && operation.getExtensions().containsKey(Idempotent.NO_KEY)) {
            return;
        }
        Parameter key = header(
                "Idempotency-Key",
                "Do the work once: for seven days a repetition with this key gets the first answer again");
        key.getSchema().minLength(1).maxLength(200).pattern("^[!-~]+$");
        operation.addParameter(key);
        Responses.problems(operation, "409", "422");
    }

    private static void describe(Parameter parameter) {
        Word word = WORDS.get(parameter.getName());
        if (word != null && parameter.getDescription() == null) {
            parameter.description(word.description()).schema(word.schema().get());
        }
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(Schemas.text());
    }

    private record Word(String description, java.util.function.Supplier<Schema> schema) {}
}
