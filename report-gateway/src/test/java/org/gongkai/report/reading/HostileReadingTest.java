package org.gongkai.report.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.report.reading.ReportReader.FileKind;
import org.gongkai.report.reading.limit.ReadingSettings;
import org.gongkai.report.reading.limit.ReadingThreads;
import org.gongkai.report.render.RandomReports;
import org.gongkai.report.render.Renderers;
import org.gongkai.report.render.ReportFormat;

/**
 * Files that are made to stop or break the reader are read or refused, and leave nothing at work behind.
 * {@code -Dgongkai.spoilt=2000} spoils more files of each format.
 */
class HostileReadingTest {

    private static final long SEED = Long.getLong("gongkai.seed", 20211231L);
    private static final int SPOILT = Integer.getInteger("gongkai.spoilt", 60);
    private static final Renderers RENDERERS = new Renderers();

    private final ReadingThreads threads = new ReadingThreads(new Settings(2, 4, Duration.ofMinutes(1)));

    private record Settings(int atATime, int waiting, Duration patience) implements ReadingSettings {}

    /** What can be read of the formats that we write. */
    private static final Map<ReportFormat, FileKind> KINDS = Map.of(
            ReportFormat.HTML, FileKind.HTML,
            ReportFormat.DOCX, FileKind.DOCX,
            ReportFormat.XLSX, FileKind.XLSX,
            ReportFormat.PDF, FileKind.PDF,
            ReportFormat.TXT, FileKind.TEXT);

    @AfterEach
    void stop() {
        threads.stop();
    }

    @TestFactory
    Stream<DynamicTest> a_file_that_is_made_to_stop_the_reader_is_read_or_refused() {
        return HostileFiles.large().entrySet().stream()
                .filter(file -> !file.getKey().equals("pdf: forms in forms"))
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> requireReadOrRefused(file.getValue().get())));
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportFormat.class,
            names = {"HTML", "DOCX", "XLSX", "PDF", "TXT"})
    void a_file_that_is_spoilt_is_read_or_refused(ReportFormat format) {
        Random random = new Random(SEED + format.ordinal());
        byte[] sound = RENDERERS.render(new RandomReports(SEED).next(), format);

        for (int i = 0; i < SPOILT; i++) {
            byte[] spoilt = HostileFiles.spoilt(sound, random);

            requireReadOrRefused(new HostileFiles.Hostile(KINDS.get(format), spoilt));
        }
    }

    @Test
    void a_reading_stops_when_its_time_is_up() {
        ReadingThreads hasty = new ReadingThreads(new Settings(1, 1, Duration.ofMillis(500)));
        HostileFiles.Hostile forms =
                HostileFiles.large().get("pdf: forms in forms").get();

        Problem problem = refusal(hasty, forms, new AtomicBoolean(true));

        assertThat(problem.kind()).isEqualTo(ProblemKind.UNREADABLE_FILE);
        assertThat(problem.getMessage()).contains("seconds");
        Awaitility.await().until(() -> !isReading());
        hasty.stop();
    }

    @Test
    void a_reading_stops_when_nobody_waits_for_it_any_more() {
        HostileFiles.Hostile forms =
                HostileFiles.large().get("pdf: forms in forms").get();

        Problem problem = refusal(threads, forms, new AtomicBoolean(false));

        assertThat(problem.kind()).isEqualTo(ProblemKind.UNREADABLE_FILE);
        Awaitility.await().until(() -> !isReading());
    }

    @Test
    void a_reading_too_many_is_told_to_come_again() throws Exception {
        ReadingThreads few = new ReadingThreads(new Settings(1, 1, Duration.ofMinutes(1)));
        CountDownLatch done = new CountDownLatch(1);
        Thread first = Thread.ofVirtual().start(() -> few.run(() -> await(done), () -> true));
        Awaitility.await().until(HostileReadingTest::isWaiting);
        AtomicBoolean wanted = new AtomicBoolean(true);
        Thread second = Thread.ofVirtual().start(() -> few.run(() -> await(done), wanted::get));

        Awaitility.await().untilAsserted(() -> {
            Problem problem =
                    refusal(few, HostileFiles.large().get("text: giant numbers").get(), wanted);
            assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS);
            assertThat(problem.retryAfter()).isPresent();
        });

        done.countDown();
        first.join();
        second.join();
        few.stop();
    }

    private void requireReadOrRefused(HostileFiles.Hostile file) {
        try {
            ReportReading reading = threads.run(() -> read(file), () -> true);
            assertThat(reading.report()).isNotNull();
        } catch (Problem refusal) {
            assertThat(refusal.kind()).isEqualTo(ProblemKind.UNREADABLE_FILE);
            assertThat(refusal.getMessage()).doesNotContain("seconds");
        }
    }

    private static Problem refusal(ReadingThreads threads, HostileFiles.Hostile file, AtomicBoolean wanted) {
        try {
            threads.run(() -> read(file), wanted::get);
        } catch (Problem refusal) {
            return refusal;
        }
        throw new AssertionError("the file was read");
    }

    private static ReportReading read(HostileFiles.Hostile file) {
        return switch (file.kind()) {
            case HTML, TEXT, MARKDOWN -> ReportReader.read(file.kind(), file.bytes(), file.text());
            case DOCX, PDF, XLSX -> ReportReader.read(file.kind(), file.bytes(), "");
        };
    }

    private static boolean await(CountDownLatch done) throws InterruptedException {
        done.await();
        return true;
    }

    private static boolean isReading() {
        return traces().anyMatch(frame -> frame.getClassName().equals(ReportReader.class.getName()));
    }

    private static boolean isWaiting() {
        return traces().anyMatch(frame -> frame.getClassName().equals(CountDownLatch.class.getName()));
    }

    private static Stream<StackTraceElement> traces() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("report-reading-"))
                .flatMap(thread -> Stream.of(thread.getValue()));
    }
}
