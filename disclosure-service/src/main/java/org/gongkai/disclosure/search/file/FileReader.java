package org.gongkai.disclosure.search.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import org.gongkai.kit.foreign.ForeignFiles;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** Has the text got out of a file, whose type was found to be what its name says when it was attached. */
@Singleton
class FileReader {

    private final List<TextOfFile> kinds;
    private final FileTextSettings settings;
    private final ForeignFiles files;

    FileReader(@All List<TextOfFile> kinds, FileTextSettings settings, ForeignFiles files) {
        this.kinds = kinds;
        this.settings = settings;
        this.files = files;
    }

    /**
     * The answer to a question of a file, of so many characters of its text at most; what cannot be read says so and stops
     * nobody.
     *
     * @throws Problem when too many files are read at the moment
     */
    <T> T read(Path file, String name, int most, FileQuestion<T> question) throws IOException {
        if (Files.size(file) > settings.largestFile()) {
            return question.unread().apply(FileState.TOO_LARGE);
        }
        Optional<TextOfFile> kind =
                kind(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        return kind.isPresent()
                ? read(file, kind.get(), most, question)
                : question.unread().apply(FileState.NOT_A_TEXT);
    }

    private Optional<TextOfFile> kind(String suffix) {
        return kinds.stream().filter(one -> one.suffixes().contains(suffix)).findFirst();
    }

    private <T> T read(Path file, TextOfFile kind, int most, FileQuestion<T> question) {
        Map<String, String> asked = new HashMap<>(question.more());
        asked.putAll(FileTextReading.asked(kind, most));
        try {
            return files.read(question.reading(), file, asked, question.heard());
        } catch (Problem refused) {
            if (refused.kind() == ProblemKind.FILE_TOO_COSTLY) {
                return question.unread().apply(FileState.TOO_LARGE);
            }
            throw refused;
        }
    }
}
