package org.gongkai.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.database.BundledServer;
import org.gongkai.deploy.database.Secrets;
import org.gongkai.deploy.process.Child;

/** A PostgreSQL that takes connections and leaves everybody waiting is ended, and comes back. */
class HungServerTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    @TempDir
    Path data;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void a_server_whose_processes_stand_still_is_ended_and_started_again() throws Exception {
        try (DataFolder folder = DataFolder.open(data.resolve("stack"));
                BundledServer server = BundledServer.start(
                        folder.path(), folder.logs(), new Secrets(folder.path().resolve("passwords")))) {
            RunningServer part = new RunningServer(server, folder, said::add);
            assertThat(part.isAlive()).isTrue();
            Child before = server.keeper();
            long postmaster = Long.parseLong(Files.readAllLines(folder.path().resolve("cluster/postmaster.pid"))
                    .getFirst());

            new ProcessBuilder("kill", "-STOP", String.valueOf(postmaster))
                    .start()
                    .waitFor();
            Watch pulse = Pulse.of(new Once(part), SHORT, said::add);
            Watch revival = Revival.of(part, SHORT, said::add);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> said.contains("PostgreSQL is ready again"));
            assertThat(part.isAlive()).isTrue();
            pulse.close();
            revival.close();

            assertThat(said)
                    .containsExactly(
                            "PostgreSQL runs and does not answer any more, and is ended by force",
                            "PostgreSQL has ended by itself (killed), and is started again",
                            "PostgreSQL is ready again");
            assertThat(before.isAlive()).isFalse();
        }
    }

    /** Asks a process that has not answered once no more: each question takes seconds. */
    private record Once(Pulse.Part part, AtomicReference<Child> hanging) implements Pulse.Part {

        Once(Pulse.Part part) {
            this(part, new AtomicReference<>());
        }

        @Override
        public String name() {
            return part.name();
        }

        @Override
        public Child child() {
            return part.child();
        }

        @Override
        public boolean isAlive() {
            Child asked = child();
            if (asked.equals(hanging.get())) {
                return false;
            }
            boolean answers = part.isAlive();
            if (!answers) {
                hanging.set(asked);
            }
            return answers;
        }
    }
}
