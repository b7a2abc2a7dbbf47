package org.gongkai.kit.foreign;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.gongkai.kit.process.ScratchFiles;

/** A process that reads one file after the other, as the service has it at hand. */
final class ChildProcess {

    /** What it is told of the service's surroundings: no secret is among them. */
    private static final Set<String> SURROUNDINGS = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ");

    /** As {@code -XX:+ExitOnOutOfMemoryError} ends a process. */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final Path folder;
    private final DataInputStream answers;
    private final DataOutputStream questions;
    private int files;
    private volatile boolean killed;

    private ChildProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /** Starts one, which is not ready yet. */
    static ChildProcess start(ReadingSettings settings) throws IOException {
        Path folder = ScratchFiles.createFolder();
        ProcessBuilder builder = new ProcessBuilder(ChildCommand.words(settings, folder));
        builder.environment().keySet().retainAll(SURROUNDINGS);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new ChildProcess(builder.start(), folder);
    }

    /** Waits until it can be asked. */
    void awaitReady() throws IOException {
        if (answers.read() != ReadingChild.READY) {
            throw new IOException("a process that reads foreign files did not start; it ended with " + ended());
        }
    }

    /** Has a file read; waits for the outcome. */
    Outcome ask(Asked asked) {
        files++;
        try {
            asked.write(questions);
            return Outcome.read(answers);
        } catch (IOException gone) {
            // One that ends without having been told so was ended by the file: by the heap that it took, or by the
            // system.
            boolean wasEnded = killed;
            // It may still be about to end.
            kill();
            return wasEnded && ended() != OUT_OF_MEMORY ? new Outcome.Gone() : new Outcome.TooMuch();
        }
    }

    /** How many files it was asked to read. */
    int files() {
        return files;
    }

    /** How long it has kept a processor at work; nothing when it is no more. */
    Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    boolean isAlive() {
        return process.isAlive() && !killed;
    }

    /** Ends it, whatever it does. */
    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /** Ends it, and clears what it has put aside. */
    void end() {
        kill();
        ended();
        ScratchFiles.deleteFolder(folder);
    }

    private int ended() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
