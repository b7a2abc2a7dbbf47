package org.gongkai.report.render;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.gongkai.document.ReportStatus;
import org.gongkai.form.words.Message;
import org.gongkai.formats.print.Rendition;
import org.gongkai.formats.print.ReportFormat;
import org.gongkai.formats.print.ReportFormats;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.paper.UnprintableText;
import org.gongkai.report.problem.ReportWords;

/**
 * Renders reports, documents only a few at a time: fonts and whole documents stand in memory while one is made. Documents
 * of published versions, which never change, are kept for those who ask next.
 */
@Singleton
public class Renderings {

    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long KEPT_BYTES = 24L << 20;

    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final Cache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((String tag, byte[] file) -> file.length)
            .build();

    /**
     * The report in a format.
     *
     * @param tag names the rendition and the format among all others
     */
    public byte[] of(String tag, ReportFormat format, Rendition rendition) {
        if (!format.isDocument()) {
            return format.print(rendition);
        }
        byte[] known = kept.getIfPresent(tag);
        if (known != null) {
            return known;
        }
        byte[] made = printed(format, rendition);
        if (rendition.report().status() == ReportStatus.PUBLISHED) {
            kept.put(tag, made);
        }
        return made;
    }

    private byte[] printed(ReportFormat format, Rendition rendition) {
        try {
            return inTurn(() -> format.print(rendition));
        } catch (UnprintableText e) {
            throw Problem.of(ProblemKind.NOT_ACCEPTABLE, e.why());
        }
    }

    /** Why one of the formats cannot be printed; empty when the report comes in all of them. */
    public Optional<Message> findFault(Rendition rendition) {
        return ReportFormats.all().stream()
                .flatMap(format -> findFault(format, rendition).stream())
                .findFirst();
    }

    private Optional<Message> findFault(ReportFormat format, Rendition rendition) {
        try {
            if (format.isDocument()) {
                inTurn(() -> {
                    format.rehearse(rendition);
                    return format;
                });
            } else {
                format.rehearse(rendition);
            }
            return Optional.empty();
        } catch (UnprintableText e) {
            return Optional.of(ReportWords.NOT_PRINTED_AS.with(format.label(), e.why()));
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, ReportWords.TOO_MANY_DOCUMENTS)
                        .retryAfter(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to render", e);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
