package org.gongkai.disclosure.search.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;

/** Gets the text out of a file, whose type was found to be what its name says when it was attached. */
@Singleton
class FileReader {

    private final List<TextOfFile> kinds;
    private final FileTextSettings settings;

    FileReader(@All List<TextOfFile> kinds, FileTextSettings settings) {
        this.kinds = kinds;
        this.settings = settings;
    }

    /** The text of a file, so many characters of it at most; what cannot be read says so and stops nobody. */
    FileText read(Path file, String name, int most) throws IOException {
        if (Files.size(file) > settings.largestFile()) {
            return FileText.without(FileState.TOO_LARGE);
        }
        try {
            return text(file, name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), most);
        } catch (InvalidPasswordException | EncryptedDocumentException locked) {
            return FileText.without(FileState.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // Libraries say of a broken file whatever comes; the office sees that it was not read.
            return FileText.without(FileState.BROKEN);
        }
    }

    private FileText text(Path file, String suffix, int most) throws IOException {
        Optional<TextOfFile> kind =
                kinds.stream().filter(one -> one.suffixes().contains(suffix)).findFirst();
        return kind.isPresent() ? FileText.of(kind.get().of(file, most), most) : FileText.without(FileState.NOT_A_TEXT);
    }
}
