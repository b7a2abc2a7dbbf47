package org.gongkai.registers.openapi;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

import org.gongkai.kit.openapi.CommonParameters;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.kit.openapi.Responses;
import org.gongkai.kit.openapi.Schemas;

/** Describes attachments, whatever record they belong to: what is the same of all of them is said once. */
@Singleton
@Unremovable
class AttachmentContract implements ContractPart {

    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";
    private static final String ALL = "/attachments";
    private static final String ONE = "/attachments/{n}";
    private static final String KIND = "/attachments/{n}/kind";

    /** Below the records of one kind, which {@code AttachmentResource} serves. */
    private static final Pattern OF_RECORDS =
            Pattern.compile("/api/v1/([a-z]+)s/\\{id}/attachments(?:/\\{n}(?:/kind)?)?");

    @Override
    public void describe(OpenAPI api) {
        CommonParameters.add(
                api.getComponents(),
                "Upload-Offset",
                "How many bytes of the file have been sent before",
                Schemas.integer());
        api.getComponents()
                .addSchema(
                        "UploadElsewhere",
                        Responses.problemWith(Schemas.object()
                                .addProperty(
                                        "uploadOffset",
                                        Schemas.integer()
                                                .description("How many bytes have come; the upload goes on there"))
                                .required(List.of("uploadOffset"))));
        api.getPaths().getPathItems().forEach((path, item) -> {
            Matcher records = OF_RECORDS.matcher(path);
            if (records.matches()) {
                String record = records.group(1);
                item.getOperations().values().forEach(operation -> name(operation, record));
            }
            if (path.endsWith(ALL)) {
                describePost(item.getPOST());
            } else if (path.endsWith(ONE)) {
                describeDownload(item.getGET());
                describeAppending(item);
                describeRemoval(item.getDELETE());
            } else if (path.endsWith(KIND)) {
                describeMarking(item.getPUT());
            }
        });
    }

    /** An operation of every kind of records is called by the one at hand. */
    private static void name(Operation operation, String record) {
        operation.setOperationId(
                operation.getOperationId() + record.substring(0, 1).toUpperCase(Locale.ROOT) + record.substring(1));
        String article = "aeiou".indexOf(record.charAt(0)) < 0 ? "a " : "an ";
        operation.setSummary(operation.getSummary().formatted(article + record));
    }

    private static void describePost(Operation post) {
        if (post == null) {
            return;
        }
        post.description(
                "JSON says what is going to be sent, and `PATCH` sends it piece by piece. Any other body is the file"
                        + " itself, named by `Content-Disposition: attachment; filename*=UTF-8''...` (RFC 8187), and so is the part"
                        + " `file` of a form. A file is what its content says, and that must agree with its name; encrypted archives,"
                        + " macros and what runs are refused. `Content-Digest` with `sha-256` (RFC 9530) is held to.");
        post.getRequestBody()
                .getContent()
                .addMediaType(BYTES, OASFactory.createMediaType().schema(bytes()))
                .addMediaType(
                        "multipart/form-data",
                        OASFactory.createMediaType().schema(Schemas.object().addProperty("file", bytes())));
        Responses.good(post, "201", "Added, or begun", JSON, Schemas.ref("Attachment"));
        Responses.problems(post, "409", "422");
    }

    private static void describeDownload(Operation get) {
        get.description(
                "`Range` asks for a part, `If-Range` and `If-None-Match` take the `ETag`, which is the SHA-256 of the"
                        + " content, with the kind behind it where that was said. `HEAD` answers `Upload-Offset` and `Upload-Length` too, also of an upload that is on its way.");
        Content content = Schemas.content(BYTES, bytes())
                .addMediaType("*/*", OASFactory.createMediaType().schema(bytes()));
        get.getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("The file, as its own media type")
                                .content(content));
        get.getResponses()
                .addAPIResponse(
                        "206",
                        OASFactory.createAPIResponse()
                                .description("The part that was asked for")
                                .content(content));
        Responses.problems(get, "409", "416");
    }

    private static void describeAppending(PathItem item) {
        Operation patch = item.getPATCH();
        if (patch == null) {
            return;
        }
        patch.description(
                "The bytes behind those that have come. What has been kept stays, also when the connection breaks: ask"
                        + " for the head and go on at its `Upload-Offset`. With the last byte the content is looked at; one that is"
                        + " refused leaves nothing behind.");
        patch.setRequestBody(OASFactory.createRequestBody().required(true).content(Schemas.content(BYTES, bytes())));
        Responses.good(patch, "200", "How far it has come", JSON, Schemas.ref("Attachment"));
        Responses.problem(patch, "409", "The upload goes on at another offset; or it is complete", "UploadElsewhere");
        Responses.problems(patch, "409", "422");
    }

    private static void describeMarking(Operation put) {
        put.description("What nobody said when it was sent, or said wrongly. `If-Match` takes the `ETag` of its head.");
        put.getRequestBody().setRequired(true);
        put.getParameters().stream()
                .filter(parameter -> "If-Match".equals(parameter.getName()))
                .forEach(parameter -> parameter.required(true));
        Responses.good(put, "200", "The attachment as it is now", JSON, Schemas.ref("Attachment"));
        Responses.problems(put, "404", "409", "412", "428");
    }

    private static void describeRemoval(Operation delete) {
        if (delete != null) {
            delete.getParameters().stream()
                    .filter(parameter -> "If-Match".equals(parameter.getName()))
                    .forEach(parameter -> parameter.required(true));
            delete.getResponses().removeAPIResponse("200");
            delete.getResponses()
                    .addAPIResponse("204", OASFactory.createAPIResponse().description("Removed"));
            Responses.problems(delete, "409", "412", "428");
        }
    }

    private static Schema bytes() {
        return Schemas.text().format("binary");
    }
}
