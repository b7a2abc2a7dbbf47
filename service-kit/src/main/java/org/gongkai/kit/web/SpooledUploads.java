package org.gongkai.kit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

/** The files that the bodies of a request were put into; they go when the request ends. */
@RequestScoped
class SpooledUploads {

    private final List<Path> paths = new ArrayList<>();

    Path create() throws IOException {
        Path path = Files.createTempFile("gongkai-upload-", "");
        paths.add(path);
        return path;
    }

    @PreDestroy
    void delete() {
        for (Path path : paths) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
