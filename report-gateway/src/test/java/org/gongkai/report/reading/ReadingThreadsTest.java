package org.gongkai.report.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.gongkai.formats.read.HostileFiles;
import org.gongkai.formats.read.ReportReader;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** Readings take turns, end when their time is up or nobody waits for them, and leave nothing at work behind. */
class ReadingThreadsTest {

    private final ReadingThreads threads = new ReadingThreads(new Settings(2, 4, Duration.ofMinutes(1)));

    private record Settings(int atATime, int waiting, Duration patience) implements ReadingSettings {}

    @AfterEach
    void stop() {
        threads.stop();
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
        Awaitility.await().until(ReadingThreadsTest::isWaiting);
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

    private static Problem refusal(ReadingThreads threads, HostileFiles.Hostile file, AtomicBoolean wanted) {
        try {
            threads.run(file::read, wanted::get);
        } catch (Problem refusal) {
            return refusal;
        }
        throw new AssertionError("the file was read");
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
