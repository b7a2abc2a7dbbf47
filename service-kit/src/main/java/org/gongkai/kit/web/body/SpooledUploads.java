package org.gongkai.kit.web.body;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

import org.gongkai.kit.process.ScratchFiles;

/** The files that the bodies of a request were put into; they go when the request ends. */
@RequestScoped
public class SpooledUploads {

    private final List<Path> paths = new ArrayList<>();
    private final List<InputStream> opened = new ArrayList<>();

    /** A new file for an upload. */
    public Path create() throws IOException {
        Path path = ScratchFiles.create();
        paths.add(path);
        return path;
    }

    /** Opens a file for a reader that may not close it. */
    InputStream open(Path path) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path));
        opened.add(in);
        return in;
    }

    @PreDestroy
    void delete() {
        try {
            for (InputStream in : opened) {
                in.close();
            }
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
