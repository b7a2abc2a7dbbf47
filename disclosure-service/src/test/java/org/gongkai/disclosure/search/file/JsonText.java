package org.gongkai.disclosure.search.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import jakarta.inject.Singleton;

/** A kind of file that tests add: there is no other place where it is named. */
@Singleton
class JsonText implements TextOfFile {

    @Override
    public Set<String> suffixes() {
        return Set.of("json");
    }

    @Override
    public String of(Path file, int most) throws IOException {
        return Files.readString(file).replaceAll("[{}\":]", " ");
    }
}
