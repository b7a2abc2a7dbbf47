package org.gongkai.disclosure.search.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.gongkai.kit.upload.Charsets;

/** The text of a file that is text, in whatever charset. */
@Singleton
class TypedText implements TextOfFile {

    @Override
    public Set<String> suffixes() {
        return Set.of("txt", "csv");
    }

    /** A little more than is kept, so that it shows that there is more. */
    @Override
    public String of(Path file, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] some = new char[8192];
        try (Reader reader = Charsets.open(file, Optional.empty())) {
            int read = reader.read(some);
            while (read >= 0 && text.length() <= most) {
                text.append(some, 0, read);
                read = reader.read(some);
            }
        }
        return text.toString();
    }
}
