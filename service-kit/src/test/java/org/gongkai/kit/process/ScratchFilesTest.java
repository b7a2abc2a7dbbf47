package org.gongkai.kit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

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
        try (FileChannel channel = FileChannel.open(held.resolve("lock"), StandardOpenOption.WRITE)) {
            channel.lock();

            ScratchFiles.sweep(temporary);
        }

        assertThat(left).doesNotExist();
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

    private Path folder(String name) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve(name));
        Files.createFile(folder.resolve("lock"));
        Files.writeString(folder.resolve("upload"), "张三");
        return folder;
    }
}
