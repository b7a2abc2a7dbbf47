package org.gongkai.kit.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.apache.tika.Tika;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.process.ScratchFiles;

/** Holds uploads to what they say they are, by their content and not by a name or header; and has them searched. */
@Singleton
public class UploadedContent {

    private static final String UNKNOWN = "application/octet-stream";

    private final Tika tika = new Tika();
    private final Optional<VirusScan> scan;

    /** As set for the installation. */
    public UploadedContent(UploadSettings settings) {
        this.scan = settings.clamav().map(VirusScan::at);
    }

    /**
     * Refuses a file that is something else than its kind, or that is infected.
     *
     * @param kind as the refusal names it
     * @param types what content of the kind is taken for, beside text
     */
    public void require(Message kind, Set<String> types, Path file) {
        String found = detect(file);
        // Text in a Chinese charset looks like nothing in particular; what is no ledger after all its reader refuses.
        // A page is the exception: some systems save what they show as a workbook that is none.
        boolean text = found.startsWith("text/") && !found.equals("text/html");
        if (!text && !found.equals(UNKNOWN) && !types.contains(found)) {
            throw Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, KitWords.NOT_A_KIND.with(kind, found));
        }
        scan.ifPresent(scanner -> scanner.requireClean(file));
    }

    /** Refuses content that is neither text nor of one of the types, or that is infected. */
    public void require(Set<String> types, byte[] content) {
        String found = tika.detect(content);
        if (!found.equals(UNKNOWN) && !found.startsWith("text/") && !types.contains(found)) {
            throw Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, KitWords.NOT_AS_ITS_TYPE_SAYS.with(found));
        }
        scan.ifPresent(scanner -> requireClean(scanner, content));
    }

    private static void requireClean(VirusScan scanner, byte[] content) {
        try {
            Path file = ScratchFiles.create();
            try {
                Files.write(file, content);
                scanner.requireClean(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a file that is infected. */
    public void requireClean(Path file) {
        scan.ifPresent(scanner -> scanner.requireClean(file));
    }

    /** The media type that the content of a file is taken for, whatever it is called. */
    public String detect(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return tika.detect(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
