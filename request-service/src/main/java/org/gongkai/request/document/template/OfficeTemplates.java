package org.gongkai.request.document.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.gongkai.kit.foreign.ForeignFiles;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.process.ScratchFiles;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Sha256;

/** What the templates say that offices have written in Word. One is read once, and not again for each paper that it makes. */
@Singleton
class OfficeTemplates {

    /** A template has some hundred lines. */
    private static final int MOST_KEPT = 300;

    private final ForeignFiles files;
    private final Cache<Named, TemplateCheck.Result> read =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    OfficeTemplates(ForeignFiles files) {
        this.files = files;
    }

    /** A file, by its content, as a template for a kind of paper. */
    private record Named(String kind, String sha256) {}

    /**
     * What was found of a file.
     *
     * @throws Problem when it takes too long or too much to be read, or too many files are read at the moment
     */
    TemplateCheck.Result check(DocumentKind kind, byte[] file) {
        Named name = new Named(kind.code(), Sha256.of(file));
        TemplateCheck.Result known = read.getIfPresent(name);
        if (known != null) {
            return known;
        }
        TemplateCheck.Result result = anew(kind, file);
        read.put(name, result);
        return result;
    }

    private TemplateCheck.Result anew(DocumentKind kind, byte[] file) {
        try {
            Path scratch = ScratchFiles.create(".docx");
            try {
                Files.write(scratch, file);
                return files.read(TemplateReading.class, scratch, TemplateReading.asked(kind), TemplateReading::heard);
            } finally {
                Files.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
