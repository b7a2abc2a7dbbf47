package org.gongkai.registers.attachment.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import jakarta.inject.Singleton;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.upload.UploadedContent;
import org.gongkai.registers.problem.AttachmentWords;
import org.gongkai.registers.problem.RegisterProblem;

/** Holds attachments to what they may be: a kind that is allowed, the kind that the name says, nothing that runs or hides. */
@Singleton
public class ContentRules {

    private static final String UNKNOWN = "application/octet-stream";
    private static final Set<String> NOTHING_IN_PARTICULAR = Set.of("", UNKNOWN, "binary/octet-stream");

    private final UploadedContent content;

    ContentRules(UploadedContent content) {
        this.content = content;
    }

    /**
     * The media type that a file of this name is given out as; refuses a name of no kind that is allowed, and a media type
     * that is another than the name says.
     *
     * @param declared as the sender names it, perhaps as nothing in particular
     */
    public String mediaType(String name, String declared) {
        AttachmentType type = type(name);
        String essence = declared.replaceFirst(";.*", "").strip().toLowerCase(java.util.Locale.ROOT);
        boolean fits = NOTHING_IN_PARTICULAR.contains(essence)
                || type.mediaType().equals(essence)
                || type.contents().contains(essence);
        if (!fits) {
            throw Problem.invalid("/mediaType", AttachmentWords.NOT_OF_ITS_NAME.with(declared, type.mediaType()));
        }
        return type.mediaType();
    }

    /** Refuses a file that is not what its name says, that holds what must not be in it, or that is infected. */
    public void require(String name, Path file) {
        look(name, file, new Unpacking());
        content.requireClean(file);
    }

    private void look(String name, Path file, Unpacking unpacking) {
        AttachmentType type = type(name);
        String found = content.detect(file);
        boolean fits = type.contents().contains(found)
                || type.isText() && (found.startsWith("text/") || found.equals(UNKNOWN) && isWithoutZeros(file));
        if (!fits) {
            throw refused(AttachmentWords.NOT_AS_ITS_NAME_SAYS.with(Message.quoted(name), found));
        }
        type.inside().ifPresent(inside -> {
            switch (inside) {
                case WORD -> ZipContent.requireOffice(file, "word/");
                case EXCEL -> ZipContent.requireOffice(file, "xl/");
                case POWERPOINT -> ZipContent.requireOffice(file, "ppt/");
                case ODF -> ZipContent.requireOpenDocument(file);
                case OFD -> ZipContent.requireOfd(file);
                case OLE -> CompoundContent.require(file);
                case ARCHIVE -> ZipContent.forEachFile(file, unpacking, (inner, path) -> look(inner, path, unpacking));
            }
        });
    }

    private static AttachmentType type(String name) {
        return AttachmentTypes.ofName(name)
                .orElseThrow(() -> refused(AttachmentWords.KIND_NOT_ALLOWED.with(
                        Message.quoted(name), String.join(", ", AttachmentTypes.extensions()))));
    }

    static Problem refused(Message why) {
        return Problem.of(RegisterProblem.CONTENT_REFUSED, why);
    }

    /** Text in a Chinese charset looks like nothing in particular, but has no zeros. */
    private static boolean isWithoutZeros(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
