package org.gongkai.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.process.Child;
import org.gongkai.deploy.start.Settings;

/** Logs grow no longer than they may, and whoever writes them goes on. */
class LogFilesTest {

    private static final int LONG = 1_000;

    @TempDir
    Path folder;

    @Test
    void a_log_that_is_long_is_put_beside_while_its_process_goes_on_writing() throws Exception {
        Path log = folder.resolve("letters.log");
        Path other = Files.writeString(folder.resolve("other.log"), "short\n");
        LogFiles logs = new LogFiles(folder, new Settings.Logs(LONG, 2));
        Child child = Child.start("letters", List.of("sh", "-c", """
                        cd "$0"
                        for i in 1 2 3 4; do
                            printf '%01000d' $i
                            touch written$i
                            while [ -e written$i ]; do sleep 0.02; done
                        done
                        echo the end
                        """, folder.toString()), Map.of(), log);

        for (int i = 1; i <= 4; i++) {
            Path written = folder.resolve("written" + i);
            while (!Files.exists(written)) {
                Thread.sleep(10);
            }
            logs.look();
            Files.delete(written);
        }
        child.awaitEnd();

        assertThat(Files.readString(log)).isEqualTo("the end\n");
        assertThat(Files.readString(folder.resolve("letters.log.1")))
                .hasSize(LONG)
                .endsWith("4");
        assertThat(Files.readString(folder.resolve("letters.log.2")))
                .hasSize(LONG)
                .endsWith("3");
        assertThat(Files.readString(other)).isEqualTo("short\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void none_is_kept_where_none_is_wanted() throws Exception {
        Path log = Files.writeString(folder.resolve("letters.log"), "x".repeat(LONG));

        new LogFiles(folder, new Settings.Logs(LONG, 0)).look();

        assertThat(log).isEmptyFile();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
