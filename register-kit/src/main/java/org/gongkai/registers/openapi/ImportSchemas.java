package org.gongkai.registers.openapi;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.Components;

import org.gongkai.kit.openapi.Responses;
import org.gongkai.kit.openapi.Schemas;
import org.gongkai.registers.imports.result.WordUse;

/** What an import answers, and the words that an office adds to those that imports read. */
final class ImportSchemas {

    /** The problem of a file with rows that cannot be accepted. */
    static final String REJECTED = "ImportRejected";

    private ImportSchemas() {}

    static void addTo(Components components) {
        components.addSchema(
                "ImportFinding",
                Schemas.object()
                        .addProperty("row", Schemas.integer().description("As a spreadsheet counts, from 1"))
                        .addProperty(
                                "column", Schemas.orNull(Schemas.text().description("The column as the file heads it")))
                        .addProperty("code", Schemas.text().examples(List.of("WRONG_DATE")))
                        .addProperty("message", Schemas.text()));
        components.addSchema(
                "Replacement",
                Schemas.object()
                        .description("What a record loses and gains when a row takes its place")
                        .addProperty("row", Schemas.integer())
                        .addProperty("number", Schemas.text())
                        .addProperty(
                                "changes",
                                Schemas.list(Schemas.object()
                                        .addProperty("field", Schemas.text())
                                        .addProperty("before", Schemas.orNull(Schemas.text()))
                                        .addProperty("after", Schemas.orNull(Schemas.text())))));
        components.addSchema(
                "WordUse",
                Schemas.object()
                        .description("A word that a file has in a column of codes, and what it is taken for")
                        .addProperty("field", Schemas.text().examples(List.of("outcome")))
                        .addProperty("word", Schemas.text().examples(List.of("信息不存在")))
                        .addProperty(
                                "certainty",
                                Schemas.text()
                                        .enumeration(Stream.of(WordUse.Certainty.values())
                                                .<Object>map(Enum::name)
                                                .toList()))
                        .addProperty("code", Schemas.orNull(Schemas.text().examples(List.of("UNAVAIL_NOT_HELD"))))
                        .addProperty("alsoField", Schemas.orNull(Schemas.text().examples(List.of("outcomeDetail"))))
                        .addProperty("alsoCode", Schemas.orNull(Schemas.text().examples(List.of("NOT_EXIST"))))
                        .addProperty(
                                "candidates",
                                Schemas.list(Schemas.text()).description("Codes that an ambiguous word may stand for"))
                        .addProperty("count", Schemas.integer()));
        components.addSchema(
                "TakenSheet",
                Schemas.object()
                        .description("The sheet that was read, and visible ones with text that were not")
                        .addProperty("name", Schemas.orNull(Schemas.text()))
                        .addProperty("others", Schemas.list(Schemas.text())));
        components.addSchema(
                "MovedFigures",
                Schemas.object()
                        .description("A signed report whose figures rows of a file move, with how many records do")
                        .addProperty("agencyCode", Schemas.text().examples(List.of("11230505001234567F")))
                        .addProperty("year", Schemas.integer().examples(List.of(2021)))
                        .addProperty("version", Schemas.integer().examples(List.of(1)))
                        .addProperty("records", Schemas.integer()));
        components.addSchema(
                "CountedYear",
                Schemas.object()
                        .description("A year of a body whose figures rows of a file move")
                        .addProperty("agencyCode", Schemas.text().examples(List.of("11230505001234567F")))
                        .addProperty("year", Schemas.integer().examples(List.of(2021)))
                        .addProperty(
                                "agreement",
                                Schemas.orNull(Schemas.text())
                                        .description("Where its figures are held against its official report, cell by"
                                                + " cell with the rows")));
        components.addSchema(
                REJECTED,
                Responses.problemWith(Schemas.ref("ImportResult"))
                        .description(
                                "The problem /problems/import-rejected: what the file has, and that nothing was written"));
        components.addSchema(
                "ImportResult",
                Schemas.object()
                        .addProperty("received", Schemas.integer())
                        .addProperty("created", Schemas.integer())
                        .addProperty("unchanged", Schemas.integer())
                        .addProperty("replaced", Schemas.integer())
                        .addProperty("rejected", Schemas.integer())
                        .addProperty("findings", Schemas.list(Schemas.ref("ImportFinding")))
                        .addProperty(
                                "warnings",
                                Schemas.list(Schemas.ref("ImportFinding"))
                                        .description("What was taken and was not as it should have been"))
                        .addProperty("replacements", Schemas.list(Schemas.ref("Replacement")))
                        .addProperty(
                                "words",
                                Schemas.list(Schemas.ref("WordUse"))
                                        .description("Of a dry run, each word in a column of codes"))
                        .addProperty("sheet", Schemas.ref("TakenSheet"))
                        .addProperty(
                                "counted",
                                Schemas.list(Schemas.ref("CountedYear"))
                                        .description("Years whose figures the rows move"))
                        .addProperty(
                                "erratumOf",
                                Schemas.list(Schemas.ref("MovedFigures"))
                                        .description("Signed reports whose figures the rows move"))
                        .examples(List.of(Schemas.example(
                                "received",
                                2,
                                "created",
                                2,
                                "unchanged",
                                0,
                                "replaced",
                                0,
                                "rejected",
                                0,
                                "findings",
                                List.of(),
                                "warnings",
                                List.of(),
                                "replacements",
                                List.of(),
                                "words",
                                List.of(),
                                "sheet",
                                Schemas.example("name", "台账", "others", List.of()),
                                "counted",
                                List.of(),
                                "erratumOf",
                                List.of()))));
    }
}
