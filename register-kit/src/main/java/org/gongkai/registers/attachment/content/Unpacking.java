package org.gongkai.registers.attachment.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gongkai.registers.problem.AttachmentWords;

/** What is unpacked of one attachment, archives in archives included, held to limits. */
final class Unpacking {

    private static final long MOST_BYTES = 512L << 20;
    private static final int MOST_FILES = 2_000;
    private static final int DEEPEST = 3;

    private long bytes;
    private int files;
    private int depth;

    /** Goes into an archive. */
    void enter() {
        depth++;
        require(depth <= DEEPEST);
    }

    /** Comes out of it. */
    void leave() {
        depth--;
    }

    /** Unpacks a file of an archive. */
    void copy(InputStream in, Path to) throws IOException {
        files++;
        require(files <= MOST_FILES);
        try (OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                bytes += count;
                require(bytes <= MOST_BYTES);
                out.write(buffer, 0, count);
            }
        }
    }

    private static void require(boolean within) {
        if (!within) {
            throw ContentRules.refused(AttachmentWords.ARCHIVE_TOO_LARGE);
        }
    }
}
