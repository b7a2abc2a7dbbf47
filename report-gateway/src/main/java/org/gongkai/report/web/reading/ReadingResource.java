package org.gongkai.report.web.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import org.gongkai.formats.read.FileKind;
import org.gongkai.formats.read.ReadingJson;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.upload.Charsets;
import org.gongkai.kit.upload.UploadedContent;
import org.gongkai.kit.web.body.LimitedBy;
import org.gongkai.kit.web.media.MediaTypes;
import org.gongkai.kit.web.problem.ReaderLanguage;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.report.reading.JudgedReading;
import org.gongkai.report.reading.ReadingWords;
import org.gongkai.report.reading.ReportReadings;

/** Reads a report that was published elsewhere. */
@Path("/api/v1/report-readings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class ReadingResource {

    private final ReportReadings readings;
    private final UploadedContent content;
    private final ReaderLanguage language;

    ReadingResource(ReportReadings readings, UploadedContent content, ReaderLanguage language) {
        this.readings = readings;
        this.content = content;
        this.language = language;
    }

    @POST
    @Worded
    @Consumes(MediaType.WILDCARD)
    @LimitedBy("gongkai.body-limit.report")
    @Operation(
            operationId = "readReport",
            summary = "Read a published report, as the body or as the part file of a form; a PDF must have text")
    @APIResponse(
            responseCode = "200",
            description = "The report as far as it can be read for certain; nothing is stored",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ReportReading")))
    @APIResponse(responseCode = "422", ref = "Problem422")
    public Response read(@Context HttpHeaders headers, byte[] file) {
        MediaType type = Optional.ofNullable(headers.getMediaType()).orElse(MediaType.APPLICATION_OCTET_STREAM_TYPE);
        return answer(kind(type).orElseThrow(ReadingResource::unsupported), charset(type), file, Optional.empty());
    }

    @POST
    @Worded
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LimitedBy("gongkai.body-limit.report")
    @Operation(hidden = true)
    public Response readUpload(@RestForm("file") FileUpload file) {
        if (file == null) {
            throw Problem.invalid("file", ReadingWords.FILE_NEEDED);
        }
        MediaType type = MediaTypes.find(file.contentType()).orElse(MediaType.APPLICATION_OCTET_STREAM_TYPE);
        String name = file.fileName() == null ? "" : file.fileName();
        FileKind kind = kind(type).or(() -> FileKind.ofName(name)).orElseThrow(ReadingResource::unsupported);
        try {
            return answer(kind, charset(type), Files.readAllBytes(file.uploadedFile()), Optional.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileKind> kind(MediaType type) {
        return FileKind.ofMediaType(type.getType() + "/" + type.getSubtype());
    }

    private static Problem unsupported() {
        return Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, ReadingWords.KINDS.with(FileKind.allSuffixes()));
    }

    private Response answer(FileKind kind, Optional<Charset> charset, byte[] file, Optional<String> name) {
        if (file == null || file.length == 0) {
            throw Problem.invalid("", ReadingWords.EMPTY_FILE);
        }
        content.require(FileKind.allContents(), file);
        JudgedReading judged = readings.read(kind, file, charset, name);
        return Response.ok(ReadingJson.of(judged.reading(), judged.findings(), judged.ruleSet(), language.get()))
                .build();
    }

    private static Optional<Charset> charset(MediaType type) {
        return Charsets.named(type.getParameters().get(MediaType.CHARSET_PARAMETER));
    }
}
