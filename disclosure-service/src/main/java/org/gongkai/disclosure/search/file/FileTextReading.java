package org.gongkai.disclosure.search.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;

import org.gongkai.kit.foreign.ForeignReading;

/** Gets the text out of a file in a process of its own: its answer is a line with the state, and the text behind it. */
public final class FileTextReading implements ForeignReading {

    private static final String KIND = "kind";
    private static final String MOST = "most";

    /** What it is told of a file of a kind. */
    static Map<String, String> asked(TextOfFile kind, int most) {
        return Map.of(KIND, kind.getClass().getName(), MOST, Integer.toString(most));
    }

    /** What it has answered. */
    static FileText heard(InputStream answer) throws IOException {
        String told = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        int end = told.indexOf('\n');
        String text = told.substring(end + 1);
        return new FileText(
                FileState.valueOf(told.substring(0, end)), text.isEmpty() ? Optional.empty() : Optional.of(text));
    }

    @Override
    public void read(Path file, Map<String, String> asked, OutputStream answer) throws IOException {
        FileText text = text(file, asked);
        answer.write((text.state() + "\n" + text.text().orElse("")).getBytes(StandardCharsets.UTF_8));
    }

    /** The text of a file, for whoever makes more of it in the same process. */
    public static FileText text(Path file, Map<String, String> asked) {
        return text(file, kind(asked.get(KIND)), Integer.parseInt(asked.get(MOST)));
    }

    private static TextOfFile kind(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(TextOfFile.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " is no kind of file", e);
        }
    }

    private static FileText text(Path file, TextOfFile kind, int most) {
        try {
            return FileText.of(kind.of(file, most), most);
        } catch (InvalidPasswordException | EncryptedDocumentException locked) {
            return FileText.without(FileState.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // Libraries say of a broken file whatever comes; the office sees that it was not read.
            return FileText.without(FileState.BROKEN);
        }
    }
}
