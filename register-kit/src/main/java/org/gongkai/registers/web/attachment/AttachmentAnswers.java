package org.gongkai.registers.web.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.Disposition;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.attachment.AttachmentContents;
import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.attachment.Attachments;
import org.gongkai.registers.attachment.Uploading;
import org.gongkai.registers.problem.AttachmentWords;
import org.gongkai.registers.problem.RegisterProblem;

/** What a resource of attachments answers, whatever record they belong to. */
@Singleton
public class AttachmentAnswers {

    /** How many bytes have come, or are expected to have: as in the protocol for resumable uploads. */
    public static final String UPLOAD_OFFSET = "Upload-Offset";

    /** What the query of an upload says. */
    public static final String KIND = "What the file proves, where that is to be said";

    private static final String UPLOAD_LENGTH = "Upload-Length";
    private static final int PARTIAL = 206;

    private final Attachments attachments;
    private final Uploading uploading;
    private final AttachmentContents contents;
    private final ValidBodies bodies;

    AttachmentAnswers(Attachments attachments, Uploading uploading, AttachmentContents contents, ValidBodies bodies) {
        this.attachments = attachments;
        this.uploading = uploading;
        this.contents = contents;
        this.bodies = bodies;
    }

    /** Those of a record. */
    public Response list(AttachmentOwner owner) {
        return Response.ok(new AttachmentBody.Listed(
                        attachments.of(owner).stream().map(AttachmentBody::of).toList()))
                .build();
    }

    /**
     * Adds what was posted, or begins it.
     *
     * @param path of the attachments of the record
     */
    public Response add(AttachmentOwner owner, String path, AttachmentUploads.Posted posted) {
        Attachment added = posted.file()
                .map(file -> attachments.add(owner, file, posted.kind()))
                .orElseGet(() -> attachments.begin(owner, posted.attachment(), posted.kind()));
        return progress(Response.status(Response.Status.CREATED), added)
                .header(HttpHeaders.LOCATION, path + "/" + added.number())
                .entity(AttachmentBody.of(added))
                .build();
    }

    /** Goes on with an upload. */
    public Response append(AttachmentOwner owner, String number, String offset, InputStream body) throws IOException {
        if (offset == null || !offset.matches("\\d{1,18}")) {
            attachments.attachment(owner, number(number));
            throw Problem.invalid(UPLOAD_OFFSET, AttachmentWords.OFFSET_NEEDED);
        }
        Attachment attachment = uploading.append(owner, number(number), Long.parseLong(offset), body);
        return progress(Response.ok(), attachment)
                .header(HttpHeaders.ETAG, tag(attachment))
                .entity(AttachmentBody.of(attachment))
                .build();
    }

    /** How far an upload has come, and what a download would be. */
    public Response head(AttachmentOwner owner, String number) {
        Attachment attachment = attachments.attachment(owner, number(number));
        Response.ResponseBuilder answer = progress(Response.ok(), attachment);
        if (attachment.isComplete()) {
            described(answer, attachment).header(HttpHeaders.CONTENT_LENGTH, attachment.size());
        } else {
            answer.header(HttpHeaders.ETAG, tag(attachment));
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** The file, or a part of it; who has read it stays in the audit. */
    public Response download(AttachmentOwner owner, String number, HttpHeaders headers) {
        return file(owner, number, headers, attachments::opened);
    }

    /** The same of a file that was made public: what everybody may read leaves no trace of its readers. */
    public Response downloadPublished(AttachmentOwner owner, String number, HttpHeaders headers) {
        return file(owner, number, headers, published -> {});
    }

    private Response file(AttachmentOwner owner, String number, HttpHeaders headers, Consumer<Attachment> opened) {
        Attachment attachment = attachments.attachment(owner, number(number));
        if (!attachment.isComplete()) {
            throw Problem.of(
                    RegisterProblem.UPLOAD_INCOMPLETE,
                    AttachmentWords.NOT_ALL_THERE.with(attachment.received(), attachment.size()));
        }
        String tag = tag(attachment);
        if (EntityTags.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        opened.accept(attachment);
        String ifRange = headers.getHeaderString("If-Range");
        Optional<ByteRange> range = ifRange == null || ifRange.equals(tag)
                ? ByteRange.find(headers.getHeaderString("Range"), attachment.size())
                : Optional.empty();
        ByteRange part = range.orElse(new ByteRange(0, attachment.size()));
        StreamingOutput file = out -> contents.write(attachment, part.from(), part.to(), out);
        Response.ResponseBuilder answer =
                range.isPresent() ? Response.status(PARTIAL).entity(file) : Response.ok(file);
        range.ifPresent(some -> answer.header("Content-Range", some.of(attachment.size())));
        return described(answer, attachment)
                .header(HttpHeaders.CONTENT_LENGTH, part.to() - part.from())
                .build();
    }

    /** Says what one proves. */
    public Response mark(AttachmentOwner owner, String number, String ifMatch, AttachmentMark said) {
        return mark(owner, number, ifMatch, said, standing -> {});
    }

    /**
     * The same.
     *
     * @param allowed refuses one of which that is not for the caller to say
     */
    public Response mark(
            AttachmentOwner owner, String number, String ifMatch, AttachmentMark said, Consumer<Attachment> allowed) {
        Attachment marked = attachments.mark(
                owner, number(number), Optional.ofNullable(bodies.require(said).kind()), standing -> {
                    requireMatch(standing, ifMatch);
                    allowed.accept(standing);
                });
        return Response.ok(AttachmentBody.of(marked))
                .header(HttpHeaders.ETAG, tag(marked))
                .build();
    }

    /** Takes one away, as it was seen. */
    public Response remove(AttachmentOwner owner, String number, String ifMatch) {
        attachments.remove(owner, number(number), seen -> requireMatch(seen, ifMatch));
        return Response.noContent().build();
    }

    private static Response.ResponseBuilder described(Response.ResponseBuilder answer, Attachment attachment) {
        return answer.header(HttpHeaders.CONTENT_TYPE, attachment.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(attachment.name()))
                .header(HttpHeaders.ETAG, tag(attachment))
                .header("Accept-Ranges", "bytes")
                // Nothing of a file that somebody has sent runs here.
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    private static Response.ResponseBuilder progress(Response.ResponseBuilder answer, Attachment attachment) {
        return answer.header(UPLOAD_OFFSET, attachment.received()).header(UPLOAD_LENGTH, attachment.size());
    }

    /** That of its content; of one that is still on its way, how far it has come; with what it is said to prove. */
    private static String tag(Attachment attachment) {
        String content = attachment.sha256().orElse("upload-" + attachment.received());
        return "\"" + attachment.kind().map(kind -> content + "-" + kind).orElse(content) + "\"";
    }

    /** Refuses a change of what somebody has not seen as it is. */
    public static void requireMatch(Attachment attachment, String ifMatch) {
        if (ifMatch == null) {
            throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, KitWords.IF_MATCH_REQUIRED);
        }
        if (!EntityTags.matchesStrongly(ifMatch, tag(attachment))) {
            throw Problem.of(ProblemKind.STALE, KitWords.CHANGED_MEANWHILE);
        }
    }

    private static int number(String number) {
        if (!number.matches("\\d{1,9}")) {
            throw Problem.notFound(AttachmentWords.ATTACHMENT, number);
        }
        return Integer.parseInt(number);
    }
}
