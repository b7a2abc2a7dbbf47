package org.gongkai.registers.openapi;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import org.gongkai.kit.openapi.ReadVersions;
import org.gongkai.kit.openapi.Responses;
import org.gongkai.kit.openapi.Schemas;
import org.gongkai.registers.field.RegisterFields;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.register.Register;

/** Describes the operations of one register, which share their code with those of every other. */
final class RegisterContract {

    private static final String JSON = "application/json";

    /** How the operation that counts is called as long as it is that of no register. */
    private static final String COUNT = "count";

    /** Days by which it is told what is public: who asks for that does not ask by them. */
    private static final Set<String> OF_WHAT_IS_PUBLIC = Set.of("publishedOn", "publicisedOn", "withdrawnOn");

    private final OpenAPI api;
    private final Register<?> register;
    private final RegisterFields fields;
    private final String base;
    private final String entry;
    private final RegisterQuestions questions;

    RegisterContract(OpenAPI api, Register<?> register, RegisterFields fields) {
        this.api = api;
        this.register = register;
        this.fields = fields;
        this.base = "/api/v1/" + register.path();
        this.entry = register.entryType()
                .getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class)
                .name();
        this.questions = new RegisterQuestions(api, entry, fields);
    }

    void describe() {
        new RegisterSchemas(api, entry, fields).describe();
        PathItem all = path(base);
        PathItem one = path(base + "/{id}");
        list(all.getGET());
        add(all.getPOST());
        Operation count = Optional.ofNullable(path(base + "/counts"))
                .map(PathItem::getGET)
                .filter(operation -> COUNT.equals(operation.getOperationId()))
                .orElse(null);
        if (count != null) {
            questions.search(all.getGET(), register);
            count(count);
        }
        read(one.getGET());
        correct(one.getPATCH());
        voidRecord(path(base + "/{id}/voidings").getPOST());
        ReadVersions.describe(api, path -> path.startsWith(base + "/{id}"));
        importFile(path(base + "/imports").getPOST());
        export(path(base + "/export.csv").getGET(), "Csv", "text/csv;charset=UTF-8");
        export(path(base + "/export.xlsx").getGET(), "Xlsx", ImportFile.XLSX);
        Responses.good(path(base + "/template.xlsx").getGET(), "200", "The workbook", ImportFile.XLSX, file());
        name(
                path(base + "/template.xlsx").getGET(),
                "template" + plural(),
                "An empty ledger with heads, notes and lists");
        PathItem words = path(base + "/words");
        name(words.getGET(), "words" + plural(), "The words that an office's ledgers may write for codes");
        name(
                words.getPUT(),
                "replaceWords" + plural(),
                "Put other words in the place of those that an office has added");
        words.getPUT().getRequestBody().setRequired(true);
        Responses.good(words.getGET(), "200", "The words", JSON, Schemas.ref("ImportWords"));
        Responses.good(words.getPUT(), "200", "The words as they are now", JSON, Schemas.ref("ImportWords"));
        Responses.problems(words.getGET(), "404");
        Responses.problems(words.getPUT(), "404", "412", "422", "428");
        published("/api/v1/public/" + register.path());
        publicFiles("csv").filter(RegisterContract::takesFields).forEach(questions::filter);
        publicFiles("json").filter(RegisterContract::takesFields).forEach(file -> {
            questions.filter(file);
            Responses.good(file, "200", "All records", JSON, Schemas.list(Schemas.ref(entry + "Record")));
        });
    }

    /** Reads of files that are named like the register and open to everybody. */
    private Stream<Operation> publicFiles(String format) {
        String name = "/" + register.path() + "." + format;
        return api.getPaths().getPathItems().entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/public/")
                        && path.getKey().endsWith(name))
                .map(path -> path.getValue().getGET());
    }

    /** Whether a file of what is public is asked for as its list is; one that names its own parameters is not. */
    private static boolean takesFields(Operation file) {
        return file.getParameters() == null || file.getParameters().isEmpty();
    }

    /** Registers of what is published are open to everybody as far as it is. */
    private void published(String publicBase) {
        PathItem all = path(publicBase);
        if (all != null && all.getGET() != null) {
            questions.flags(all.getGET(), field -> !OF_WHAT_IS_PUBLIC.contains(field));
            questions.filter(all.getGET());
            questions.page(all.getGET());
            name(all.getGET(), "published" + plural(), "The published " + words() + ", open to everybody");
            read(path(publicBase + "/{id}").getGET());
            name(path(publicBase + "/{id}").getGET(), "readPublished" + entry, "Read one that is published");
        }
    }

    private void list(Operation operation) {
        name(operation, "list" + plural(), "The " + words() + " that the parameters ask for, in order of registration");
        operation.addParameter(voided());
        questions.flags(operation, field -> true);
        questions.filter(operation);
        questions.page(operation);
    }

    private void count(Operation operation) {
        name(
                operation,
                "count" + plural(),
                "How many of the " + words() + " that the parameters ask for have which value");
        operation.addParameter(voided());
        questions.flags(operation, field -> true);
        questions.filter(operation);
        questions.words(operation, register);
        questions.by(operation);
    }

    private static Parameter voided() {
        return OASFactory.createParameter()
                .name("voided")
                .in(Parameter.In.QUERY)
                .description("true for the voided records alone")
                .schema(Schemas.flag());
    }

    private static Schema file() {
        return Schemas.text().format("binary");
    }

    private void export(Operation operation, String format, String mediaType) {
        name(
                operation,
                "export" + plural() + format,
                "The " + words() + " that the parameters ask for as a file, which an import takes again unchanged");
        operation.setDescription("Personal data are masked as in lists; an import takes what comes back masked as"
                + " unchanged. A text that begins like a formula stands behind an apostrophe in CSV.");
        questions.filter(operation);
        Responses.good(operation, "200", "The file", mediaType, file());
    }

    private void add(Operation operation) {
        name(operation, "register" + entry, "Register one");
        operation.getRequestBody().setRequired(true);
        Responses.good(operation, "201", "Registered", JSON, Schemas.ref(entry + "Record"));
        operation.getResponses().removeAPIResponse("200");
        Responses.problems(operation, "409", "422");
    }

    private void read(Operation operation) {
        name(operation, "read" + entry, "Read one, voided or not");
        Responses.good(operation, "200", "The record", JSON, Schemas.ref(entry + "Record"));
    }

    private void correct(Operation operation) {
        name(
                operation,
                "correct" + entry,
                "Correct one (更正): what is named takes the place of what stands, with a reason");
        operation.getRequestBody().setRequired(true);
        operation
                .getRequestBody()
                .setContent(Schemas.content(JSON, Schemas.ref(entry + "Correction"))
                        .addMediaType(
                                "application/merge-patch+json",
                                OASFactory.createMediaType().schema(Schemas.ref(entry + "Correction"))));
        Responses.good(operation, "200", "The record as it is now", JSON, Schemas.ref(entry + "Record"));
        Responses.problems(operation, "409", "412", "422", "428");
    }

    private void voidRecord(Operation operation) {
        name(operation, "void" + entry, "Void one that was registered in error: it stays readable and counts no more");
        operation.getRequestBody().setRequired(true);
        operation.getRequestBody().setContent(Schemas.content(JSON, Schemas.ref("VoidingReason")));
        Responses.good(operation, "200", "The voided record", JSON, Schemas.ref(entry + "Record"));
        Responses.problems(operation, "409", "412", "422", "428");
    }

    private void importFile(Operation operation) {
        name(operation, "import" + plural(), "Import a file: all of it or nothing, unless partial is asked for");
        operation.setDescription("Columns: " + String.join(", ", fields.heads())
                + ". A row is keyed by its number within its agency: importing it again with the same content changes"
                + " nothing, with other content it is a conflict unless onConflict=replace.");
        operation.setRequestBody(ImportContract.body());
        Responses.good(operation, "200", "What became of the rows", JSON, Schemas.ref("ImportResult"));
        Responses.problem(
                operation,
                "422",
                "The file has rows that cannot be accepted, each with its finding; or the file itself is refused",
                ImportSchemas.REJECTED);
        Responses.problems(operation, "409");
    }

    private PathItem path(String path) {
        return api.getPaths().getPathItem(path);
    }

    private static void name(Operation operation, String id, String summary) {
        operation.setOperationId(id);
        operation.setSummary(summary);
    }

    /** {@code water-meters} as {@code WaterMeters}. */
    private String plural() {
        StringBuilder name = new StringBuilder();
        for (String word : register.path().split("-")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private String words() {
        return register.path().replace('-', ' ');
    }
}
