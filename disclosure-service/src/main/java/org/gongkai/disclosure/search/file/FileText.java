package org.gongkai.disclosure.search.file;

import java.util.Optional;

import org.gongkai.disclosure.search.fold.Plain;

/**
 * What came of reading a file.
 *
 * @param text none where there is none to be had
 */
public record FileText(FileState state, Optional<String> text) {

    /** What was read, of which so many characters are kept; none where nothing but spaces was. */
    static FileText of(String read, int most) {
        boolean tooLong = read.length() > 2 * most;
        String text = Plain.of(tooLong ? read.substring(0, 2 * most) : read);
        if (text.isEmpty()) {
            return without(FileState.NO_TEXT);
        }
        return text.length() <= most && !tooLong
                ? new FileText(FileState.READ, Optional.of(text))
                : new FileText(
                        FileState.READ_IN_PART,
                        Optional.of(Plain.of(text.substring(0, Math.min(most, text.length())))));
    }

    static FileText without(FileState state) {
        return new FileText(state, Optional.empty());
    }
}
