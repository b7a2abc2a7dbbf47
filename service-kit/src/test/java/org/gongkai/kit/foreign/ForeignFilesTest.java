package org.gongkai.kit.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.form.words.Language;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.testing.ReadingsForTests;

/** A file that takes too long or too much costs its own reading and nothing else. */
class ForeignFilesTest {

    @TempDir
    Path folder;

    private final AtomicBoolean isThere = new AtomicBoolean(true);
    private final AtomicInteger come = new AtomicInteger();
    private final AtomicReference<String> client = new AtomicReference<>("one");
    private final ForeignFiles files = files(1, 1, Duration.ofSeconds(20));

    private ForeignFiles files(int atATime, int waiting, Duration time) {
        return new ForeignFiles(new ReadingsForTests(atATime, waiting, time, "32m", 3), () -> {
            come.incrementAndGet();
            return new WaitingClient.Present(Optional.of(client.get()), isThere::get);
        });
    }

    @AfterEach
    void stop() {
        files.stop();
    }

    /** Answers what the file says and who reads it, and prints it, too. */
    public static final class Told implements ForeignReading {

        @Override
        public void read(Path file, Map<String, String> asked, OutputStream answer) throws IOException {
            System.out.println("what is printed is no answer");
            answer.write((asked.get("who") + " " + Files.readString(file) + " "
                            + ProcessHandle.current().pid() + " "
                            + System.getenv().containsKey("HOME"))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Takes what the file says that it takes. */
    public static final class Costly implements ForeignReading {

        @Override
        public void read(Path file, Map<String, String> asked, OutputStream answer) throws IOException {
            Files.writeString(Path.of(asked.get("begun")), "");
            switch (Files.readString(file)) {
                case "time" -> {
                    while (true) {
                        Thread.onSpinWait();
                    }
                }
                case "memory" -> answer.write(new byte[64 << 20]);
                case "answers" -> {
                    byte[] some = new byte[1 << 16];
                    while (true) {
                        answer.write(some);
                    }
                }
                case "depth" -> deeper(0);
                case "end" -> Runtime.getRuntime().halt(1);
                case "refused" -> throw new UnreadableFile(KitWords.NO_KNOWN_CHARSET, null);
                default -> throw new IllegalArgumentException("nothing is known of it");
            }
        }

        private static long deeper(long depth) {
            return depth < 0 ? depth : 1 + deeper(depth + 1);
        }
    }

    @Test
    void files_are_read_in_one_process_after_the_other_that_knows_no_secrets() throws IOException {
        List<String> answers = List.of(told("one"), told("two"), told("three"), told("four"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer).startsWith("me ").endsWith(" false"));
        assertThat(answers.getFirst()).contains(" one ");
        List<String> processes =
                answers.stream().map(answer -> answer.split(" ")[2]).toList();
        assertThat(processes.subList(0, 3)).containsOnly(processes.getFirst());
        assertThat(processes.getLast()).isNotEqualTo(processes.getFirst());
        assertThat(processes).doesNotContain("" + ProcessHandle.current().pid());
    }

    @Test
    void what_takes_too_much_is_refused_and_the_next_file_is_read() throws IOException {
        for (String cost : List.of("memory", "answers", "end")) {
            Problem problem = refusal(files, cost);

            assertThat(problem.kind()).as(cost).isEqualTo(ProblemKind.FILE_TOO_COSTLY);
            assertThat(problem.detail().in(Language.CHINESE)).as(cost).contains("内存");
        }
        assertThat(refusal(files, "depth").detail().in(Language.ENGLISH)).contains("nested");
        Problem refused = refusal(files, "refused");
        assertThat(refused.kind()).isEqualTo(ProblemKind.UNREADABLE_FILE);
        assertThat(refused.detail().in(Language.CHINESE)).isEqualTo(KitWords.NO_KNOWN_CHARSET.in(Language.CHINESE));
        assertThatThrownBy(() -> costly(files, "what fails"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing is known of it");
        assertThat(told("after all")).contains("after all");
    }

    @Test
    void a_reading_ends_when_its_time_is_up_or_its_client_has_gone() throws Exception {
        ForeignFiles hasty = files(1, 0, Duration.ofMillis(300));
        Problem problem = refusal(hasty, "time");
        assertThat(problem.kind()).isEqualTo(ProblemKind.FILE_TOO_COSTLY);
        Awaitility.await().until(() -> children() == 0);
        hasty.stop();

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Files.delete(folder.resolve("begun"));
            Future<Problem> left = clients.submit(() -> refusal(files, "time"));
            Awaitility.await().until(() -> Files.exists(folder.resolve("begun")));
            isThere.set(false);
            assertThat(left.get().kind()).isEqualTo(ProblemKind.FILE_TOO_COSTLY);
        }
        Awaitility.await().until(() -> children() == 0);
    }

    @Test
    void who_finds_all_turns_taken_is_told_when_to_come_again_and_the_end_of_the_service_ends_all() throws Exception {
        ForeignFiles few = files(1, 0, Duration.ofSeconds(20));
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Problem> endless = clients.submit(() -> refusal(few, "time"));
            Awaitility.await().until(() -> children() == 1);

            client.set("another");
            Problem problem = refusal(few, "refused");
            assertThat(problem.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
            assertThat(problem.retryAfter()).isPresent();

            few.stop();
            assertThat(endless.get().kind()).isEqualTo(ProblemKind.UNAVAILABLE);
        }
        Awaitility.await().until(() -> children() == 0);
    }

    @Test
    void a_client_with_many_files_waits_for_them_and_nobody_else_does() throws Exception {
        ForeignFiles two = files(2, 0, Duration.ofSeconds(2));
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Problem>> many = Stream.generate(() -> clients.submit(() -> refusal(two, "time")))
                    .limit(2)
                    .toList();
            Awaitility.await().until(() -> come.get() == 2 && children() == 1);

            client.set("another");
            assertThat(refusal(two, "refused").kind()).isEqualTo(ProblemKind.UNREADABLE_FILE);
            assertThat(many).noneMatch(Future::isDone);

            for (Future<Problem> one : many) {
                assertThat(one.get().kind()).isEqualTo(ProblemKind.FILE_TOO_COSTLY);
            }
        }
        two.stop();
    }

    @Test
    void a_process_that_never_gets_ready_is_ended_in_its_time_and_holds_no_thread() throws Exception {
        ReadingsForTests usual = new ReadingsForTests(1, 0, Duration.ofSeconds(20), "32m", 3);
        ForeignFiles never = new ForeignFiles(
                new ReadingsForTests.ShortOfTime(usual, Duration.ofMillis(1)), () -> WaitingClient.Present.NOBODY);

        Problem problem = refusal(never, "refused");

        assertThat(problem.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
        assertThat(problem.retryAfter()).isPresent();
        Awaitility.await().until(() -> children() == 0);
        assertThat(refusal(never, "refused").kind()).isEqualTo(ProblemKind.UNAVAILABLE);
        never.stop();

        ChildProcess silent = ChildProcess.start(List.of("sleep", "60"), Files.createTempDirectory(folder, ""));
        assertThatThrownBy(() -> silent.awaitReady(Duration.ofMillis(100))).isInstanceOf(ChildProcess.NotReady.class);
        assertThat(silent.isAlive()).isFalse();
        silent.end();
    }

    private static long children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .filter(ProcessHandle::isAlive)
                .count();
    }

    private String told(String text) throws IOException {
        return files.read(
                Told.class,
                file(text),
                Map.of("who", "me"),
                answer -> new String(answer.readAllBytes(), StandardCharsets.UTF_8));
    }

    private Problem refusal(ForeignFiles by, String cost) throws IOException {
        try {
            costly(by, cost);
        } catch (Problem refusal) {
            return refusal;
        }
        throw new AssertionError("the file was read");
    }

    private void costly(ForeignFiles by, String cost) throws IOException {
        String begun = folder.resolve("begun").toString();
        by.read(Costly.class, file(cost), Map.of("begun", begun), answer -> answer);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "", ""), text);
    }
}
