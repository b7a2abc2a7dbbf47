package org.gongkai.kit.web.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads a body to its end and gives it once more: from memory when it is small, else from a file. */
@ApplicationScoped
public class SpooledBody {

    private static final int IN_MEMORY = 1 << 16;

    private final SpooledUploads uploads;

    SpooledBody(SpooledUploads uploads) {
        this.uploads = uploads;
    }

    /** The body from disk; refuses one that breaks off before anything is done with it. */
    public InputStream spool(InputStream body) throws IOException {
        byte[] begin = body.readNBytes(IN_MEMORY);
        if (begin.length < IN_MEMORY) {
            return new ByteArrayInputStream(begin);
        }
        Path path = uploads.create();
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write(begin);
            body.transferTo(out);
        }
        return uploads.open(path);
    }
}
