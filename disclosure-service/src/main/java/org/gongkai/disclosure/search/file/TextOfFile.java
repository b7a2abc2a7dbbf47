package org.gongkai.disclosure.search.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Files of which a text can be had. Each kind says itself how their names end; nothing else lists the kinds. It has a
 * constructor without arguments and needs nothing of the service: what it does is done in another process.
 */
interface TextOfFile {

    /** What the names of such files end with, in lower case. */
    Set<String> suffixes();

    /**
     * The text of one, at least so many characters of it where it has them.
     *
     * @throws IOException when it is not what it is said to be
     */
    String of(Path file, int most) throws IOException;
}
