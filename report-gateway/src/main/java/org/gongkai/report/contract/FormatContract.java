package org.gongkai.report.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

import org.gongkai.formats.print.ReportFormat;
import org.gongkai.formats.print.ReportFormats;
import org.gongkai.formats.read.FileKind;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.kit.openapi.Schemas;

/** In which formats a report is answered and read: as each says of itself. */
@Singleton
@Unremovable
class FormatContract implements ContractPart {

    private static final Set<String> PRINTED = Set.of("annualReport", "publishedReport");
    private static final String READ = "readReport";
    private static final String OK = "200";
    private static final String JSON = "application/json";

    @Override
    public void describe(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(FormatContract::describe);
    }

    private static void describe(Operation operation) {
        if (PRINTED.contains(operation.getOperationId())) {
            operation.setSummary(operation.getSummary() + ": "
                    + ReportFormats.all().stream()
                            .map(format -> "." + format.suffix())
                            .collect(Collectors.joining(", ")));
            Content content = operation.getResponses().getAPIResponse(OK).getContent();
            content.getMediaType(JSON)
                    .setSchema(OASFactory.createSchema()
                            .anyOf(List.of(Schemas.ref("AnnualReport"), Schemas.ref("Cells")))
                            .description("The report; with view=cells its cells alone"));
            for (ReportFormat format : ReportFormats.all()) {
                add(content, format.mediaType().split(";", 2)[0], isText(format.mediaType()));
            }
        } else if (READ.equals(operation.getOperationId())) {
            Content content = OASFactory.createContent();
            for (FileKind kind : FileKind.values()) {
                add(content, kind.mediaType(), kind.isText());
            }
            operation.setRequestBody(
                    OASFactory.createRequestBody().content(content).required(true));
        }
    }

    /** One that has a charset is text. */
    private static boolean isText(String mediaType) {
        return mediaType.contains("charset");
    }

    private static void add(Content content, String mediaType, boolean text) {
        if (!content.hasMediaType(mediaType)) {
            Schema schema = text ? Schemas.text() : Schemas.text().format("binary");
            content.addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
        }
    }
}
