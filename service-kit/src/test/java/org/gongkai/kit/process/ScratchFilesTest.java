package org.gongkai.kit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process puts aside, and what is left of one that was killed. */
class ScratchFilesTest {

    @TempDir
    Path temporary;

    @Test
    void what_nobody_holds_any_more_is_swept_and_nothing_else() throws Exception {
        Path left = folder("gongkai-scratch-1");
        Path held = folder("gongkai-scratch-2");
        Path other = folder("somebody-else");
        Path unlocked = folder("gongkai-scratch-3");
        Files.delete(unlocked.resolve("lock"));
        Files.setLastModifiedTime(unlocked, FileTime.from(Instant.now().minusSeconds(3_600)));
        Path beingMade = folder("gongkai-scratch-4");
        Files.delete(beingMade.resolve("lock"));
        try (FileChannel channel = FileChannel.open(held.resolve("lock"), StandardOpenOption.WRITE)) {
            channel.lock();

            ScratchFiles.sweep(temporary);
        }

        assertThat(left).doesNotExist();
        assertThat(unlocked).doesNotExist();
        assertThat(beingMade).exists();
        assertThat(held.resolve("upload")).hasContent("张三");
        assertThat(other.resolve("upload")).hasContent("张三");
    }

    @Test
    void its_own_are_nobody_elses_to_read_stay_while_it_lives_and_go_with_it() throws Exception {
        Path file = ScratchFiles.create(".pdf");
        assertThat(file.getFileName().toString()).endsWith(".pdf");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");

        ScratchFiles.sweep(file.getParent().getParent());
        assertThat(file).exists();

        ScratchFiles.leave();
        assertThat(file.getParent()).doesNotExist();
        assertThat(ScratchFiles.create()).exists();
        ScratchFiles.leave();
    }

    /** All services of a stack that was killed start at once, each after the folders of all. */
    @Test
    void several_that_start_sweep_at_once_and_none_is_kept_from_starting_by_it() throws Exception {
        for (int i = 0; i < 300; i++) {
            folder("gongkai-scratch-" + i);
        }
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> starting = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofPlatform()
                        .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
                        .start(() -> ScratchFiles.sweep(temporary)))
                .toList();
        for (Thread each : starting) {
            each.join();
        }

        assertThat(failures).isEmpty();
        assertThat(temporary).isEmptyDirectory();
    }

    /** A service that is loaded anew, in a test or while it is written, sweeps again: in a process that has a folder already. */
    @Test
    void a_sweep_of_the_process_itself_leaves_its_lock_where_it_is() throws Exception {
        Path file = ScratchFiles.create();
        try (URLClassLoader anew =
                new URLClassLoader(
                        new URL[] {
                            ScratchFiles.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                        },
                        getClass().getClassLoader()) {
                    @Override
                    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                        return name.equals(ScratchFiles.class.getName())
                                ? findClass(name)
                                : super.loadClass(name, resolve);
                    }
                }) {
            Method sweep = anew.loadClass(ScratchFiles.class.getName()).getDeclaredMethod("sweep", Path.class);
            sweep.setAccessible(true);
            sweep.invoke(null, file.getParent().getParent());
        }

        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sweeper.class.getName(),
                        file.getParent().getParent().toString())
                .inheritIO()
                .start();

        assertThat(other.waitFor()).isZero();
        assertThat(file).exists();
        ScratchFiles.leave();
    }

    /** Another process that starts. */
    static final class Sweeper {

        public static void main(String[] folder) {
            ScratchFiles.sweep(Path.of(folder[0]));
        }
    }

    private Path folder(String name) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve(name));
        Files.createFile(folder.resolve("lock"));
        Files.writeString(folder.resolve("upload"), "张三");
        return folder;
    }
}
