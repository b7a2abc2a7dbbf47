package org.gongkai.disclosure.search.file;

import java.util.Map;
import java.util.function.Function;

import org.gongkai.kit.foreign.ForeignFiles;
import org.gongkai.kit.foreign.ForeignReading;

/**
 * What is asked of the text of a file.
 *
 * @param reading gets it out, and makes of it what is asked; it begins with {@link FileTextReading#text}
 * @param more what the reading is told besides
 * @param heard what is made of its answer
 * @param unread what is said of a file that is not read at all
 */
public record FileQuestion<T>(
        Class<? extends ForeignReading> reading,
        Map<String, String> more,
        ForeignFiles.Heard<T> heard,
        Function<FileState, T> unread) {

    /** For the text itself. */
    static final FileQuestion<FileText> TEXT =
            new FileQuestion<>(FileTextReading.class, Map.of(), FileTextReading::heard, FileText::without);

    public FileQuestion {
        more = Map.copyOf(more);
    }
}
