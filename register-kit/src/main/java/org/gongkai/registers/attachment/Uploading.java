package org.gongkai.registers.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.process.ScratchFiles;
import org.gongkai.registers.attachment.content.ContentRules;
import org.gongkai.registers.attachment.store.Pieces;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.problem.AttachmentWords;
import org.gongkai.registers.problem.RegisterProblem;

/**
 * Takes contents in. Each piece is kept in a transaction of its own, so that no connection waits for the network, and what was
 * kept stays, however the request or the process ends.
 */
@ApplicationScoped
public class Uploading {

    private final AttachmentRows rows;
    private final AttachmentContents contents;
    private final ContentRules rules;
    private final AttachmentAudit audit;
    private final Clock clock;

    Uploading(
            AttachmentRows rows, AttachmentContents contents, ContentRules rules, AttachmentAudit audit, Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Goes on with an upload; when all has come, the content is looked at.
     *
     * @param offset how many bytes the sender believes to have sent before; refused where it is another number
     */
    public Attachment append(AttachmentOwner owner, int number, long offset, InputStream body) throws IOException {
        requireOffset(owner, number, offset);
        long at = offset;
        byte[] buffer = new byte[Pieces.SIZE];
        boolean more = true;
        while (more) {
            int room = Pieces.SIZE - Pieces.within(at);
            Filled filled = fill(body, buffer, room);
            if (filled.count() > 0) {
                long begin = at;
                QuarkusTransaction.requiringNew().run(() -> keep(owner, number, begin, buffer, filled.count()));
                at += filled.count();
            }
            if (filled.broken() != null) {
                throw filled.broken();
            }
            more = filled.count() == room;
        }
        Attachment attachment = find(owner, number);
        return attachment.received() == attachment.size() ? finish(attachment) : attachment;
    }

    /** Looks at a content that has come in whole; one that is refused leaves nothing behind. */
    Attachment finish(Attachment attachment) throws IOException {
        Path whole = ScratchFiles.create();
        try {
            try (OutputStream out = Files.newOutputStream(whole)) {
                contents.write(attachment, 0, attachment.size(), out);
            }
            String sha256 = checked(
                    new NewAttachment(
                            attachment.name(),
                            attachment.size(),
                            attachment.mediaType(),
                            attachment.expectedSha256().orElse(null)),
                    whole);
            QuarkusTransaction.requiringNew().run(() -> complete(attachment, sha256));
        } catch (Problem refused) {
            // Where nobody can look at it for now, the sender may come again.
            if (refused.kind() != ProblemKind.UNAVAILABLE) {
                QuarkusTransaction.requiringNew().run(() -> rows.delete(attachment.id()));
            }
            throw refused;
        } finally {
            Files.delete(whole);
        }
        return find(attachment.owner(), attachment.number());
    }

    /** The SHA-256 of a content that is what it says. */
    String checked(NewAttachment wanted, Path content) {
        String sha256 = Sha256.of(content);
        if (wanted.expectedSha256().filter(expected -> !expected.equals(sha256)).isPresent()) {
            throw Problem.of(RegisterProblem.CONTENT_REFUSED, AttachmentWords.OTHER_CHECKSUM.with(sha256));
        }
        rules.require(wanted.name(), content);
        return sha256;
    }

    /** Keeps a content that was looked at, in the transaction at hand. */
    Attachment filled(Attachment attachment, LookedAt file) {
        byte[] buffer = new byte[Pieces.SIZE];
        long at = 0;
        try (InputStream in = Files.newInputStream(file.content())) {
            for (int count = in.readNBytes(buffer, 0, buffer.length);
                    count > 0;
                    count = in.readNBytes(buffer, 0, buffer.length)) {
                keep(attachment.owner(), attachment.number(), at, buffer, count);
                at += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return complete(attachment, file.attachment().sha256());
    }

    private Attachment complete(Attachment attachment, String sha256) {
        boolean first = rows.complete(attachment.id(), sha256, clock.instant());
        Attachment complete = rows.find(attachment.owner(), attachment.number()).orElseThrow();
        if (first) {
            audit.record(RegisterOperation.ATTACH, complete);
        }
        return complete;
    }

    private void keep(AttachmentOwner owner, int number, long at, byte[] bytes, int count) {
        Attachment attachment =
                rows.findLocked(owner, number).orElseThrow(() -> Problem.notFound(AttachmentWords.ATTACHMENT, number));
        requireOffset(attachment, at);
        if (at + count > attachment.size()) {
            throw Problem.of(ProblemKind.TOO_LARGE, AttachmentWords.MORE_THAN_SAID.with(attachment.size()));
        }
        contents.put(attachment, at, bytes, count);
        rows.received(attachment.id(), at + count, clock.instant());
    }

    private void requireOffset(AttachmentOwner owner, int number, long offset) {
        requireOffset(find(owner, number), offset);
    }

    private static void requireOffset(Attachment attachment, long offset) {
        if (attachment.isComplete() || attachment.received() != offset) {
            throw Problem.of(
                            RegisterProblem.UPLOAD_OFFSET,
                            attachment.isComplete()
                                    ? AttachmentWords.COMPLETE_ALREADY
                                    : AttachmentWords.OTHER_OFFSET.with(attachment.received()))
                    .with(Map.of("uploadOffset", attachment.received()));
        }
    }

    private Attachment find(AttachmentOwner owner, int number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.find(owner, number)
                        .orElseThrow(() -> Problem.notFound(AttachmentWords.ATTACHMENT, number)));
    }

    /** As much as there is room for; what has come before the body breaks off is kept. */
    private static Filled fill(InputStream body, byte[] buffer, int room) {
        int count = 0;
        try {
            while (count < room) {
                int some = body.read(buffer, count, room - count);
                if (some < 0) {
                    return new Filled(count, null);
                }
                count += some;
            }
            return new Filled(count, null);
        } catch (IOException e) {
            return new Filled(count, e);
        }
    }

    private record Filled(int count, IOException broken) {}
}
