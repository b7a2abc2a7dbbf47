package org.gongkai.kit.foreign;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.gongkai.kit.process.ScratchFiles;

/** A process that reads one file after the other, as the service has it at hand. */
final class ChildProcess {

    /** What it is told of the service's surroundings: no secret is among them. */
    private static final Set<String> SURROUNDINGS = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ");

    /** As {@code -XX:+ExitOnOutOfMemoryError} ends a process. */
    private static final int OUT_OF_MEMORY = 3;

    private static final long LOOKS_MILLIS = 20;

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

    /** It could not be asked in time. */
    static final class NotReady extends IOException {}

    /** Starts one, which is not ready yet. */
    static ChildProcess start(ReadingSettings settings) throws IOException {
        Path folder = ScratchFiles.createFolder();
        return start(ChildCommand.words(settings, folder), folder);
    }

    /** The same with another command; {@code folder} is where it puts what it puts aside. */
    static ChildProcess start(List<String> words, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().retainAll(SURROUNDINGS);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new ChildProcess(builder.start(), folder);
    }

    /** Waits until it can be asked; one that cannot be in time is ended, and holds no thread of the service. */
    void awaitReady(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        // To read waits without end, and heeds no interrupt.
        while (answers.available() == 0 && process.isAlive()) {
            if (System.nanoTime() > end) {
                kill();
                throw new NotReady();
            }
            pause();
        }
        if (answers.read() != ReadingChild.READY) {
            throw new IOException("a process that reads foreign files did not start; it ended with " + ended());
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a process that reads foreign files started", e);
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
