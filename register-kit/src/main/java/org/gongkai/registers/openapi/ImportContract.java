package org.gongkai.registers.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

import org.gongkai.kit.openapi.Schemas;
import org.gongkai.registers.imports.file.ImportFile;

/** Describes the file of an import: the body itself, or the part of a form. */
final class ImportContract {

    private static final List<String> FILES = List.of(
            "text/csv",
            "application/x-ndjson",
            ImportFile.XLSX,
            "application/vnd.ms-excel",
            "application/vnd.oasis.opendocument.spreadsheet");

    private ImportContract() {}

    static RequestBody body() {
        Content content = OASFactory.createContent();
        FILES.forEach(type -> content.addMediaType(
                type, OASFactory.createMediaType().schema(Schemas.text().format("binary"))));
        content.addMediaType(
                "multipart/form-data",
                OASFactory.createMediaType()
                        .schema(Schemas.object()
                                .addProperty("file", Schemas.text().format("binary"))
                                .required(List.of("file"))));
        return OASFactory.createRequestBody().required(true).content(content);
    }
}
