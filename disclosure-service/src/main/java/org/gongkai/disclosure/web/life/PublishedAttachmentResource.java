package org.gongkai.disclosure.web.life;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.life.PublicTexts;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.problem.AttachmentWords;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.registers.web.attachment.AttachmentAnswers;

/** The attachments that published texts show, as everybody may read them. */
@Path("/api/v1/public/disclosures/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class PublishedAttachmentResource {

    private final PublicTexts texts;
    private final AttachmentAnswers answers;
    private final RecordBodies ids;
    private final CurrentCaller caller;

    PublishedAttachmentResource(PublicTexts texts, AttachmentAnswers answers, RecordBodies ids, CurrentCaller caller) {
        this.texts = texts;
        this.answers = answers;
        this.ids = ids;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "publishedAttachments", summary = "The files that the published text of an item shows")
    public Listed list(@PathParam("id") String id) {
        return new Listed(shown(id).stream().map(FileBody::of).toList());
    }

    @GET
    @Path("{n}")
    @Operation(
            operationId = "publishedAttachment",
            summary = "A file that the published text of an item shows, or an earlier one that was left standing")
    public Response download(@PathParam("id") String id, @PathParam("n") String number, @Context HttpHeaders headers) {
        UUID record = ids.id(DisclosureWords.ITEM, id);
        Attachment attachment = caller.as(Everybody.READER, () -> texts.files(record)).stream()
                .filter(one -> String.valueOf(one.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(AttachmentWords.ATTACHMENT, number));
        return caller.as(Everybody.READER, () -> answers.downloadPublished(attachment.owner(), number, headers));
    }

    private List<Attachment> shown(String id) {
        UUID record = ids.id(DisclosureWords.ITEM, id);
        return caller.as(Everybody.READER, () -> texts.find(record))
                .map(PublicTexts.PublicText::attachments)
                .orElseThrow(() -> Problem.notFound(DisclosureWords.ITEM, id));
    }

    /** The files. */
    @Schema(name = "PublishedFiles")
    record Listed(List<FileBody> items) {}

    /** A file. */
    @Schema(name = "PublishedFile")
    record FileBody(
            int number,
            @Schema(examples = "2021年部门预算.pdf") String name,
            @Schema(examples = "application/pdf") String mediaType,
            @Schema(description = "In bytes") long size,
            String sha256) {

        static FileBody of(Attachment attachment) {
            return new FileBody(
                    attachment.number(),
                    attachment.name(),
                    attachment.mediaType(),
                    attachment.size(),
                    attachment.sha256().orElseThrow());
        }
    }
}
