package org.gongkai.request.document.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.foreign.ForeignFiles;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.process.ScratchFiles;
import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.attachment.AttachmentContents;
import org.gongkai.registers.attachment.Attachments;
import org.gongkai.request.attachment.AttachmentOwners;

/** What came with an application or was added to it, as the index of the file lists it. */
@ApplicationScoped
public class AttachedFiles {

    private static final String PDF = "application/pdf";
    private static final String IMAGE = "image/";

    private final AttachmentOwners owners;
    private final Attachments attachments;
    private final AttachmentContents contents;
    private final ForeignFiles files;

    AttachedFiles(AttachmentOwners owners, Attachments attachments, AttachmentContents contents, ForeignFiles files) {
        this.owners = owners;
        this.attachments = attachments;
        this.contents = contents;
        this.files = files;
    }

    /**
     * A file.
     *
     * @param pages 0 where nobody can count them: what is neither a picture nor a PDF that opens has them only when printed
     */
    public record Attached(String name, LocalDate addedOn, int pages) {}

    /** Those of an application that have come completely, the first first. */
    public List<Attached> of(UUID application) {
        return attachments.of(owners.ofApplication(application)).stream()
                .filter(Attachment::isComplete)
                .map(one -> new Attached(one.name(), LocalDate.ofInstant(one.addedAt(), ChinaTime.ZONE), pages(one)))
                .toList();
    }

    private int pages(Attachment attachment) {
        if (attachment.mediaType().startsWith(IMAGE)) {
            return 1;
        }
        return attachment.mediaType().equals(PDF) ? pagesOfPdf(attachment) : 0;
    }

    private int pagesOfPdf(Attachment attachment) {
        try {
            Path file = ScratchFiles.create(".pdf");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    contents.write(attachment, 0, attachment.size(), out);
                }
                return counted(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that takes too much to be opened is kept without a count, too. */
    private int counted(Path file) {
        try {
            return files.read(PageCount.class, file, Map.of(), PageCount::heard);
        } catch (Problem refused) {
            if (refused.kind() == ProblemKind.FILE_TOO_COSTLY) {
                return 0;
            }
            throw refused;
        }
    }
}
