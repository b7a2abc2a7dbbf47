package org.gongkai.registers.attachment.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gongkai.form.words.Message;
import org.gongkai.kit.upload.UploadedContent;
import org.gongkai.registers.problem.AttachmentWords;

/** Looks at the content of a file, and into what is inside of it. */
final class ContentLook {

    static final String UNKNOWN = "application/octet-stream";

    private final UploadedContent content;

    ContentLook(UploadedContent content) {
        this.content = content;
    }

    /** Refuses a file that is not what its name says, or that holds what must not be in it. */
    void require(String name, Path file) {
        look(name, file, new Unpacking());
    }

    private void look(String name, Path file, Unpacking unpacking) {
        AttachmentType type = type(name);
        String found = content.detect(file);
        boolean fits = type.contents().contains(found)
                || type.isText() && (found.startsWith("text/") || found.equals(UNKNOWN) && isWithoutZeros(file));
        if (!fits) {
            throw ContentRules.refused(AttachmentWords.NOT_AS_ITS_NAME_SAYS.with(Message.quoted(name), found));
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

    static AttachmentType type(String name) {
        return AttachmentTypes.ofName(name)
                .orElseThrow(() -> ContentRules.refused(AttachmentWords.KIND_NOT_ALLOWED.with(
                        Message.quoted(name), String.join(", ", AttachmentTypes.extensions()))));
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
