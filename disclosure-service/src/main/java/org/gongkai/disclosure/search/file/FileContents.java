package org.gongkai.disclosure.search.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Singleton;

import org.gongkai.kit.process.ScratchFiles;
import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.attachment.AttachmentContents;

/** Fetches files that are attached, and gets the text out of them. */
@Singleton
public class FileContents {

    private final AttachmentContents contents;
    private final FileReader reader;
    private final FileTextSettings settings;

    FileContents(AttachmentContents contents, FileReader reader, FileTextSettings settings) {
        this.contents = contents;
        this.reader = reader;
        this.settings = settings;
    }

    /**
     * The text of one; what cannot be read says so.
     *
     * @param most so many characters of it at most
     * @throws IOException when its content cannot be fetched
     */
    FileText text(Attachment file, int most) throws IOException {
        return answer(file, most, FileQuestion.TEXT);
    }

    /** What is asked of the text of one. */
    public <T> T answer(Attachment file, int most, FileQuestion<T> question) throws IOException {
        if (file.size() > settings.largestFile()) {
            return question.unread().apply(FileState.TOO_LARGE);
        }
        Path whole = ScratchFiles.create();
        try {
            try (OutputStream out = Files.newOutputStream(whole)) {
                contents.write(file, 0, file.size(), out);
            }
            return reader.read(whole, file.name(), most, question);
        } finally {
            Files.delete(whole);
        }
    }
}
