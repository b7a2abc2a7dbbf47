package org.gongkai.kit.foreign;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is made of a file that somebody has sent. It happens in a process that has the classes of the service and nothing
 * else of it: no settings, no database, no secrets. Whoever implements it is public and has a constructor without
 * arguments; one object reads file after file.
 */
public interface ForeignReading {

    /**
     * Reads a file.
     *
     * @param asked what else the service says of it
     * @param answer what the service is told
     * @throws UnreadableFile when it is not what it is said to be
     */
    void read(Path file, Map<String, String> asked, OutputStream answer) throws IOException;
}
