package org.gongkai.request.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.paper.PdfPress;
import org.gongkai.paper.UnprintableText;
import org.gongkai.request.document.paper.Paper;
import org.gongkai.request.document.paper.PaperPdf;
import org.gongkai.request.document.paper.PaperWord;
import org.gongkai.request.document.words.DocumentWords;
import org.gongkai.request.problem.RequestProblem;

/** Papers as files. */
public final class Printing {

    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Making a file takes memory for its fonts; who comes later waits a little. */
    private static final Semaphore TURNS = new Semaphore(AT_A_TIME, true);

    private Printing() {}

    /** The kinds of file. */
    public enum FileKind {
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String mediaType;

        FileKind(String mediaType) {
            this.mediaType = mediaType;
        }

        /** The value of {@code Content-Type}. */
        public String mediaType() {
            return mediaType;
        }

        /** What file names end with. */
        public String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with a suffix. */
        public static Optional<FileKind> withSuffix(String suffix) {
            return Stream.of(values())
                    .filter(kind -> kind.suffix().equals(suffix))
                    .findFirst();
        }
    }

    /** A paper as a file. */
    public static byte[] print(Paper paper, FileKind kind) {
        takeTurn();
        try {
            return switch (kind) {
                case PDF -> PaperPdf.print(paper);
                case DOCX -> PaperWord.print(paper);
            };
        } catch (UnprintableText e) {
            throw Problem.of(ProblemKind.NOT_ACCEPTABLE, e.why());
        } finally {
            TURNS.release();
        }
    }

    private static void takeTurn() {
        try {
            if (!TURNS.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, DocumentWords.TOO_MANY)
                        .retryAfter(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to print", e);
        }
    }

    /** How many pages a paper has. */
    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a paper that could not be printed later. */
    static void require(Paper paper) {
        try {
            paper.blocks().stream()
                    .flatMap(block -> block.rows().stream())
                    .flatMap(List::stream)
                    .forEach(PdfPress::requirePrintable);
        } catch (UnprintableText e) {
            throw Problem.of(RequestProblem.DOCUMENT_REFUSED, e.why());
        }
    }
}
